// What the tools answer, as docs/TOOLS.md says.

export interface IndexState { state: 'current' | 'building' | 'stale' | 'missing'; entries: number; generation: number; asOf?: string }
export interface Named { name: string; count: number }
export interface Link { id: string; title: string; why?: string }
export interface Missing { id: string; suggestions: string[] }

export interface Overview {
  view: string; id?: string; corpus: string; writable: boolean; entries: Named[]; shown: Link[];
  days?: Day[]; before?: string; index: IndexState;
}
export interface Day { date: string; categories: Named[] }

export interface Hit {
  id: string; kind: string; title: string; url?: string; source?: string; date?: string; snippet: string; citeKey?: string;
  authors?: string; tags?: string[]; category?: string; duplicates?: string[]; file: string; line: number;
}
export interface Found {
  query: string; total: number; results: Hit[]; nextCursor?: string; suggestion?: string; index: IndexState;
  facets?: Record<string, { value: string; count: number }[]>;
}

export interface Article {
  id: string; kind: string; title: string; url?: string; date?: string; category: string; summary: string; keyInsight: string; source: string;
  mentions: Link[]; note?: { file: string; text: string; totalChars: number; offset: number }; themes: Link[]; related: Link[];
  file: string; line: number; alsoNamed?: string[];
}
export interface Articles { articles: Article[]; notFound: Missing[]; nextCursor?: string; index: IndexState }

export interface Reference {
  id: string; citeKey: string; number: number; title: string; url?: string; type: string; authors: { family: string; given?: string }[];
  date?: string; tags: string[]; folders: string[]; description: string; arxivId?: string; doi?: string; duplicates: string[];
  related?: Link[]; cited?: string[]; file: string; line: number;
}
export interface References { references: Reference[]; formatted?: string; notFound: Missing[]; index: IndexState }

export interface Theme { id: string; title: string; statement: string; digest: string; articles: Link[]; recurs: string[] }
export interface Themes { themes: Theme[]; categories: Named[]; tags: Named[]; total: number; nextCursor?: string; index: IndexState }

export interface Digest {
  id: string; date: string; title: string; statistics: { name: string; value: string }[]; categories: { name: string; articles: Link[] }[];
  themes: Link[]; sources: { name: string; found?: number; researched?: number }[]; backlogCount: number; file: string;
}
export interface Digests { digest?: Digest; previous?: string; next?: string; index: IndexState }

export type Status = 'open' | 'in_progress' | 'researched' | 'dismissed';
export interface BacklogItem {
  id: string; title: string; source: string; url?: string; reason: string; group: string; status: Status; priority: string;
  origin: string; addedAt?: string; addedBy: string; notes?: string[];
}
export interface Backlog {
  items: BacklogItem[]; total: number; nextCursor?: string; index: IndexState;
  counts: { open: number; inProgress: number; researched: number; dismissed: number; digest: number; agent: number };
}
export interface Updated { item: BacklogItem }
