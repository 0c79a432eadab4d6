import { h, type Child } from './dom.ts';
import { many } from './text/words.ts';
import type { IndexState } from './answers.ts';

/** While an answer is awaited; seen only when that takes long enough to be noticed. */
export function loading(text = 'Loading …'): HTMLElement {
  return h('div', { class: 'state loading', role: 'status' },
    h('p', { class: 'said' }, text),
    h('div', { class: 'bones', 'aria-hidden': 'true' }, [1, 2, 3].map(() => h('div', { class: 'bone' }))));
}

/** Tells the skeleton how far the server is. */
export function progress(within: Element): (message: string) => void {
  return message => within.querySelector('.loading .said')?.replaceChildren(message);
}

/** Where there is nothing to show: why, and what to do. */
export function empty(title: string, ...advice: Child[]): HTMLElement {
  return h('div', { class: 'state empty' }, h('h2', {}, title), advice.length > 0 && h('p', {}, advice));
}

/** Where something went wrong: what, and a way to try again. */
export function failed(error: Error, again: () => void): HTMLElement {
  return h('div', { class: 'state failed', role: 'alert' },
    h('h2', {}, 'That did not work'),
    h('p', { dir: 'auto' }, error.message),
    h('button', { type: 'button', class: 'button', on: { click: again } }, 'Try again'));
}

/** What there is to say of an index that is not current; null where it is. */
export function indexNotice(index: IndexState | undefined): string | null {
  switch (index?.state) {
    case 'building': return `The index is being built: ${many(index.entries, 'entry', 'entries')} so far. More comes in by itself.`;
    case 'missing': return 'There is no index yet. It is being prepared.';
    case 'stale': return 'Files have changed and wait to be indexed; what you see may be a little old.';
    default: return null;
  }
}
