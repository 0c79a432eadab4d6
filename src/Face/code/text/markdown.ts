import { h, type Child } from '../dom.ts';
import { blocksOf, type Block } from './blocks.ts';
import { inline } from './inline.ts';

/** Markdown as elements. Markup within it is text like any other. */
export function markdown(text: string): HTMLElement {
  return h('div', { class: 'prose', dir: 'auto' }, blocksOf(text).map(block => element(block, true)));
}

/** @param loose Whether paragraphs stand apart, as they do everywhere but in tight lists. */
function element(block: Block, loose: boolean): Child {
  switch (block.kind) {
    // The page has two levels of headings of its own above.
    case 'heading': return h(`h${Math.min(Math.max(block.level + 1, 3), 6)}` as 'h3', { dir: 'auto' }, inline(block.text));
    case 'paragraph': return loose ? h('p', { dir: 'auto' }, inline(block.text)) : inline(block.text);
    case 'code': return h('pre', { tabindex: 0 }, h('code', {}, block.text));
    case 'rule': return h('hr');
    case 'quote': return h('blockquote', {}, block.blocks.map(each => element(each, true)));
    case 'list': return list(block);
    case 'table': return table(block);
  }
}

function list({ start, items }: Extract<Block, { kind: 'list' }>): HTMLElement {
  const children = items.map(item => h('li', { dir: 'auto' }, item.blocks.map(each => element(each, item.loose))));
  return start === null ? h('ul', {}, children) : h('ol', { start }, children);
}

function table({ head, rows }: Extract<Block, { kind: 'table' }>): HTMLElement {
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table' }, h('table', {},
    head.some(cell => cell !== '') && h('thead', {}, h('tr', {}, head.map(cell => h('th', { scope: 'col' }, inline(cell))))),
    h('tbody', {}, rows.map(row => h('tr', {}, row.map(cell => h('td', { dir: 'auto' }, inline(cell))))))));
}
