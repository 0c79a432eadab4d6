import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = name => fileURLToPath(new URL(`../../src/Face/code/text/${name}.ts`, import.meta.url));
const bundle = await build({ stdin: { contents: `export * from '${source('blocks')}'; export * from '${source('scan')}'; export * from '${source('address')}';`, resolveDir: '.' }, bundle: true, write: false, format: 'esm' });
const { blocksOf, spansOf, webAddress, noteName } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`);

/** Blocks and spans in a short form. */
const shape = text => blocksOf(text).map(block);
const block = each => {
  switch (each.kind) {
    case 'heading': return `h${each.level}(${line(each.text)})`;
    case 'paragraph': return `p(${line(each.text)})`;
    case 'code': return `code(${each.text})`;
    case 'rule': return 'rule';
    case 'quote': return `quote(${each.blocks.map(block)})`;
    case 'list': return `${each.start === null ? 'ul' : `ol${each.start}`}(${each.items.map(item => `${item.loose ? '+' : '-'}${item.blocks.map(block)}`).join(' ')})`;
    case 'table': return `table(${each.head.map(line)};${each.rows.map(row => row.map(line)).join(';')})`;
  }
};
const line = text => spansOf(text).map(span).join('');
const span = each => each.kind === 'text' ? each.text : each.kind === 'code' ? `\`${each.text}\`` : each.kind === 'break' ? '↵' : each.kind === 'link' ? `[${each.spans.map(span).join('')}|${each.address}]` : `${each.kind}<${each.spans.map(span).join('')}>`;

const cases = {
  '# One\n\ntwo\nthree\n## Four ##': ['h1(One)', 'p(two three)', 'h2(Four)'],
  '- a\n- b\n  - c\n    more\n- d': ['ul(-p(a) -p(b),ul(-p(c more)) -p(d))'],
  '1. a\n\n   b\n2. c': ['ol1(+p(a),p(b) -p(c))'],
  '3) a\n4) b': ['ol3(-p(a) -p(b))'],
  '* a\n- b': ['ul(-p(a))', 'ul(-p(b))'],
  'text\n- a': ['p(text)', 'ul(-p(a))'],
  '```js\na\n\n- b\n```\nc': ['code(a\n\n- b)', 'p(c)'],
  '~~~\n```\n~~~': ['code(```)'],
  '```\nnever closed': ['code(never closed)'],
  '> a\nb\n\nc': ['quote(p(a b))', 'p(c)'],
  '---\n***\n_ _ _': ['rule', 'rule', 'rule'],
  '| a | b |\n|---|:-:|\n| 1 | 2 \\| 3 |\n\nd': ['table(a,b;1,2 | 3)', 'p(d)'],
  '| | |\n|---|---|\n| **Source** | x |': ['table(,;strong<Source>,x)'],
  'a | b, and no table': ['p(a | b, and no table)'],
  'a **b *c* d** e': ['p(a strong<b em<c> d> e)'],
  'snake_case_word and _this_': ['p(snake_case_word and em<this>)'],
  '2 * 3 * 4 and ** no': ['p(2 * 3 * 4 and ** no)'],
  '`a ** b` and ``c ` d``': ['p(`a ** b` and `c ` d`)'],
  '~~gone~~ ~20 of 30~': ['p(del<gone> ~20 of 30~)'],
  '[a **b**](https://x.org/a_(b) "t") c': ['p([a strong<b>|https://x.org/a_(b)] c)'],
  '[a](./b.md) [c] [d](': ['p([a|./b.md] [c] [d]()'],
  '![alt](x.png)': ['p([alt|x.png])'],
  'see https://x.org/a_b_c. (https://y.org/d)': ['p(see [https://x.org/a_b_c|https://x.org/a_b_c]. ([https://y.org/d|https://y.org/d]))'],
  '<https://x.org> <b>': ['p([https://x.org|https://x.org] <b>)'],
  'a &amp; b &#60;i&#62; &unknown; &#0;': ['p(a & b <i> &unknown; &#0;)'],
  '\\*a\\* \\_': ['p(*a* _)'],
  'a  \nb\\\nc': ['p(a  ↵b↵c)'],
  '<script>alert(1)</script>': ['p(<script>alert(1)</script>)'],
  'a\r\nb\r\n\r\n\tc': ['p(a b)', 'p(c)'],
};

for (const [text, expected] of Object.entries(cases))
  test(`Reads ${JSON.stringify(text)}`, () => assert.deepEqual(shape(text), expected));

test('No text is lost and none is an error', () => {
  const pieces = ['*', '**', '_', '`', '```\n', '[', ']', '(', ')', '![', '<', '>', '> ', '- ', '1. ', '|', '|---|\n', '\n', '\n\n', '  ', '    ', '#', '# ', 'word', '&', '&amp;', '\\', '~~', 'https://x.org', '\u202E', '\u0000', '😀', '\ud800'];
  let seed = 1;
  const next = most => (seed = (seed * 48271) % 2147483647) % most;
  for (let round = 0; round < 4000; round++) {
    const text = Array.from({ length: next(30) }, () => pieces[next(pieces.length)]).join('');
    if (text.includes('~~~'))
      continue; // What stands behind the start of a fence names a language and is not shown.
    const shown = JSON.stringify(blocksOf(text)) + shape(text).join('');
    for (const word of text.match(/word|😀/g) ?? [])
      assert.ok(shown.includes(word), JSON.stringify(text));
  }
});

test('Texts made to be slow or deep come to an end', () => {
  for (const piece of ['[', '*a ', '**a ', '_a', '`', '``a` ', '![](', '> ', '- ', '<https://', '&#', '~~a ', '| ', '|-\n', '1. \n   ', 'a\n- ', 'https://', '[a](', '\\'])
    shape(piece.repeat(Math.floor(60_000 / piece.length)));
});

test('Only addresses of the web are links', () => {
  for (const bad of ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//x.org', '[post]', '', undefined, 'https://', 'http://[', 'java\nscript:x'])
    assert.equal(webAddress(bad), null, String(bad));
  assert.equal(webAddress('HTTPS://x.org/ä'), 'https://x.org/%C3%A4');
  assert.equal(noteName('./claude-opus-46.md'), 'claude-opus-46');
  assert.equal(noteName('../research/a b.md#part'), 'a b');
  for (const bad of ['javascript:x.md', 'https://x.org/a.md', '/etc/passwd', 'a.txt', '?x.md'])
    assert.equal(noteName(bad), null, bad);
});
