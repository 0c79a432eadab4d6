import { Latest, type App, type View } from '../app.ts';
import type { Theme, Themes } from '../answers.ts';
import { columnsOf } from '../charts/columns.ts';
import { fitted, labelRoom } from '../charts/fitted.ts';
import { matrix } from '../charts/matrix.ts';
import { groups, rowOf } from '../charts/recurring.ts';
import { fill, h, type Child } from '../dom.ts';
import { debounced, entryLink, linkList } from '../parts.ts';
import { hrefOf, routeTo } from '../route.ts';
import { empty, failed, loading, progress } from '../states.ts';
import { day, dayOf, many } from '../text/words.ts';
import { given } from '../wire/server.ts';

const pages = 4;

/** The key themes: which recurs when, and what each says. */
export class ThemesView implements View {
  readonly node: HTMLElement;
  private readonly body = h('div');
  private readonly box: HTMLInputElement;
  private readonly latest = new Latest();
  private params = new URLSearchParams();

  constructor(private readonly app: App) {
    const apply = debounced(200, () => this.app.router.go(routeTo('themes', { q: this.box.value.trim() }), true));
    this.box = h('input', { type: 'search', placeholder: 'Filter themes', 'aria-label': 'Filter themes', autocomplete: 'off', maxlength: 500, on: { input: apply } });
    this.node = h('div', {}, h('header', { class: 'view-head' }, h('h1', { tabindex: -1 }, 'Themes'), this.box), this.body);
  }

  show(params: URLSearchParams): void {
    this.params = params;
    if (document.activeElement !== this.box)
      this.box.value = params.get('q') ?? '';
    if (this.body.childElementCount === 0)
      fill(this.body, loading());
    this.latest.run(signal => this.load(signal), found => this.found(found), error => fill(this.body, failed(error, () => this.show(params))));
  }

  leave(): void { this.latest.stop(); }

  private async load(signal: AbortSignal): Promise<{ themes: Theme[]; total: number }> {
    const themes: Theme[] = [];
    let cursor: string | undefined;
    let total = 0;
    for (let page = 0; page === 0 || (cursor && page < pages); page++) {
      const answer: Themes = await this.app.ask<Themes>('list_themes', given({ query: this.params.get('q') ?? '', limit: 50, cursor }), { signal, progress: progress(this.body) });
      themes.push(...answer.themes);
      ({ nextCursor: cursor, total } = answer);
    }

    return { themes, total };
  }

  private found({ themes, total }: { themes: readonly Theme[]; total: number }): void {
    if (themes.length === 0)
      return fill(this.body, this.params.get('q') ? empty('No theme matches', 'Try other words, or clear the filter.') : empty('No themes yet', 'They come from the “Key Themes” of digests.'));
    const recurring = groups(themes).filter(group => group.length > 1);
    const shown = total > themes.length ? `The newest ${themes.length} of ${many(total, 'theme')}` : many(total, 'theme');
    fill(this.body,
      h('p', { class: 'count' }, recurring.length > 0 ? `${shown}; ${recurring.length === 1 ? 'one comes' : `${recurring.length} come`} back on other days` : shown),
      recurring.length === 0 ? h('p', { class: 'count' }, 'None of them recurs on another day yet; once one does, a picture here shows when.') : h('section', { class: 'picture' }, h('h2', {}, 'Which recur when'), fitted(width => matrix('Recurring themes by day', columnsOf(themes.map(theme => dayOf(theme.id) ?? '')), recurring.map(rowOf), width - labelRoom(width) - 8, date => hrefOf('entry', { id: `digest:${date}` })))),
      h('div', { class: 'theme-days' }, [...Map.groupBy(themes, theme => dayOf(theme.id) ?? '')].map(([date, all]) => this.day(date, all, themes))));
    this.app.announce(shown);
  }

  private day(date: string, themes: readonly Theme[], all: readonly Theme[]): Child {
    return h('section', { class: 'theme-day' }, h('h2', {}, h('a', { href: hrefOf('entry', { id: `digest:${date}` }) }, day(date))), h('div', { class: 'theme-list' }, themes.map(theme => this.theme(theme, all))));
  }

  private theme(theme: Theme, all: readonly Theme[]): HTMLElement {
    const recurs = theme.recurs.map(id => ({ id, title: all.find(other => other.id === id)?.title ?? id }));
    return h('article', { class: 'theme' },
      h('h3', {}, entryLink(theme.id, theme.title)),
      h('p', { dir: 'auto' }, theme.statement),
      theme.articles.length + recurs.length > 0 && h('details', {}, h('summary', {}, [many(theme.articles.length, 'article'), recurs.length > 0 && `, recurs on ${many(recurs.length, 'other day')}`]), linkList([...theme.articles, ...recurs])));
  }
}
