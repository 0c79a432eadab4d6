import type { Overview } from './answers.ts';
import { applyLook } from './look.ts';
import { AddressRouter, OwnRouter, routeTo, views, type ViewName } from './route.ts';
import { failed } from './states.ts';
import { Shell } from './shell.ts';
import { Host } from './wire/host.ts';
import { HttpServer } from './wire/http.ts';

if (window.parent === window)
  inBrowser();
else
  inHost(new Host(window.parent));

/** The page of the HTTP server. */
function inBrowser(): void {
  const shell = new Shell(new HttpServer('/mcp'), new AddressRouter(), () => undefined);
  document.body.append(shell.node);
  shell.start();
}

/** The page within a host of MCP Apps, opened by a call of browse_corpus. */
function inHost(host: Host): void {
  const shell = new Shell(host, new OwnRouter(), id => host.lookingAt(id));
  document.documentElement.classList.add('in-host');
  document.body.append(shell.node);
  host.onContext = applyLook;
  host.onInput = args => shell.router.go(routeTo(viewOf(args['view']), { q: text(args['query']), id: text(args['id']) }), true);
  host.onResult = result => result.structuredContent && shell.learn(result.structuredContent as Overview);
  openOutside(shell.node, host);
  host.reportSize(shell.node);
  host.connect().then(() => shell.start(), (error: Error) => shell.node.append(failed(error, () => location.reload())));
}

// A page in a sandbox cannot open another; its host can.
function openOutside(node: HTMLElement, host: Host): void {
  node.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[target="_blank"]');
    if (!link || !host.opensLinks)
      return;
    event.preventDefault();
    host.openLink(link.href).catch(() => undefined);
  });
}

function viewOf(name: unknown): ViewName {
  return views.find(view => view === name) ?? 'search';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
