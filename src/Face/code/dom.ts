// Elements from values. Text is only ever text: nothing here parses markup, and addresses come from text/address.ts.

export type Child = Node | string | number | false | null | undefined | readonly Child[];
export type Handlers = { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
export interface Props {
  readonly on?: Handlers;
  readonly [attribute: string]: string | number | boolean | undefined | null | Handlers;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** An HTML element. An attribute that is false, null or undefined is left out. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  decorate(element, props);
  append(element, children);
  return element;
}

/** An SVG element. */
export function svg(tag: string, props: Props = {}, ...children: Child[]): SVGElement {
  const element = document.createElementNS(svgSpace, tag);
  decorate(element, props);
  append(element, children);
  return element;
}

/** Puts these in place of all that the element holds. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  append(element, children);
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children)
    if (Array.isArray(child))
      append(element, child as readonly Child[]);
    else if (child !== false && child !== null && child !== undefined)
      element.append(child instanceof Node ? child : String(child));
}

function decorate(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props))
    if (name === 'on')
      listen(element, value as Handlers);
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(attribute(name), value === true ? '' : String(value));
}

function listen(element: Element, handlers: Handlers): void {
  for (const [event, handler] of Object.entries(handlers))
    element.addEventListener(event, handler as EventListener);
}

// Attributes that run script or take CSS are never set from here.
function attribute(name: string): string {
  if (/^(on|style$|srcdoc$|src$)/i.test(name))
    throw new Error(`Attribute ${name} is not set by hand.`);
  return name;
}
