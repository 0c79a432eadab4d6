import { Latest, type App, type View } from '../app.ts';
import type { Found } from '../answers.ts';
import { fill, h, type Child } from '../dom.ts';
import { routeTo } from '../route.ts';
import { empty, failed, loading, progress } from '../states.ts';
import { many } from '../text/words.ts';
import { given } from '../wire/server.ts';
import { chips, Filters, isAsked, searchArguments } from './filters.ts';
import { hit } from './hit.ts';
import { Start } from './start.ts';

/** Search as one types, with filters beside what was found. */
export class SearchView implements View {
  readonly node: HTMLElement;
  private readonly head = h('div', { class: 'found-head' });
  private readonly list = h('ol', { class: 'hits' });
  private readonly more = h('div', { class: 'more' });
  private readonly filters: Filters;
  private readonly start: Start;
  private readonly results: HTMLElement;
  private readonly latest = new Latest();
  private params = new URLSearchParams();

  constructor(private readonly app: App) {
    this.filters = new Filters(values => app.router.go({ view: 'search', params: values }));
    this.start = new Start(app);
    this.results = h('div', { class: 'with-side', hidden: true }, this.filters.node, h('div', { class: 'found' }, this.head, this.list, this.more));
    this.node = h('div', {}, h('h1', { class: 'unseen', tabindex: -1 }, 'Search'), this.start.node, this.results);
  }

  show(params: URLSearchParams): void {
    this.params = params;
    const asks = isAsked(params);
    this.start.node.hidden = asks;
    this.results.hidden = !asks;
    if (asks)
      this.search(params);
    else
      this.latest.stop(), this.start.show();
  }

  leave(): void { this.latest.stop(); }

  private search(params: URLSearchParams): void {
    this.node.setAttribute('aria-busy', 'true');
    this.filters.mark(params);
    if (this.list.childElementCount === 0)
      fill(this.more, loading());
    const args = given({ ...searchArguments(params), facets: true, limit: 20 });
    this.latest.run(signal => this.app.ask<Found>('search_articles', args, { signal, progress: progress(this.more) }), found => this.found(found), error => this.failed(error));
  }

  private found(found: Found): void {
    this.node.removeAttribute('aria-busy');
    this.filters.show(this.params, found.facets ?? {}, this.app.overview?.entries ?? []);
    const isEmpty = found.total === 0;
    const count = isEmpty ? 'Nothing found' : many(found.total, 'result');
    fill(this.head, !isEmpty && h('p', { class: 'count' }, count), chips(this.params, params => this.app.router.go({ view: 'search', params })), !isEmpty && found.suggestion && h('p', { class: 'suggestion', dir: 'auto' }, found.suggestion));
    this.renew(found.results.map(hit));
    fill(this.more, isEmpty ? this.nothing() : this.next(found));
    this.app.announce(count);
  }

  /** Puts other hits in place, with the focus on the hit that had it, or, where that is gone (folded into another, say), on what stands there now. */
  private renew(hits: Child[]): void {
    const links = () => [...this.list.querySelectorAll<HTMLElement>('.hit-link')];
    const before = links();
    const at = before.findIndex(link => link === document.activeElement);
    fill(this.list, hits);
    const after = links();
    if (at >= 0)
      (after.find(link => link.getAttribute('href') === before[at]!.getAttribute('href')) ?? after[at] ?? after.at(-1))?.focus({ preventScroll: true });
  }

  private failed(error: Error): void {
    this.node.removeAttribute('aria-busy');
    this.filters.show(this.params, {}, this.app.overview?.entries ?? []);
    fill(this.head, chips(this.params, params => this.app.router.go({ view: 'search', params })));
    fill(this.list);
    fill(this.more, failed(error, () => this.search(this.params)));
  }

  private nothing(): Child {
    const text = this.params.get('q') ?? '';
    const others = [...this.params.keys()].some(name => name !== 'q' && name !== 'sort');
    return empty('Nothing here matches', others && text
      ? ['Filters narrow this search. ', h('button', { type: 'button', class: 'button', on: { click: () => this.app.router.go(routeTo('search', { q: text })) } }, 'Search without them')]
      : 'Try fewer or other words; names, numbers and addresses work too.');
  }

  private next(found: Found): Child {
    const cursor = found.nextCursor;
    if (!cursor)
      return null;
    const button = h('button', { type: 'button', class: 'button wide', on: { click: () => this.append(cursor, button) } }, `Show more of ${found.total.toLocaleString('en')}`);
    return button;
  }

  private append(cursor: string, button: HTMLButtonElement): void {
    button.disabled = true;
    const args = given({ ...searchArguments(this.params), cursor, limit: 20 });
    this.latest.run(signal => this.app.ask<Found>('search_articles', args, { signal }), found => {
      const first = this.list.childElementCount;
      this.list.append(...found.results.map(hit));
      fill(this.more, this.next(found));
      this.list.children[first]?.querySelector('a')?.focus();
    }, error => fill(this.more, failed(error, () => this.append(cursor, button))));
  }
}
