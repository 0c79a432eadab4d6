import type { Link } from './answers.ts';
import { h, type Child } from './dom.ts';
import { hrefOf } from './route.ts';
import { hostOf, webAddress } from './text/address.ts';
import { day, dayOf, kindOf, kinds } from './text/words.ts';

/** The kind of an entry as a small label. */
export function badge(kind: string): Child {
  return kind in kinds && h('span', { class: 'badge', 'data-kind': kind }, kinds[kind]![0]);
}

/** The parts that are there, in one line. */
export function meta(...parts: Child[]): HTMLElement {
  return h('p', { class: 'meta' }, parts.filter(part => part).map(part => h('span', {}, part)));
}

/** A link to the web, shown by its host; the text alone where the address is none of the web. */
export function outward(address: string | undefined, text?: string): Child {
  const web = webAddress(address);
  if (web)
    return h('a', { href: web, target: '_blank', rel: 'noopener noreferrer', class: 'outward', title: web }, text ?? hostOf(web));
  return address ? h('bdi', { class: 'no-link' }, address) : null;
}

/** A link to an entry. */
export function entryLink(id: string, title: string): HTMLElement {
  return h('a', { href: hrefOf('entry', { id }), dir: 'auto' }, title);
}

/** A list of entries with kind and day. */
export function linkList(links: readonly Link[]): HTMLElement {
  return h('ul', { class: 'links' }, links.map(link => h('li', {}, badge(kindOf(link.id)), ' ', entryLink(link.id, link.title), dayOf(link.id) && h('span', { class: 'when' }, day(dayOf(link.id))))));
}

/** The same where the kind and the day go without saying. */
export function plainList(links: readonly Link[]): HTMLElement {
  return h('ul', { class: 'links' }, links.map(link => h('li', {}, entryLink(link.id, link.title))));
}

/** A section with a heading; null where it would be empty. */
export function section(title: string, isThere: boolean, ...children: Child[]): Child {
  return isThere && h('section', { class: 'part' }, h('h2', {}, title), children);
}

/** A select with a label of its own. */
export function select(label: string, value: string, options: readonly (readonly [string, string])[], change: (value: string) => void, hidden = false): HTMLElement {
  const input = h('select', { 'aria-label': hidden && label, on: { change: () => change(input.value) } }, options.map(([key, text]) => h('option', { value: key, selected: key === value }, text)));
  return hidden ? input : h('label', { class: 'field' }, h('span', {}, label), input);
}

/** Calls a little after the last of a run of calls. */
export function debounced(milliseconds: number, work: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(work, milliseconds);
  };
}
