import type { App } from '../app.ts';
import type { References } from '../answers.ts';
import { copy } from '../clipboard.ts';
import { h } from '../dom.ts';

const formats = [['bibtex', 'BibTeX'], ['biblatex', 'BibLaTeX'], ['csl-json', 'CSL-JSON'], ['ris', 'RIS'], ['markdown', 'Markdown'], ['apa', 'APA']] as const;

/** The citation of an entry to copy, in the format that is chosen. */
export function citeBox(app: App, id: string): HTMLElement {
  const text = h('pre', { class: 'citation', tabindex: 0, 'aria-label': 'Citation' });
  const said = h('span', { class: 'said', role: 'status' });
  const button = h('button', { type: 'button', class: 'button', disabled: true, on: { click: () => take() } }, 'Copy');
  const tabs = formats.map(([format, name]) => h('button', { type: 'button', class: 'tab', 'aria-pressed': 'false', on: { click: () => show(format) } }, name));

  const take = async () => { said.textContent = await copy(text) ? 'Copied' : 'Selected: copy it with the keyboard'; };
  const show = async (format: string) => {
    tabs.forEach((tab, place) => tab.setAttribute('aria-pressed', String(formats[place]![0] === format)));
    said.textContent = '';
    const answer = await app.ask<References>('get_reference', { id, format }).catch((error: Error) => error);
    if (tabs.find(tab => tab.getAttribute('aria-pressed') === 'true')?.textContent !== formats.find(([name]) => name === format)?.[1])
      return;
    const formatted = answer instanceof Error ? undefined : answer.formatted;
    text.textContent = formatted?.trimEnd() ?? (answer instanceof Error ? answer.message : 'There is nothing to cite it by.');
    button.disabled = formatted === undefined;
  };

  show('bibtex');
  const box = h('section', { class: 'part cite' }, h('h2', {}, 'Cite'), h('div', { class: 'tabs', role: 'group', 'aria-label': 'Format of the citation' }, tabs), text, h('p', { class: 'row' }, button, said));
  return box;
}
