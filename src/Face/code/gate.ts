import { h } from './dom.ts';
import { isKey, keep } from './wire/key.ts';

/** Asks for the key that the server wants. */
export function gate(why: string, opened: () => void): HTMLElement {
  const input = h('input', { type: 'password', name: 'key', autocomplete: 'off', spellcheck: 'false', required: true, maxlength: 10000, 'aria-describedby': 'why' });
  const reason = h('p', { id: 'why', role: 'alert' }, why);
  const enter = (event: Event): void => {
    event.preventDefault();
    const text = input.value.trim();
    if (!isKey(text)) {
      reason.textContent = 'A key or token is one word, such as mrk_… Whoever runs the server makes one with: mcp-research keys create NAME';
      return;
    }

    keep(text);
    opened();
  };
  return h('form', { class: 'state gate', on: { submit: enter } },
    h('h1', {}, 'A key is needed'), reason,
    h('label', { class: 'field' }, h('span', {}, 'Key or access token'), input),
    h('button', { type: 'submit', class: 'button' }, 'Open'),
    h('p', { class: 'count' }, 'It is kept until this tab is closed.'));
}
