import { Latest, type App, type View } from '../app.ts';
import type { Backlog } from '../answers.ts';
import { fill, h, type Child } from '../dom.ts';
import { debounced, select } from '../parts.ts';
import { hrefOf } from '../route.ts';
import { empty, failed, loading, progress } from '../states.ts';
import { many } from '../text/words.ts';
import { given } from '../wire/server.ts';
import { backlogCard, statuses } from './card.ts';

const sorts = [['', 'Most urgent first'], ['newest', 'Newest first'], ['oldest', 'Oldest first'], ['title', 'By title']] as const;
const origins = [['', 'From anywhere'], ['digest', 'From digests'], ['agent', 'Added by hand or agent']] as const;

/** What waits to be researched, to sort, filter and change. */
export class BacklogView implements View {
  readonly node: HTMLElement;
  private readonly tabs = h('nav', { class: 'tabs', 'aria-label': 'Status' });
  private readonly tools = h('div', { class: 'tools' });
  private readonly list = h('ul', { class: 'cards' });
  private readonly more = h('div', { class: 'more' });
  private readonly box: HTMLInputElement;
  private readonly latest = new Latest();
  private params = new URLSearchParams();

  constructor(private readonly app: App) {
    this.box = h('input', { type: 'search', placeholder: 'Filter the backlog', 'aria-label': 'Filter the backlog', autocomplete: 'off', maxlength: 500, on: { input: debounced(200, () => this.set('q', this.box.value.trim(), true)) } });
    this.node = h('div', {}, h('header', { class: 'view-head' }, h('h1', { tabindex: -1 }, 'Backlog'), this.box), this.tabs, this.tools, this.list, this.more);
  }

  show(params: URLSearchParams): void {
    this.params = params;
    if (document.activeElement !== this.box)
      this.box.value = params.get('q') ?? '';
    if (this.list.childElementCount === 0)
      fill(this.more, loading());
    this.latest.run(signal => this.ask(undefined, signal), found => this.found(found), error => (fill(this.list), fill(this.more, failed(error, () => this.show(params)))));
  }

  leave(): void { this.latest.stop(); }

  private ask(cursor: string | undefined, signal: AbortSignal, limit = 50): Promise<Backlog> {
    const args = { query: this.params.get('q') ?? '', status: this.params.get('status') ?? '', origin: this.params.get('origin') ?? '', group: this.params.get('group') ?? '', sort: this.params.get('sort') ?? '', limit, cursor };
    return this.app.ask<Backlog>('list_backlog', given(args), { signal, progress: progress(this.more) });
  }

  private found(found: Backlog): void {
    this.count(found.counts);
    fill(this.tools, h('p', { class: 'count' }, many(found.total, 'item')),
      select('Order', this.params.get('sort') ?? '', sorts, value => this.set('sort', value), true),
      select('Origin', this.params.get('origin') ?? '', origins, value => this.set('origin', value), true));
    fill(this.list, found.items.map(item => this.card(item)));
    fill(this.more, found.total === 0 ? this.nothing() : this.next(found));
    this.app.announce(many(found.total, 'item'));
  }

  private card(item: Backlog['items'][number]): HTMLElement {
    return backlogCard(this.app, item, () => this.ask(undefined, new AbortController().signal, 1).then(({ counts }) => this.count(counts), () => undefined));
  }

  private count(counts: Backlog['counts']): void {
    const numbers = { open: counts.open, in_progress: counts.inProgress, researched: counts.researched, dismissed: counts.dismissed };
    const tab = (status: string, name: string, number: number): Child => h('a', { class: 'tab', href: hrefOf('backlog', { ...Object.fromEntries(this.params), status }), 'aria-current': (this.params.get('status') ?? '') === status && 'true' }, `${name} `, h('span', { class: 'number' }, number.toLocaleString('en')));
    fill(this.tabs, tab('', 'All', Object.values(numbers).reduce((a, b) => a + b)), statuses.map(([status, name]) => tab(status, name, numbers[status])));
  }

  private nothing(): HTMLElement {
    return [...this.params.keys()].length > 0 ? empty('Nothing in the backlog matches', 'Choose another status, or clear the filter.') : empty('The backlog is empty', 'Agents add to it what the corpus lacks; digests list what they left out.');
  }

  private next(found: Backlog): Child {
    const cursor = found.nextCursor;
    return cursor && h('button', { type: 'button', class: 'button wide', on: { click: () => this.latest.run(signal => this.ask(cursor, signal), answer => {
      this.list.append(...answer.items.map(item => this.card(item)));
      fill(this.more, this.next(answer));
    }, error => fill(this.more, failed(error, () => this.show(this.params)))) } }, `Show more of ${found.total.toLocaleString('en')}`);
  }

  private set(name: string, value: string, replace = false): void {
    const next = new URLSearchParams(this.params);
    next.delete(name);
    if (value !== '')
      next.set(name, value);
    this.app.router.go({ view: 'backlog', params: next }, replace);
  }
}
