import { h, type Child } from '../dom.ts';

/** A snippet with what stands between two asterisks marked. */
export function marked(snippet: string): Child[] {
  return snippet.split('**').map((text, place, parts) => place % 2 === 1 && place < parts.length - 1 ? h('mark', {}, text) : text);
}
