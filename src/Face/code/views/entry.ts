import { Latest, type App, type View } from '../app.ts';
import type { Articles, Backlog, Digests, Overview, References, Themes } from '../answers.ts';
import { fill, h } from '../dom.ts';
import { linkList, section } from '../parts.ts';
import { routeTo } from '../route.ts';
import { failed, loading, progress } from '../states.ts';
import { dayOf, kindOf } from '../text/words.ts';
import { articlePage } from './article.ts';
import { backlogCard } from './card.ts';
import { digestPage } from './digest.ts';
import { referencePage } from './reference.ts';

const noteChars = 40_000;

/** One entry of any kind. */
export class EntryView implements View {
  readonly node = h('div', { class: 'entry' });
  private readonly latest = new Latest();
  private shown = '';

  constructor(private readonly app: App) {}

  show(params: URLSearchParams): void {
    const id = params.get('id') ?? '';
    if (this.shown !== id)
      fill(this.node, loading());
    this.latest.run(signal => this.page(id, signal), page => this.put(id, page), error => fill(this.node, h('h1', { class: 'unseen', tabindex: -1 }, 'Not opened'), failed(error, () => this.show(params))));
  }

  leave(): void { this.latest.stop(); }

  private put(id: string, page: HTMLElement | null): void {
    if (!page)
      return;
    const isSame = this.shown === id;
    this.shown = id;
    fill(this.node, page);
    this.app.opened(id);
    if (!isSame)
      this.node.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private async page(id: string, signal: AbortSignal): Promise<HTMLElement | null> {
    const options = { signal, progress: progress(this.node) };
    switch (kindOf(id)) {
      case 'reference': return this.reference(await this.app.ask<References>('get_reference', { id }, options));
      case 'digest': return this.digest(await this.app.ask<Digests>('get_digest', { date: id }, options), id);
      case '': return this.resolve(await this.app.ask<Overview>('browse_corpus', { view: 'entry', id }, options), signal);
      default: return this.article(id, await this.app.ask<Articles>('get_article', { id, max_chars: noteChars }, options), signal);
    }
  }

  // A name that is no id: its entry takes its place, so that the address says which it is.
  private resolve(found: Overview, signal: AbortSignal): null {
    if (!signal.aborted && found.id)
      this.app.router.go(routeTo('entry', { id: found.id }), true);
    return null;
  }

  private reference(found: References): HTMLElement {
    return referencePage(this.app, found.references[0] ?? missing(found.notFound[0]?.suggestions));
  }

  private digest(found: Digests, id: string): HTMLElement {
    return digestPage(found.digest?.id === id ? found.digest : missing(), found);
  }

  private async article(id: string, found: Articles, signal: AbortSignal): Promise<HTMLElement> {
    const article = found.articles[0] ?? missing(found.notFound[0]?.suggestions);
    const more = article.kind === 'theme' ? await this.theme(id, signal) : article.kind === 'backlog' ? await this.item(id, article.title, signal) : null;
    return articlePage(this.app, article, found.nextCursor, more);
  }

  private async theme(id: string, signal: AbortSignal): Promise<HTMLElement | null> {
    const day = dayOf(id) ?? '';
    const { themes } = await this.app.ask<Themes>('list_themes', { since: day, until: day, limit: 50 }, { signal });
    const theme = themes.find(each => each.id === id);
    const recurs = theme?.recurs.length ? (await this.app.ask<Articles>('get_article', { ids: theme.recurs, max_chars: 200 }, { signal })).articles : [];
    return theme ? h('div', {},
      section('Articles that carry it', theme.articles.length > 0, linkList(theme.articles)),
      section('Recurs as', recurs.length > 0, linkList(recurs))) : null;
  }

  private async item(id: string, title: string, signal: AbortSignal): Promise<HTMLElement | null> {
    const { items } = await this.app.ask<Backlog>('list_backlog', { query: title.slice(0, 500), limit: 50 }, { signal });
    const item = items.find(each => each.id === id);
    return item ? h('ul', { class: 'cards' }, backlogCard(this.app, item, () => undefined, false)) : null;
  }
}

function missing(near: readonly string[] = []): never {
  throw new Error(near.length > 0 ? `There is no such entry. Near: ${near.join(', ')}.` : 'There is no such entry.');
}
