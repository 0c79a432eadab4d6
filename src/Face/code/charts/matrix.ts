import { h, svg, type Child } from '../dom.ts';
import { many } from '../text/words.ts';
import type { Column } from './columns.ts';

/** A point of a row. */
export interface Mark { readonly date: string; readonly count: number; readonly name: string; readonly href: string }

/** A row: what it is, and when. */
export interface Row { readonly label: string; readonly href: string; readonly marks: readonly Mark[] }

const height = 36;
const least = 30;
const most = 110;

/**
 * A picture of what happened when: a line of points for each row, a column for each day. Every point is a link with a name, every row a link with a
 * sentence, so that it can be read without being seen.
 * @param room Width in pixels that the points of a row should fill.
 */
export function matrix(name: string, columns: readonly Column[], rows: readonly Row[], room: number, dayHref: (date: string) => string): HTMLElement {
  const step = Math.min(Math.max(room / columns.length, least), most);
  const greatest = Math.max(1, ...rows.flatMap(row => row.marks.map(mark => mark.count)));
  const place = new Map(columns.map((column, index) => [column.date, (index + 0.5) * step]));
  const width = step * columns.length;
  return h('div', { class: 'matrix scroll', role: 'region', 'aria-label': name, tabindex: 0 },
    h('div', { class: 'matrix-row matrix-days', 'aria-hidden': 'true' }, h('span', { class: 'matrix-label' }), days(columns, step, width, dayHref)),
    h('ul', {}, rows.map(row => h('li', { class: 'matrix-row' }, label(row), strip(row, columns, place, width, greatest)))));
}

function label(row: Row): HTMLElement {
  return h('span', { class: 'matrix-label' }, h('a', { href: row.href, dir: 'auto', title: row.label }, row.label), h('span', { class: 'unseen' }, `, ${many(row.marks.length, 'day')}`));
}

function days(columns: readonly Column[], step: number, width: number, href: (date: string) => string): SVGElement {
  const every = Math.ceil(52 / step);
  return svg('svg', { width, height: 22, viewBox: `0 0 ${width} 22` }, columns.map((column, index): Child =>
    (columns.length - 1 - index) % every === 0 && svg('a', { href: href(column.date), tabindex: -1 }, svg('text', { class: 'day', x: (index + 0.5) * step, y: 15, 'text-anchor': 'middle' }, column.label))));
}

function strip(row: Row, columns: readonly Column[], place: ReadonlyMap<string, number>, width: number, greatest: number): SVGElement {
  const at = row.marks.map(mark => place.get(mark.date) ?? 0);
  const middle = height / 2;
  return svg('svg', { width, height, viewBox: `0 0 ${width} ${height}` },
    columns.map(column => svg('circle', { class: 'rest', cx: place.get(column.date), cy: middle, r: 1.5 })),
    at.length > 1 && svg('line', { class: 'thread', x1: Math.min(...at), x2: Math.max(...at), y1: middle, y2: middle }),
    row.marks.map((mark, index) => point(mark, at[index]!, middle, greatest)));
}

function point(mark: Mark, x: number, y: number, greatest: number): SVGElement {
  const radius = greatest === 1 ? 7 : 7 + 7 * Math.sqrt((mark.count - 1) / Math.max(greatest - 1, 1));
  return svg('g', { class: 'mark' },
    svg('a', { href: mark.href, 'aria-label': mark.name }, svg('title', {}, mark.name), svg('circle', { cx: x, cy: y, r: radius })),
    greatest > 1 && svg('text', { x, y: y + 4, 'text-anchor': 'middle', 'aria-hidden': 'true' }, String(mark.count)));
}
