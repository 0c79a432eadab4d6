import type { IndexState } from '../answers.ts';

/** How a call may be followed and given up. */
export interface CallOptions {
  signal?: AbortSignal;
  /** Told in words how far the server is, while it makes the caller wait. */
  progress?: (message: string) => void;
}

/** The tools of the server, whatever carries the calls. */
export interface Server {
  /** The tool's structured answer. Throws a ServerError, or an AbortError where the signal fired. */
  call<T>(tool: string, args: Record<string, unknown>, options?: CallOptions): Promise<T>;
}

/** What went wrong, in words fit to show. */
export class ServerError extends Error {
  override name = 'ServerError';
}

/** A result as the protocol has it. */
export interface ToolResult {
  isError?: boolean;
  content?: { type: string; text?: string }[];
  structuredContent?: unknown;
}

/** The structure of a result, or the error that it says. */
export function structure<T>(result: ToolResult): T {
  if (result.isError || result.structuredContent === undefined)
    throw new ServerError(result.content?.find(block => block.type === 'text')?.text ?? 'The server gave no answer.');
  return result.structuredContent as T;
}

/** How fresh an answer is, where it says so. */
export function freshness(answer: unknown): IndexState | undefined {
  return (answer as { index?: IndexState } | undefined)?.index;
}

/** Arguments without those that say nothing. */
export function given(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)));
}
