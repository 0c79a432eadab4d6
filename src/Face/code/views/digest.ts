import type { Digest, Digests } from '../answers.ts';
import { h, type Child } from '../dom.ts';
import { badge, plainList, meta, section } from '../parts.ts';
import { hrefOf } from '../route.ts';
import { day, dayOf, many } from '../text/words.ts';

/** The outline of a digest. */
export function digestPage(digest: Digest, around: Digests): HTMLElement {
  return h('article', { class: 'with-aside' },
    h('div', { class: 'text' },
      h('header', {}, h('h1', { tabindex: -1, dir: 'auto' }, digest.title), meta(badge('digest'), day(digest.date), many(digest.categories.reduce((sum, each) => sum + each.articles.length, 0), 'story', 'stories'))),
      digest.categories.map(category => section(category.name, true, plainList(category.articles))),
      section('Key themes', digest.themes.length > 0, plainList(digest.themes)),
      h('p', { class: 'place' }, 'Stands in ', h('code', {}, digest.file))),
    h('aside', { 'aria-label': 'About this digest' },
      h('nav', { class: 'steps', 'aria-label': 'Digests around' }, step(around.previous, '←'), step(around.next, '→')),
      section('Figures', digest.statistics.length > 0, h('dl', { class: 'figures' }, digest.statistics.map(field => [h('dt', { dir: 'auto' }, field.name), h('dd', { dir: 'auto' }, field.value)]))),
      section('Sources', digest.sources.length > 0, h('div', { class: 'scroll' }, h('table', {},
        h('thead', {}, h('tr', {}, ['Source', 'Found', 'Kept'].map(name => h('th', { scope: 'col' }, name)))),
        h('tbody', {}, digest.sources.map(source => h('tr', {}, h('th', { scope: 'row', dir: 'auto' }, source.name), h('td', {}, source.found ?? '–'), h('td', {}, source.researched ?? '–'))))))),
      h('p', {}, h('a', { href: hrefOf('search', { kind: 'backlog', since: digest.date, until: digest.date }) }, `${many(digest.backlogCount, 'item')} left to research`))));
}

function step(id: string | undefined, arrow: string): Child {
  return id && h('a', { class: 'button', href: hrefOf('entry', { id }) }, arrow === '←' ? `← ${day(dayOf(id))}` : `${day(dayOf(id))} →`);
}
