/** The views of the page. */
export const views = ['search', 'themes', 'timeline', 'backlog', 'entry'] as const;
export type ViewName = typeof views[number];

/** What is shown: a view and what it is told. */
export interface Route { readonly view: ViewName; readonly params: URLSearchParams }

type Values = Record<string, string | readonly string[] | undefined>;

/** A route of these values; lists become repeated parameters, what is empty is left out. */
export function routeTo(view: ViewName, values: Values = {}): Route {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    for (const each of typeof value === 'string' ? [value] : value ?? [])
      if (each !== '')
        params.append(name, each);
  return { view, params };
}

/** The fragment that stands for a route. */
export function fragment({ view, params }: Route): string {
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return `#/${view}${text ? `?${text}` : ''}`;
}

/** The same of its parts. */
export function hrefOf(view: ViewName, values: Values = {}): string {
  return fragment(routeTo(view, values));
}

/** The route that a fragment stands for; search where it stands for none. */
export function parse(text: string): Route {
  const [, name, query] = /^#\/?([a-z]*)\??(.*)$/s.exec(text) ?? [];
  const view = views.find(each => each === name);
  return { view: view ?? 'search', params: new URLSearchParams(view ? query : '') };
}

/** Where the page is and was. */
export interface Router {
  readonly current: Route;
  /** Goes on; `replace` takes the place of the route that is shown. */
  go(route: Route, replace?: boolean): void;
  /** To what was shown before, else to the search. */
  back(): void;
  onChange: (route: Route) => void;
}

/** Keeps routes in the address, so that the browser's own buttons work and links can be shared. */
export class AddressRouter implements Router {
  onChange: (route: Route) => void = () => undefined;
  private steps = 0;

  constructor() {
    window.addEventListener('popstate', () => this.onChange(this.current));
  }

  get current(): Route { return parse(location.hash); }

  go(route: Route, replace = false): void {
    if (!replace && fragment(route) === fragment(this.current))
      return;
    this.steps += replace ? 0 : 1;
    history[replace ? 'replaceState' : 'pushState'](null, '', fragment(route));
    this.onChange(route);
  }

  back(): void {
    if (this.steps === 0)
      return this.go(routeTo('search'));
    this.steps--;
    history.back();
  }
}

/** Keeps routes to itself, for pages within another's. */
export class OwnRouter implements Router {
  onChange: (route: Route) => void = () => undefined;
  private readonly past: Route[] = [routeTo('search')];

  get current(): Route { return this.past.at(-1)!; }

  go(route: Route, replace = false): void {
    if (replace)
      this.past.pop();
    this.past.push(route);
    this.onChange(route);
  }

  back(): void {
    if (this.past.length > 1)
      this.past.pop();
    this.onChange(this.current);
  }
}
