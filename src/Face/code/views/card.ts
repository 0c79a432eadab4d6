import type { App } from '../app.ts';
import type { BacklogItem, Status, Updated } from '../answers.ts';
import { h, type Child } from '../dom.ts';
import { hrefOf } from '../route.ts';
import { entryLink, meta, outward, select } from '../parts.ts';
import { day, dayOf, spaced } from '../text/words.ts';

export const statuses: readonly (readonly [Status, string])[] = [['open', 'Open'], ['in_progress', 'In progress'], ['researched', 'Researched'], ['dismissed', 'Dismissed']];

function added({ origin, addedAt, addedBy }: BacklogItem): Child {
  const digest = origin === 'digest' && dayOf(addedBy);
  return digest ? h('a', { href: hrefOf('entry', { id: addedBy }) }, day(digest)) : [day(addedAt), addedBy && h('bdi', {}, ` by ${addedBy}`)];
}

/** A backlog item, to change where the corpus may be written. */
export function backlogCard(app: App, item: BacklogItem, changed: (item: BacklogItem) => void, withTitle = true): HTMLElement {
  const said = h('p', { class: 'said', role: 'status' });
  const node = h('li', { class: 'card', 'data-status': item.status },
    h('div', { class: 'card-head' }, withTitle && h('h2', { class: 'title' }, entryLink(item.id, item.title)), state(item)),
    meta(item.priority !== 'normal' && h('span', { class: 'priority', 'data-priority': item.priority }, `${item.priority} priority`), item.source && h('bdi', {}, item.source), item.group && h('bdi', {}, item.group), added(item), outward(item.url)),
    item.reason && h('p', { class: 'reason', dir: 'auto' }, item.reason),
    item.notes && h('ul', { class: 'notes', 'aria-label': 'Notes' }, item.notes.map(note => h('li', { dir: 'auto' }, note))),
    app.overview?.writable && noteForm(item),
    said);
  return node;

  function state(of: BacklogItem): Child {
    return app.overview?.writable
      ? select(`Status of ${of.title}`, of.status, statuses, status => update({ status }), true)
      : h('span', { class: 'status' }, spaced(of.status));
  }

  function noteForm(of: BacklogItem): HTMLElement {
    const text = h('textarea', { rows: 2, maxlength: 2000, 'aria-label': `Note on ${of.title}` });
    const save = h('button', { type: 'button', class: 'button', on: { click: () => text.value.trim() ? update({ note: text.value.trim() }) : text.focus() } }, 'Save note');
    const form = h('details', { class: 'note-form' }, h('summary', {}, 'Add a note'), text, save);
    form.addEventListener('toggle', () => form.open && text.focus());
    return form;
  }

  async function update(change: { status?: string; note?: string }): Promise<void> {
    said.textContent = 'Saving …';
    try {
      const { item: saved } = await app.ask<Updated>('update_backlog_item', { id: item.id, ...change });
      const next = backlogCard(app, saved, changed, withTitle);
      node.replaceWith(next);
      next.querySelector<HTMLElement>(change.note ? 'summary' : 'select')?.focus();
      next.querySelector('.said')!.textContent = change.note ? 'Note saved' : `Saved as ${spaced(saved.status)}`;
      changed(saved);
    } catch (error) {
      said.textContent = `Not saved: ${(error as Error).message}`;
      node.querySelector('select')!.value = item.status;
    }
  }
}
