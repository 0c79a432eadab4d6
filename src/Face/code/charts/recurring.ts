import type { Theme } from '../answers.ts';
import { hrefOf } from '../route.ts';
import { day, dayOf } from '../text/words.ts';
import type { Row } from './matrix.ts';

/** Themes of different days that are one, newest first. */
export type Group = readonly Theme[];

/** Puts themes together that recur as each other, directly or by others; those of most days first. */
export function groups(themes: readonly Theme[]): Group[] {
  const byId = new Map(themes.map(theme => [theme.id, theme]));
  const root = new Map(themes.map(theme => [theme.id, theme.id]));
  const find = (id: string): string => root.get(id) === id ? id : find(root.get(id)!);
  for (const theme of themes)
    for (const other of theme.recurs)
      if (byId.has(other))
        root.set(find(other), find(theme.id));
  const together = Map.groupBy(themes, theme => find(theme.id));
  return [...together.values()].sort((a, b) => b.length - a.length || b[0]!.id.localeCompare(a[0]!.id));
}

/** A group as a row of the picture. */
export function rowOf(group: Group): Row {
  return {
    label: group[0]!.title,
    href: hrefOf('entry', { id: group[0]!.id }),
    marks: group.map(theme => ({ date: dayOf(theme.id) ?? '', count: 1, name: `${day(dayOf(theme.id))}: ${theme.title}`, href: hrefOf('entry', { id: theme.id }) })),
  };
}
