/** The keys of the page: `/` to the search box, arrows along what was found, Escape back. */
export function bindKeys(box: HTMLInputElement, back: () => void): void {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const handled = (event.key === '/' && !isTyping(event.target) && go(box)) || (event.key === 'Escape' && escape(box, back)) || arrow(event, box);
    if (handled)
      event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

function go(element: HTMLElement | undefined): boolean {
  element?.focus();
  if (element instanceof HTMLInputElement)
    element.select();
  return element !== undefined;
}

function escape(box: HTMLInputElement, back: () => void): boolean {
  const active = document.activeElement as HTMLElement | null;
  if (active === box && box.value !== '')
    return false;
  if (isTyping(active))
    active!.blur();
  else
    back();
  return true;
}

function arrow(event: KeyboardEvent, box: HTMLInputElement): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && !(event.key === 'Enter' && event.target === box))
    return false;
  const hits = [...document.querySelectorAll<HTMLElement>('.hit-link, .card .title a')];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  if (event.target === box)
    return event.key !== 'ArrowUp' && go(hits[0]);
  if (at < 0)
    return false;
  return go(event.key === 'ArrowDown' ? hits[Math.min(at + 1, hits.length - 1)] : hits[at - 1] ?? box);
}
