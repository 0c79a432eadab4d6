// Inline Markdown into spans. Every search for an end looks ahead a bounded way only.

export type Span =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'em' | 'del'; spans: Span[] }
  | { kind: 'link'; address: string; spans: Span[] };

const deepest = 8;
const ahead = 2000;
type Found = [Span, number] | null;

/** The spans of a text. */
export function spansOf(text: string, depth = 0): Span[] {
  const spans: Span[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = special.test(text[at]!) ? depth < deepest ? one(text, at, depth) : null : null;
    if (!found) {
      plain += text[at++];
      continue;
    }

    if (plain)
      spans.push({ kind: 'text', text: plain });
    plain = '';
    spans.push(found[0]);
    at = found[1];
  }

  return plain ? [...spans, { kind: 'text', text: plain }] : spans;
}

const special = /[\\`*_~[!<&\nh]/i;

function one(text: string, at: number, depth: number): Found {
  switch (text[at]) {
    case '\\': return escaped(text, at);
    case '`': return code(text, at);
    case '*': case '_': case '~': return emphasis(text, at, depth);
    case '!': return text[at + 1] === '[' ? link(text, at + 1, depth) : null;
    case '[': return link(text, at, depth);
    case '<': return pointed(text, at);
    case '&': return reference(text, at);
    case '\n': return newline(text, at);
    default: return bare(text, at);
  }
}

function escaped(text: string, at: number): Found {
  const next = text[at + 1];
  return next === '\n' ? [{ kind: 'break' }, at + 2] : next && /[!-/:-@[-`{-~]/.test(next) ? [{ kind: 'text', text: next }, at + 2] : null;
}

function newline(text: string, at: number): Found {
  return text.slice(Math.max(at - 2, 0), at) === '  ' ? [{ kind: 'break' }, at + 1] : [{ kind: 'text', text: ' ' }, at + 1];
}

function code(text: string, at: number): Found {
  const run = /^`+/.exec(text.slice(at, at + 20))![0];
  const start = at + run.length;
  const near = text.slice(start, start + ahead);
  for (let end = near.indexOf(run); end >= 0; end = near.indexOf(run, end)) {
    if (near[end + run.length] !== '`')
      return [{ kind: 'code', text: near.slice(0, end).replaceAll('\n', ' ').replace(/^ (.*\S.*) $/, '$1') }, start + end + run.length];
    while (near[end] === '`')
      end++;
  }

  return [{ kind: 'text', text: run }, start];
}

function emphasis(text: string, at: number, depth: number): Found {
  const sign = text[at]!;
  const mark = text[at + 1] === sign ? sign + sign : sign;
  const start = at + mark.length;
  const opens = start < text.length && !/\s/.test(text[start]!) && mark !== '~' && !(sign === '_' && isWord(text[at - 1]));
  const end = opens ? closing(text, start, mark) : -1;
  if (end < 0)
    return [{ kind: 'text', text: mark }, start];
  const kind = sign === '~' ? 'del' : mark.length === 2 ? 'strong' : 'em';
  return [{ kind, spans: spansOf(text.slice(start, end), depth + 1) }, end + mark.length];
}

function closing(text: string, start: number, mark: string): number {
  const most = Math.min(text.length, start + ahead);
  for (let end = start + 1; end < most; end++) {
    if (text[end] === '\\' || text[end] === '`')
      end = text[end] === '\\' ? end + 1 : pastCode(text, end);
    else if (text.startsWith(mark, end) && !/\s/.test(text[end - 1]!) && fits(text, end, mark))
      return end;
    else if (text.startsWith(mark[0]! + mark[0]!, end))
      end++;
  }

  return -1;
}

function fits(text: string, end: number, mark: string): boolean {
  const next = text[end + mark.length];
  return !(mark.length === 1 && next === mark) && !(mark[0] === '_' && isWord(next));
}

function pastCode(text: string, at: number): number {
  const found = code(text, at);
  return found ? found[1] - 1 : at;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function link(text: string, at: number, depth: number): Found {
  const end = bracket(text, at, '[', ']');
  if (end < 0 || text[end + 1] !== '(')
    return null;
  const last = bracket(text, end + 1, '(', ')');
  const target = last < 0 ? null : /^\s*(?:<([^<>\n]*)>|(\S*?))(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/.exec(text.slice(end + 2, last));
  return target && [{ kind: 'link', address: target[1] ?? target[2] ?? '', spans: spansOf(text.slice(at + 1, end), depth + 1) }, last + 1];
}

function bracket(text: string, at: number, open: string, close: string): number {
  let level = 0;
  for (let end = at; end < Math.min(text.length, at + ahead); end++)
    if (text[end] === '\\')
      end++;
    else if (text[end] === open)
      level++;
    else if (text[end] === close && --level === 0)
      return end;
  return -1;
}

function pointed(text: string, at: number): Found {
  const found = /^<(https?:\/\/[^\s<>]+)>/i.exec(text.slice(at, at + 2000));
  return found && [{ kind: 'link', address: found[1]!, spans: [{ kind: 'text', text: found[1]! }] }, at + found[0].length];
}

function bare(text: string, at: number): Found {
  if (isWord(text[at - 1]))
    return null;
  const found = /^https?:\/\/[^\s<>"`]+/i.exec(text.slice(at, at + 2000))?.[0].replace(/(?:[.,;:!?'*_]|\*\*)+$/, '');
  const address = found && (found.includes('(') ? found : found.replace(/\)+[.,;:!?]*$/, ''));
  return address ? [{ kind: 'link', address, spans: [{ kind: 'text', text: address }] }, at + address.length] : null;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', mdash: '—', ndash: '–', hellip: '…', copy: '©', times: '×' };

function reference(text: string, at: number): Found {
  const found = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/i.exec(text.slice(at, at + 12));
  const read = found && (found[3] ? named[found[3]] : character(found[1] ? Number(found[1]) : parseInt(found[2]!, 16)));
  return found && read ? [{ kind: 'text', text: read }, at + found[0].length] : null;
}

function character(code: number): string | undefined {
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
