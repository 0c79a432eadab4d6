import type { Named } from '../answers.ts';
import { fill, h, type Child } from '../dom.ts';
import { debounced, select } from '../parts.ts';
import { day, kinds } from '../text/words.ts';

type Facets = Record<string, { value: string; count: number }[]>;
type Change = (params: URLSearchParams) => void;

const single = ['category', 'source', 'type', 'author', 'since', 'until'] as const;
const several = ['kind', 'tag'] as const;
const sorts = [['', 'Most relevant'], ['newest', 'Newest first'], ['oldest', 'Oldest first']] as const;
const labels: Record<string, string> = { kind: 'Kind', tag: 'Tag', category: 'Category', source: 'Source', type: 'Type of reference', author: 'Author', since: 'From', until: 'Until', similar: 'Similar to' };

/** What the parameters ask of search_articles. */
export function searchArguments(params: URLSearchParams): Record<string, unknown> {
  return {
    query: params.get('q') ?? '',
    similar_to: params.get('similar') ?? '',
    sort: params.get('sort') ?? '',
    ...Object.fromEntries(several.map(name => [name, params.getAll(name)])),
    ...Object.fromEntries(single.map(name => [name, params.get(name) ?? ''])),
  };
}

/** Whether the parameters ask for anything. */
export function isAsked(params: URLSearchParams): boolean {
  return ['q', 'similar', ...single, ...several].some(name => (params.get(name) ?? '').trim() !== '');
}

/** The parameters with a value put in or taken out. */
function toggled(params: URLSearchParams, name: string, value: string, only: boolean): URLSearchParams {
  const next = new URLSearchParams(params);
  const was = next.has(name, value);
  if (only)
    next.delete(name);
  else
    next.delete(name, value);
  if (!was && value !== '')
    next.append(name, value);
  return next;
}

/** The filters in force, each with a way to take it off. */
export function chips(params: URLSearchParams, change: Change): Child {
  const all = [...params].filter(([name]) => name in labels);
  return all.length > 0 && h('ul', { class: 'chips', 'aria-label': 'Filters in force' }, all.map(([name, value]) => h('li', {},
    h('button', { type: 'button', class: 'chip', on: { click: () => change(toggled(params, name, value, false)) } },
      h('span', { class: 'chip-name' }, labels[name]!, ' '), h('bdi', {}, shown(name, value)), h('span', { class: 'unseen' }, ', take off this filter'), h('span', { 'aria-hidden': 'true' }, '×')))));
}

function shown(name: string, value: string): string {
  return name === 'kind' ? kinds[value]?.[1] ?? value : name === 'since' || name === 'until' ? day(value) : value;
}

/** The column of filters, with counts. */
export class Filters {
  readonly node: HTMLElement;
  private readonly body = h('div', { class: 'filter-body' });
  private params = new URLSearchParams();
  private readonly opened = new Set<string>();

  constructor(private readonly change: Change) {
    const wide = matchMedia('(min-width: 56rem)');
    const fold = h('details', { class: 'filters', open: wide.matches }, h('summary', {}, 'Filters and order'), this.body);
    wide.addEventListener('change', () => { fold.open = wide.matches; });
    this.node = h('aside', { 'aria-label': 'Filters' }, fold);
  }

  /** Shows them as the parameters have them. The part that is being typed in stays as it is. */
  show(params: URLSearchParams, facets: Facets, entries: readonly Named[]): void {
    this.params = params;
    if (this.body.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement)
      return;
    const focused = document.activeElement?.getAttribute('data-value');
    const counts = new Map(facets['kind']?.map(({ value, count }) => [value, count]));
    fill(this.body,
      select('Order', params.get('sort') ?? '', sorts, value => this.change(toggled(this.params, 'sort', value, true))),
      this.group('kind', entries.map(({ name }) => ({ value: name, count: counts.get(name) ?? 0 })), false),
      this.group('category', facets['category'] ?? [], true),
      this.group('tag', facets['tag'] ?? [], false),
      this.group('source', facets['source'] ?? [], true),
      this.group('type', facets['type'] ?? [], true),
      this.author(),
      h('div', { class: 'dates' }, this.date('since'), this.date('until')));
    if (focused && document.activeElement === document.body)
      this.body.querySelector<HTMLElement>(`[data-value="${CSS.escape(focused)}"]`)?.focus();
  }

  /** Shows at once which are in force, before their counts are known. */
  mark(params: URLSearchParams): void {
    this.params = params;
    for (const toggle of this.body.querySelectorAll<HTMLElement>('.toggle')) {
      const [, name, value] = /^(\w+):(.*)$/s.exec(toggle.dataset['value'] ?? '') ?? [];
      toggle.setAttribute('aria-pressed', String(params.has(name ?? '', value)));
    }
  }

  private group(name: string, values: readonly { value: string; count: number }[], only: boolean): Child {
    const on = this.params.getAll(name);
    const all = [...on.filter(value => !values.some(each => each.value === value)).map(value => ({ value, count: 0 })), ...values];
    if (all.length === 0)
      return null;
    const most = this.opened.has(name) ? all.length : 7;
    const rest = all.length - most;
    return h('fieldset', { class: 'facet' }, h('legend', {}, labels[name]!),
      all.slice(0, most).map(({ value, count }) => this.toggle(name, value, count, only, on.includes(value))),
      rest > 0 && h('button', { type: 'button', class: 'quiet', on: { click: event => this.open(name, event.currentTarget as HTMLElement, all.slice(most), only) } }, `${rest} more`));
  }

  private toggle(name: string, value: string, count: number, only: boolean, on: boolean): HTMLElement {
    return h('button', { type: 'button', class: 'toggle', 'aria-pressed': String(on), 'data-value': `${name}:${value}`, on: { click: () => this.change(toggled(this.params, name, value, only)) } },
      h('bdi', {}, shown(name, value)), count > 0 && h('span', { class: 'number' }, count.toLocaleString('en')));
  }

  private open(name: string, button: HTMLElement, rest: readonly { value: string; count: number }[], only: boolean): void {
    this.opened.add(name);
    const items = rest.map(({ value, count }) => this.toggle(name, value, count, only, false));
    button.replaceWith(...items);
    items[0]?.focus();
  }

  private author(): HTMLElement {
    const input = h('input', { type: 'text', value: this.params.get('author') ?? '', placeholder: 'Family name', autocomplete: 'off', maxlength: 200 });
    const apply = debounced(300, () => this.change(toggled(without(this.params, 'author'), 'author', input.value.trim(), true)));
    input.addEventListener('input', apply);
    return h('label', { class: 'field' }, h('span', {}, labels['author']!), input);
  }

  private date(name: 'since' | 'until'): HTMLElement {
    const input = h('input', { type: 'date', value: this.params.get(name) ?? '', on: { change: () => this.change(toggled(without(this.params, name), name, input.value, true)) } });
    return h('label', { class: 'field' }, h('span', {}, labels[name]!), input);
  }
}

function without(params: URLSearchParams, name: string): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete(name);
  return next;
}
