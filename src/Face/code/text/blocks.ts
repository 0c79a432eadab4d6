// Markdown into blocks. Bounded in depth, and linear but for what scan.ts bounds: a text by anyone may be read.

export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph' | 'code'; text: string }
  | { kind: 'rule' }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; start: number | null; items: { blocks: Block[]; loose: boolean }[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

const deepest = 12;
const marker = /^( *)([-*+]|(\d{1,9})[.)])( +|$)/;
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const rule = /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/;
const dashes = /^ *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/;

/** The blocks of a text. */
export function blocksOf(text: string): Block[] {
  return read(text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'), 0);
}

function read(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const [block, next] = one(lines, at, depth);
    if (block)
      blocks.push(block);
    at = next;
  }

  return blocks;
}

function one(lines: readonly string[], at: number, depth: number): [Block | null, number] {
  const line = lines[at]!;
  const title = heading.exec(line);
  if (line.trim() === '')
    return [null, at + 1];
  if (fence.test(line))
    return code(lines, at);
  if (title)
    return [{ kind: 'heading', level: title[1]!.length, text: title[2] ?? '' }, at + 1];
  if (rule.test(line))
    return [{ kind: 'rule' }, at + 1];
  if (depth < deepest && /^ {0,3}>/.test(line))
    return quote(lines, at, depth);
  if (depth < deepest && marker.test(line))
    return list(lines, at, depth);
  return isTable(lines, at) ? table(lines, at) : paragraph(lines, at);
}

function code(lines: readonly string[], at: number): [Block, number] {
  const mark = fence.exec(lines[at]!)![1]!;
  let end = at + 1;
  while (end < lines.length && !isClosing(lines[end]!, mark))
    end++;
  return [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

function isClosing(line: string, mark: string): boolean {
  const text = line.trim();
  return text.startsWith(mark) && text === mark[0]!.repeat(text.length);
}

function quote(lines: readonly string[], at: number, depth: number): [Block, number] {
  let end = at;
  while (end < lines.length && (/^ {0,3}>/.test(lines[end]!) || (lines[end]!.trim() !== '' && !starts(lines, end))))
    end++;
  return [{ kind: 'quote', blocks: read(lines.slice(at, end).map(line => line.replace(/^ {0,3}> ?/, '')), depth + 1) }, end];
}

function list(lines: readonly string[], at: number, depth: number): [Block, number] {
  const [, indent, sign, number] = marker.exec(lines[at]!)!;
  const items: { blocks: Block[]; loose: boolean }[] = [];
  let next = at;
  while (next < lines.length && isItem(lines[next]!, indent!.length, sign!)) {
    const end = itemEnd(lines, next);
    const own = lines.slice(next, end);
    const offset = offsetOf(own[0]!);
    const text = own.map((line, place) => place === 0 ? line.slice(offset) : line.slice(Math.min(offset, line.length - line.trimStart().length)));
    items.push({ blocks: read(text, depth + 1), loose: text.some((line, place) => line.trim() === '' && place < text.length - 1) });
    next = end;
    while (next < lines.length && lines[next]!.trim() === '' && next + 1 < lines.length && isItem(lines[next + 1]!, indent!.length, sign!))
      next++;
  }

  return [{ kind: 'list', start: number === undefined ? null : Number(number), items }, next];
}

function offsetOf(line: string): number {
  const [, indent, sign, , space] = marker.exec(line)!;
  return indent!.length + sign!.length + (space!.length === 0 || space!.length > 4 ? 1 : space!.length);
}

/** Whether the line goes on with a list of such signs at that indent, give or take what people leave out. */
function isItem(line: string, indent: number, sign: string): boolean {
  const found = marker.exec(line);
  return found !== null && !rule.test(line) && Math.abs(found[1]!.length - indent) < 2 && found[2]!.at(-1) === sign.at(-1);
}

function itemEnd(lines: readonly string[], at: number): number {
  const indent = marker.exec(lines[at]!)![1]!.length;
  const offset = Math.min(offsetOf(lines[at]!), indent + 2);
  let end = at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    const isBlank = line.trim() === '';
    const isInside = line.length - line.trimStart().length >= offset;
    if (isBlank ? !isIndented(lines, end + 1, offset) : !isInside && (lines[end - 1]!.trim() === '' || starts(lines, end)))
      break;
  }

  return end;
}

function isIndented(lines: readonly string[], at: number, offset: number): boolean {
  const line = lines[at];
  return line !== undefined && line.trim() !== '' && line.length - line.trimStart().length >= offset;
}

/** Whether something other than more of a paragraph starts there. */
function starts(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  return fence.test(line) || heading.test(line) || rule.test(line) || marker.test(line) || /^ {0,3}>/.test(line) || isTable(lines, at);
}

function isTable(lines: readonly string[], at: number): boolean {
  return lines[at]!.includes('|') && at + 1 < lines.length && lines[at + 1]!.includes('-') && dashes.test(lines[at + 1]!);
}

function table(lines: readonly string[], at: number): [Block, number] {
  let end = at + 2;
  while (end < lines.length && lines[end]!.includes('|'))
    end++;
  return [{ kind: 'table', head: cells(lines[at]!), rows: lines.slice(at + 2, end).map(cells) }, end];
}

function cells(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'));
}

function paragraph(lines: readonly string[], at: number): [Block, number] {
  let end = at + 1;
  while (end < lines.length && lines[end]!.trim() !== '' && !starts(lines, end))
    end++;
  return [{ kind: 'paragraph', text: lines.slice(at, end).map(line => line.trimStart()).join('\n') }, end];
}
