/** A number with its noun. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
}

const days = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** An ISO date, as exact as known, for people. */
export function day(iso: string | undefined): string {
  if (!iso)
    return '';
  const time = new Date(iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso.slice(0, 10));
  return Number.isNaN(time.getTime()) ? iso : iso.length === 4 ? iso : (iso.length === 7 ? months : days).format(time);
}

/** A day without its year. */
export function shortDay(iso: string): string {
  return short.format(new Date(iso));
}

/** `in_progress` as people write it. */
export function spaced(word: string): string {
  return word.replaceAll('_', ' ');
}

/** Kinds of entries: what one is called, and many. */
export const kinds: Record<string, [string, string]> = {
  article: ['Article', 'Articles'],
  reference: ['Reference', 'References'],
  theme: ['Theme', 'Themes'],
  finding: ['Finding', 'Findings'],
  backlog: ['Backlog item', 'Backlog items'],
  digest: ['Digest', 'Digests'],
  note: ['Note', 'Notes'],
};

/** The kind that an id names; empty where it names none. */
export function kindOf(id: string): string {
  const kind = id.slice(0, Math.max(id.indexOf(':'), 0));
  return kind in kinds ? kind : '';
}

/** The day that the key of an id starts with. */
export function dayOf(id: string): string | undefined {
  return /:(\d{4}-\d{2}-\d{2})/.exec(id)?.[1];
}
