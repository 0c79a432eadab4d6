import type { App } from '../app.ts';
import type { Article, Articles, Link } from '../answers.ts';
import { fill, h, type Child } from '../dom.ts';
import { badge, linkList, meta, outward, section } from '../parts.ts';
import { hrefOf } from '../route.ts';
import { failed } from '../states.ts';
import { markdown } from '../text/markdown.ts';
import { day } from '../text/words.ts';
import { citeBox } from './cite.ts';

/** An article, or whatever else reads as text. */
export function articlePage(app: App, article: Article, cursor: string | undefined, more: HTMLElement | null): HTMLElement {
  const same = article.related.filter(link => link.why !== 'similar');
  const similar = article.related.filter(link => link.why === 'similar');
  return h('article', { class: 'with-aside' },
    h('div', { class: 'text' },
      head(article),
      article.keyInsight && h('p', { class: 'insight', dir: 'auto' }, article.keyInsight),
      article.summary && article.kind !== 'backlog' && markdown(article.summary),
      more,
      article.note && note(app, article, cursor),
      h('p', { class: 'place' }, 'Stands in ', h('code', {}, `${article.file}:${article.line}`))),
    h('aside', { 'aria-label': 'About this entry' },
      article.kind === 'article' && citeBox(app, article.id),
      section('Themes', article.themes.length > 0, linkList(article.themes)),
      section('The same work', same.length + article.mentions.length > 0, linkList([...article.mentions, ...same])),
      section('Similar', similar.length > 0, linkList(similar)),
      section('The name also fits', (article.alsoNamed?.length ?? 0) > 0, linkList((article.alsoNamed ?? []).map((id): Link => ({ id, title: id })))),
      h('p', {}, h('a', { href: hrefOf('search', { similar: article.id }) }, 'Find more like this'))));
}

function head(article: Article): Child {
  const digest = article.kind === 'article' && article.date ? h('a', { href: hrefOf('entry', { id: `digest:${article.date}` }) }, day(article.date)) : day(article.date);
  return h('header', {},
    h('h1', { tabindex: -1, dir: 'auto' }, article.title),
    meta(badge(article.kind), article.source && h('bdi', {}, article.source), digest,
      article.category && h('a', { href: hrefOf('search', { category: article.category }), dir: 'auto' }, article.category), outward(article.url)));
}

/** The note; what did not fit comes when it is asked for, and is read as one text with the rest. */
function note(app: App, article: Article, cursor: string | undefined): HTMLElement {
  const body = h('div');
  const foot = h('div', { class: 'more' });
  let text = article.note!.text;
  const show = (next: string | undefined) => {
    fill(body, markdown(text));
    fill(foot, next && h('button', { type: 'button', class: 'button wide', on: { click: () => load(next) } }, `Read on (${Math.round(100 * text.length / article.note!.totalChars)}% shown)`));
  };
  const load = (from: string) => app.ask<Articles>('get_article', { id: article.id, max_chars: 40_000, cursor: from }).then(found => {
    text += found.articles[0]?.note?.text ?? '';
    show(found.nextCursor);
  }, (error: Error) => fill(foot, failed(error, () => load(from))));
  show(cursor);
  return h('section', { class: 'note' }, article.kind === 'article' && h('h2', {}, 'Research note'), body, foot);
}
