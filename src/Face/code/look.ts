import type { HostContext } from './wire/host.ts';

// What the style sheet takes from a host. All or none: half of another palette could leave text that cannot be read.
const colours = ['--color-background-primary', '--color-background-secondary', '--color-text-primary', '--color-text-secondary', '--color-border-primary'];
const fonts = ['--font-sans', '--font-mono'];

/** Makes the page look like the host around it. */
export function applyLook({ theme, styles, containerDimensions }: HostContext): void {
  const root = document.documentElement;
  if (theme)
    root.style.colorScheme = theme;
  const given = styles?.variables ?? {};
  if (colours.every(name => given[name]))
    colours.forEach(name => root.style.setProperty(name, given[name]!));
  fonts.filter(name => given[name]).forEach(name => root.style.setProperty(name, given[name]!));
  if (containerDimensions?.height)
    root.classList.add('fixed-height');
}
