import { shortDay } from '../text/words.ts';

/** A day of a chart. */
export interface Column { readonly date: string; readonly label: string }

const dayLength = 86_400_000;
const mostInCalendar = 62;

/** The days from the first to the last, each calendar day where these are few, else those given. */
export function columnsOf(dates: readonly string[]): Column[] {
  const sorted = [...new Set(dates)].sort();
  const [first, last] = [Date.parse(sorted[0] ?? ''), Date.parse(sorted.at(-1) ?? '')];
  const days = Math.round((last - first) / dayLength) + 1;
  const all = days <= mostInCalendar ? Array.from({ length: days }, (_, place) => new Date(first + place * dayLength).toISOString().slice(0, 10)) : sorted;
  return all.map(date => ({ date, label: shortDay(date) }));
}
