import type { App } from '../app.ts';
import type { Link, Reference } from '../answers.ts';
import { h, type Child } from '../dom.ts';
import { badge, linkList, meta, outward, section } from '../parts.ts';
import { hrefOf } from '../route.ts';
import { markdown } from '../text/markdown.ts';
import { day, kindOf } from '../text/words.ts';
import { citeBox } from './cite.ts';

const fewAuthors = 12;

/** A reference, with its citation and what else is about the work. */
export function referencePage(app: App, reference: Reference): HTMLElement {
  const others = reference.duplicates.map((id): Link => ({ id, title: id.slice(id.indexOf(':') + 1) }));
  return h('article', { class: 'with-aside' },
    h('div', { class: 'text' },
      h('header', {},
        h('h1', { tabindex: -1, dir: 'auto' }, reference.title),
        meta(badge('reference'), h('code', {}, `@${reference.citeKey}`), day(reference.date), reference.type && h('bdi', {}, reference.type), outward(reference.url))),
      authors(reference),
      reference.description && markdown(reference.description),
      h('p', { class: 'place' }, 'Stands in ', h('code', {}, `${reference.file}:${reference.line}`))),
    h('aside', { 'aria-label': 'About this entry' },
      citeBox(app, reference.id),
      section('Names', !!(reference.arxivId ?? reference.doi), h('ul', { class: 'links' },
        reference.arxivId && h('li', {}, 'arXiv ', outward(`https://arxiv.org/abs/${reference.arxivId}`, reference.arxivId)),
        reference.doi && h('li', {}, 'DOI ', outward(`https://doi.org/${reference.doi}`, reference.doi)))),
      section('The same work', others.length + (reference.related?.length ?? 0) > 0, linkList([...others, ...reference.related ?? []].filter(link => kindOf(link.id)))),
      section('Tags', reference.tags.length > 0, tagList('tag', reference.tags)),
      section('Folders', reference.folders.length > 0, h('ul', { class: 'chips' }, reference.folders.map(folder => h('li', {}, h('bdi', { class: 'chip still' }, folder))))),
      h('p', {}, h('a', { href: hrefOf('search', { similar: reference.id }) }, 'Find more like this'))));
}

function tagList(name: 'tag', values: readonly string[]): HTMLElement {
  return h('ul', { class: 'chips' }, values.map(value => h('li', {}, h('a', { class: 'chip', href: hrefOf('search', { [name]: value }), dir: 'auto' }, value))));
}

function authors({ authors: all }: Reference): Child {
  const names = all.map(({ family, given }) => h('a', { href: hrefOf('search', { author: family }), dir: 'auto' }, given ? `${given} ${family}` : family));
  const list = (links: readonly HTMLElement[]): Child => links.map((link, place) => [place > 0 && ', ', link]);
  if (names.length <= fewAuthors)
    return names.length > 0 && h('p', { class: 'authors' }, list(names));
  return h('details', { class: 'authors' }, h('summary', {}, `${all[0]!.family} and ${all.length - 1} others`), h('p', {}, list(names)));
}
