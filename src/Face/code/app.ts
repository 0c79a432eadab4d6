import type { Overview } from './answers.ts';
import type { Router } from './route.ts';
import type { CallOptions } from './wire/server.ts';

/** What views work with. */
export interface App {
  readonly router: Router;
  /** What the corpus holds; undefined until it is known. */
  readonly overview: Overview | undefined;
  /** Asks a tool. */
  ask<T>(tool: string, args: Record<string, unknown>, options?: CallOptions): Promise<T>;
  /** Says something to those who do not see the page. */
  announce(text: string): void;
  /** Notes that the person reads an entry. */
  opened(id: string): void;
}

/** One part of the page. */
export interface View {
  readonly node: HTMLElement;
  /** Shows what the parameters say; called again when they change, and when the corpus has. */
  show(params: URLSearchParams): void;
  /** Gives up what is under way. */
  leave?(): void;
}

/** Runs one thing at a time: a new one gives up the one before, whose outcome is dropped. */
export class Latest {
  private running = new AbortController();

  async run<T>(work: (signal: AbortSignal) => Promise<T>, done: (result: T) => void, failed: (error: Error) => void): Promise<void> {
    this.stop();
    const { signal } = this.running = new AbortController();
    try {
      const result = await work(signal);
      if (!signal.aborted)
        done(result);
    } catch (error) {
      if (!signal.aborted)
        failed(error as Error);
    }
  }

  stop(): void { this.running.abort(); }
}
