import { Latest, type App } from '../app.ts';
import type { Digest, Digests } from '../answers.ts';
import { fill, h, type Child } from '../dom.ts';
import { entryLink } from '../parts.ts';
import { hrefOf } from '../route.ts';
import { empty, failed, loading, progress } from '../states.ts';
import { day, kinds } from '../text/words.ts';

/** What one sees before asking: what is here, and what came last. */
export class Start {
  readonly node = h('div', { class: 'start' });
  private readonly counts = h('ul', { class: 'counts', 'aria-label': 'What is here' });
  private readonly latest = h('section', { class: 'latest', 'aria-live': 'polite' });
  private readonly work = new Latest();

  constructor(private readonly app: App) {
    this.node.append(this.counts, this.latest, keys());
  }

  show(): void {
    const entries = this.app.overview?.entries ?? [];
    fill(this.counts, entries.map(({ name, count }) => h('li', {}, h('a', { href: hrefOf('search', { kind: name, sort: 'newest' }), 'data-kind': name },
      h('strong', {}, count.toLocaleString('en')), ' ', kinds[name]?.[count === 1 ? 0 : 1].toLowerCase() ?? name))));
    if (this.latest.childElementCount === 0)
      fill(this.latest, loading());
    this.work.run(signal => this.app.ask<Digests>('get_digest', {}, { signal, progress: progress(this.latest) }), found => fill(this.latest, outline(found.digest)), error => fill(this.latest, failed(error, () => this.show())));
  }
}

function outline(digest: Digest | undefined): Child {
  if (!digest)
    return empty('No digest yet', 'Search finds what else is here, and the backlog says what waits to be researched.');
  return [
    h('p', { class: 'overline' }, 'The latest digest'),
    h('h2', { class: 'headline' }, h('a', { href: hrefOf('entry', { id: digest.id }), dir: 'auto' }, digest.title)),
    h('p', { class: 'meta' }, h('span', {}, day(digest.date)), h('span', {}, `${digest.categories.reduce((sum, each) => sum + each.articles.length, 0)} stories`), h('span', {}, `${digest.backlogCount} left to research`)),
    h('div', { class: 'columns' }, digest.categories.map(category => h('section', {}, h('h3', { dir: 'auto' }, category.name), h('ul', {}, category.articles.map(article => h('li', {}, entryLink(article.id, article.title))))))),
  ];
}

function keys(): HTMLElement {
  const pairs = [['/', 'search'], ['↓ ↑', 'move'], ['Enter', 'open'], ['Esc', 'back']] as const;
  return h('p', { class: 'keys' }, pairs.map(([key, does]) => h('span', {}, h('kbd', {}, key), ` ${does}`)));
}
