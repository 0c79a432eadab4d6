import { h, type Child } from '../dom.ts';
import { hrefOf } from '../route.ts';
import { noteName, webAddress } from './address.ts';
import { spansOf, type Span } from './scan.ts';

/** Inline Markdown as elements. */
export function inline(text: string): Child[] {
  return spansOf(text).map(element);
}

function element(span: Span): Child {
  switch (span.kind) {
    case 'text': return span.text;
    case 'code': return h('code', {}, span.text);
    case 'break': return h('br');
    case 'link': return link(span.address, span.spans.map(element));
    default: return h(span.kind, {}, span.spans.map(element));
  }
}

/** A link to a page of the web or to a note of the corpus; for any other address the text alone. */
function link(address: string, children: Child[]): Child {
  const web = webAddress(address);
  if (web)
    return h('a', { href: web, target: '_blank', rel: 'noopener noreferrer' }, children);
  const note = noteName(address);
  return note ? h('a', { href: hrefOf('entry', { id: note }) }, children) : h('span', {}, children);
}
