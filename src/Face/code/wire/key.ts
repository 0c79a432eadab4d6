import { ServerError } from './server.ts';

/** The server wants a key or a token, or another one than it was given. */
export class KeyNeeded extends ServerError {
  override name = 'KeyNeeded';
}

const place = 'research-memory-key';
let kept = '';

/** The key that the person has entered: kept until the tab is closed, or the page where the browser keeps nothing. */
export function key(): string {
  try {
    return sessionStorage.getItem(place) ?? kept;
  } catch {
    return kept;
  }
}

/** Keeps a key; an empty one is forgotten. */
export function keep(text: string): void {
  kept = text;
  try {
    if (text === '')
      sessionStorage.removeItem(place);
    else
      sessionStorage.setItem(place, text);
  } catch {
    // Kept in memory then.
  }
}

/** Whether a text can be sent as a key at all. */
export function isKey(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}
