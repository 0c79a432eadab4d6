import type { Hit } from '../answers.ts';
import { h } from '../dom.ts';
import { badge, meta, outward } from '../parts.ts';
import { hrefOf } from '../route.ts';
import { marked } from '../text/snippet.ts';
import { day, many } from '../text/words.ts';

/** One result of a search. */
export function hit(found: Hit): HTMLElement {
  const others = found.duplicates?.length ?? 0;
  return h('li', { class: 'hit' },
    h('h2', { class: 'title' }, h('a', { class: 'hit-link', href: hrefOf('entry', { id: found.id }), dir: 'auto' }, found.title)),
    meta(badge(found.kind), found.authors && h('bdi', {}, found.authors), found.source && h('bdi', {}, found.source), day(found.date), found.category && h('bdi', {}, found.category), outward(found.url)),
    found.snippet && h('p', { class: 'snippet', dir: 'auto' }, marked(found.snippet)),
    others > 0 && h('p', { class: 'also' }, `and ${many(others, 'other entry', 'other entries')} about the same work`));
}
