/** The address, where it is one of the web and nothing else; null for scripts, files, placeholders and all that is no address. */
export function webAddress(text: string | undefined | null): string | null {
  if (!text || !/^https?:\/\//i.test(text.trim()))
    return null;
  try {
    const url = new URL(text.trim());
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** The name of the note that a relative link to a Markdown file leads to; null for any other. */
export function noteName(text: string): string | null {
  return /^(?:\.{0,2}\/)*(?:[^/:?#]+\/)*([^/:?#]+)\.md(?:#.*)?$/i.exec(text.trim())?.[1] ?? null;
}

/** What stands for an address in a line: its host. */
export function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}
