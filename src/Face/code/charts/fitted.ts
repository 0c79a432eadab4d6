import { fill, h } from '../dom.ts';

/** An element that draws what it holds for the width that it has, and again when that changes. */
export function fitted(draw: (width: number) => HTMLElement): HTMLElement {
  let drawn = 0;
  const node = h('div', { class: 'fitted' });
  new ResizeObserver(() => {
    const width = Math.floor(node.clientWidth);
    if (width === 0 || Math.abs(width - drawn) < 8)
      return;
    drawn = width;
    const picture = draw(width);
    fill(node, picture);
    picture.scrollLeft = picture.scrollWidth;
  }).observe(node);
  return node;
}

/** How much of that width the labels at the left take: none where they stand above. */
export function labelRoom(width: number): number {
  return width < 560 ? 0 : Math.min(320, width * 0.4);
}
