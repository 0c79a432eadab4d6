import { Latest, type App, type View } from './app.ts';
import type { IndexState, Overview } from './answers.ts';
import { fill, h } from './dom.ts';
import { gate } from './gate.ts';
import { bindKeys } from './keys.ts';
import { debounced } from './parts.ts';
import { fragment, hrefOf, parse, routeTo, type Route, type Router, type ViewName } from './route.ts';
import { failed, indexNotice, loading, progress } from './states.ts';
import { BacklogView } from './views/backlog.ts';
import { EntryView } from './views/entry.ts';
import { SearchView } from './views/search.ts';
import { ThemesView } from './views/themes.ts';
import { TimelineView } from './views/timeline.ts';
import { KeyNeeded } from './wire/key.ts';
import { freshness, type CallOptions, type Server } from './wire/server.ts';

const makers: Record<ViewName, new (app: App) => View> = { search: SearchView, themes: ThemesView, timeline: TimelineView, backlog: BacklogView, entry: EntryView };
const names: Partial<Record<ViewName, string>> = { search: 'Search', themes: 'Themes', timeline: 'Timeline', backlog: 'Backlog' };
const again = 2000;

/** What stays in place while views come and go: header, search box, notices. */
export class Shell implements App {
  readonly node: HTMLElement;
  overview: Overview | undefined;
  private readonly box: HTMLInputElement;
  private readonly tabs: HTMLElement;
  private readonly back: HTMLElement;
  private readonly notice = h('p', { class: 'notice', role: 'status', hidden: true });
  private readonly spoken = h('p', { class: 'unseen', 'aria-live': 'polite' });
  private readonly main = h('main', { id: 'main' });
  private readonly overviewWork = new Latest();
  private shown: { name: ViewName; view: View } | undefined;
  private lastHit = '';
  private timer = 0;

  constructor(private readonly server: Server, readonly router: Router, readonly opened: (id: string) => void) {
    const apply = debounced(140, () => this.search());
    this.box = h('input', { id: 'search', type: 'search', placeholder: 'Search the research memory', 'aria-label': 'Search', autocomplete: 'off', spellcheck: 'false', maxlength: 2000, on: { input: apply } });
    this.tabs = h('nav', { class: 'views', 'aria-label': 'Views' });
    this.back = h('button', { type: 'button', class: 'back', 'aria-label': 'Back', hidden: true, on: { click: () => router.back() } }, '←');
    this.node = h('div', { class: 'page' },
      h('header', { class: 'top' }, h('div', { class: 'bar' },
        h('a', { class: 'brand', href: hrefOf('search') }, 'Research memory'), this.back,
        h('form', { class: 'box', role: 'search', on: { submit: event => { event.preventDefault(); this.search(); } } }, this.box, h('kbd', { 'aria-hidden': 'true' }, '/')), this.tabs)),
      this.notice, this.spoken, this.main);
    router.onChange = route => this.show(route);
    this.node.addEventListener('click', event => this.follow(event));
    bindKeys(this.box, () => router.back());
  }

  /** Shows what the router says, once it is known what the corpus holds. */
  start(): void {
    fill(this.main, loading());
    this.overviewWork.run(
      signal => this.ask<Overview>('browse_corpus', {}, { signal, progress: progress(this.main) }),
      overview => this.learn(overview),
      error => error instanceof KeyNeeded || fill(this.main, failed(error, () => this.start())));
  }

  // What is shown was read with another key, or with none.
  private lock(why: string): void {
    this.overviewWork.stop();
    this.shown?.view.leave?.();
    this.shown = this.overview = undefined;
    this.kept.clear();
    const form = gate(why, () => this.start());
    fill(this.main, form);
    form.querySelector('input')?.focus();
  }

  async ask<T>(tool: string, args: Record<string, unknown>, options?: CallOptions): Promise<T> {
    try {
      const answer = await this.server.call<T>(tool, args, options);
      this.note(freshness(answer));
      return answer;
    } catch (error) {
      if (error instanceof KeyNeeded)
        this.lock(error.message);
      throw error;
    }
  }

  announce(text: string): void { this.spoken.textContent = text; }

  /** Takes what is known of the corpus, and shows what is to be shown if that is news. */
  learn(overview: Overview): void {
    this.overviewWork.stop();
    const isNews = !this.shown || this.overview?.index.generation !== overview.index.generation || this.overview.index.state !== overview.index.state;
    this.overview = overview;
    if (isNews)
      this.show(this.router.current);
  }

  private refreshOverview(): void {
    this.overviewWork.run(signal => this.ask<Overview>('browse_corpus', {}, { signal }), overview => this.learn(overview), () => undefined);
  }

  private show({ view: name, params }: Route): void {
    if (!this.overview)
      return;
    const isNew = this.shown?.name !== name;
    if (isNew)
      this.mount(name);
    if (document.activeElement !== this.box)
      this.box.value = name === 'search' ? params.get('q') ?? '' : '';
    this.back.hidden = name !== 'entry';
    fill(this.tabs, Object.entries(names).map(([view, title]) => h('a', { href: hrefOf(view as ViewName), 'aria-current': view === name && 'page' }, title)));
    this.shown!.view.show(params);
    if (isNew && name !== 'search' && name !== 'entry')
      this.main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  // The search is kept while an entry is read, so that one comes back to where one was.
  private readonly kept = new Map<ViewName, { view: View; scroll: number }>();

  private mount(name: ViewName): void {
    if (this.shown) {
      this.shown.view.leave?.();
      this.kept.set(this.shown.name, { view: this.shown.view, scroll: document.documentElement.scrollTop });
    }

    const before = name === 'entry' ? undefined : this.kept.get(name);
    this.shown = { name, view: before?.view ?? new makers[name](this) };
    fill(this.main, this.shown.view.node);
    document.documentElement.scrollTop = before?.scroll ?? 0;
    if (name === 'search' && this.lastHit)
      this.main.querySelector<HTMLElement>(`a[href="${CSS.escape(this.lastHit)}"]`)?.focus({ preventScroll: true });
  }

  private search(): void {
    const isHere = this.router.current.view === 'search';
    const params = new URLSearchParams(isHere ? this.router.current.params : undefined);
    params.delete('q');
    if (this.box.value.trim() !== '')
      params.set('q', this.box.value.trim());
    if (fragment({ view: 'search', params }) !== fragment(this.router.current))
      this.router.go({ view: 'search', params }, isHere);
  }

  private follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    const target = link?.getAttribute('href') ?? '';
    if (!target.startsWith('#/') || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
      return;
    event.preventDefault();
    if (link!.classList.contains('hit-link'))
      this.lastHit = target;
    const route = parse(target);
    this.router.go(target === hrefOf('search') && link!.classList.contains('brand') ? routeTo('search') : route);
  }

  private note(index: IndexState | undefined): void {
    if (!index)
      return;
    const text = indexNotice(index);
    this.notice.hidden = text === null;
    this.notice.textContent = text;
    clearTimeout(this.timer);
    if (text !== null)
      this.timer = window.setTimeout(() => this.refreshOverview(), again);
  }
}
