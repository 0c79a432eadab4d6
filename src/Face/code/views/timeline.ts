import { Latest, type App, type View } from '../app.ts';
import type { Day, Overview } from '../answers.ts';
import { columnsOf } from '../charts/columns.ts';
import { fitted, labelRoom } from '../charts/fitted.ts';
import { matrix, type Row } from '../charts/matrix.ts';
import { fill, h, type Child } from '../dom.ts';
import { hrefOf } from '../route.ts';
import { empty, failed, loading, progress } from '../states.ts';
import { day, many } from '../text/words.ts';
import { given } from '../wire/server.ts';

const mostRows = 14;

/** How many articles of which category came when. */
export class TimelineView implements View {
  readonly node: HTMLElement;
  private readonly body = h('div');
  private readonly latest = new Latest();
  private days: Day[] = [];

  constructor(private readonly app: App) {
    this.node = h('div', {}, h('header', { class: 'view-head' }, h('h1', { tabindex: -1 }, 'Timeline')), this.body);
  }

  show(): void {
    if (this.body.childElementCount === 0)
      fill(this.body, loading());
    this.load(undefined);
  }

  leave(): void { this.latest.stop(); }

  private load(until: string | undefined): void {
    this.latest.run(
      signal => this.app.ask<Overview>('browse_corpus', given({ view: 'timeline', until }), { signal, progress: progress(this.body) }),
      found => this.found([...(until ? this.days : []), ...found.days ?? []], found.before),
      error => fill(this.body, failed(error, () => this.load(until))));
  }

  private found(days: Day[], before: string | undefined): void {
    this.days = days;
    if (days.length === 0)
      return fill(this.body, empty('No days yet', 'Days come from digests; there is none so far.'));
    const all = days.flatMap(each => each.categories.map(category => ({ ...category, date: each.date })));
    const total = all.reduce((sum, each) => sum + each.count, 0);
    fill(this.body,
      h('p', { class: 'count' }, `${many(total, 'article')} on ${many(days.length, 'day')}`),
      h('section', { class: 'picture' }, h('h2', {}, 'Articles by category and day'),
        fitted(width => matrix('Articles by category and day', columnsOf(days.map(each => each.date)), rows(all), width - labelRoom(width) - 8, date => hrefOf('entry', { id: `digest:${date}` })))),
      before && h('button', { type: 'button', class: 'button wide', on: { click: () => this.load(before) } }, 'Earlier days'),
      table(days));
  }
}

type Cell = { name: string; count: number; date: string };

function rows(all: readonly Cell[]): Row[] {
  const named = [...Map.groupBy(all, each => each.name)].map(([name, cells]) => ({ name, cells, total: sum(cells) })).sort((a, b) => b.total - a.total || a.name.localeCompare(b.name));
  const lines = named.slice(0, mostRows).map(({ name, cells }) => row(name, hrefOf('search', { kind: 'article', category: name, sort: 'newest' }), cells, name));
  const rest = named.slice(mostRows).flatMap(each => each.cells);
  return rest.length === 0 ? lines : [...lines, row(`${named.length - mostRows} other categories`, hrefOf('search', { kind: 'article', sort: 'newest' }), rest)];
}

function row(label: string, href: string, cells: readonly Cell[], category?: string): Row {
  const byDay = [...Map.groupBy(cells, each => each.date)].sort(([a], [b]) => a.localeCompare(b));
  return { label, href, marks: byDay.map(([date, each]) => ({ date, count: sum(each), name: `${day(date)}: ${many(sum(each), 'article')}, ${label}`, href: hrefOf('search', { kind: 'article', category, since: date, until: date }) })) };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, each) => total + each.count, 0);
}

/** The same in words. */
function table(days: readonly Day[]): Child {
  return h('details', { class: 'as-table' }, h('summary', {}, 'As a table'), h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Days and categories' }, h('table', {},
    h('thead', {}, h('tr', {}, ['Day', 'Articles', 'Categories'].map(name => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, days.map(each => h('tr', {},
      h('th', { scope: 'row' }, h('a', { href: hrefOf('entry', { id: `digest:${each.date}` }) }, day(each.date))),
      h('td', {}, each.categories.reduce((total, category) => total + category.count, 0)),
      h('td', { dir: 'auto' }, each.categories.map(category => `${category.name} ${category.count}`).join(', '))))))));
}
