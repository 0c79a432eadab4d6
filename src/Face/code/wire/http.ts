import { events } from './events.ts';
import { keep, key, KeyNeeded } from './key.ts';
import { ServerError, structure, type CallOptions, type Server, type ToolResult } from './server.ts';

interface Message {
  id?: number;
  method?: string;
  params?: { message?: string };
  result?: ToolResult;
  error?: { message: string };
}

const version = '2026-07-28';
const prefix = 'io.modelcontextprotocol/';

/** Calls tools over Streamable HTTP, without a session: each request says all that there is to say. */
export class HttpServer implements Server {
  private last = 0;

  /** @param address Of the endpoint, on the page's own origin. */
  constructor(private readonly address: string) {}

  async call<T>(tool: string, args: Record<string, unknown>, options: CallOptions = {}): Promise<T> {
    const id = ++this.last;
    const secret = key();
    const response = await this.post(tool, request(id, tool, args), secret, options.signal);
    if (response.status === 401)
      throw refused(secret);
    for await (const message of messages(response)) {
      if (message.method === 'notifications/progress' && message.params?.message)
        options.progress?.(message.params.message);
      if (message.error)
        throw new ServerError(message.error.message);
      if (message.id === id && message.result)
        return structure<T>(message.result);
    }

    throw new ServerError(response.ok ? 'The server ended the answer before it was whole.' : `The server answered ${response.status}.`);
  }

  private async post(tool: string, body: unknown, secret: string, signal?: AbortSignal): Promise<Response> {
    try {
      return await fetch(this.address, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Accept': 'application/json, text/event-stream',
          'MCP-Protocol-Version': version,
          'Mcp-Method': 'tools/call',
          'Mcp-Name': tool,
          ...secret !== '' && { 'Authorization': `Bearer ${secret}` },
        },
        body: JSON.stringify(body),
        signal: signal ?? null,
      });
    } catch (error) {
      if (signal?.aborted)
        throw error;
      throw new ServerError('The server does not answer. Is it still running?');
    }
  }
}

// A key that opens nothing is not sent again; another may have been entered meanwhile.
function refused(secret: string): KeyNeeded {
  if (key() === secret)
    keep('');
  return new KeyNeeded(secret !== '' ? 'The server does not take this key: it is wrong, revoked or expired.' : 'This server answers only who has a key.');
}

function request(id: number, tool: string, args: Record<string, unknown>): unknown {
  return {
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: {
      name: tool,
      arguments: args,
      _meta: {
        progressToken: id,
        [`${prefix}protocolVersion`]: version,
        [`${prefix}clientCapabilities`]: {},
        [`${prefix}clientInfo`]: { name: 'memory-page', version: '1' },
      },
    },
  };
}

async function* messages(response: Response): AsyncGenerator<Message> {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.startsWith('text/event-stream') && response.body)
    for await (const data of events(response.body))
      yield JSON.parse(data) as Message;
  else if (type.startsWith('application/json'))
    yield await response.json() as Message;
}
