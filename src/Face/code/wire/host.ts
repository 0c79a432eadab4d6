import { ServerError, structure, type CallOptions, type Server, type ToolResult } from './server.ts';

type Params = Record<string, unknown>;
interface Message { jsonrpc: '2.0'; id?: number | string; method?: string; params?: Params; result?: unknown; error?: { message: string } }

/** What the page uses of the host's context. */
export interface HostContext {
  theme?: 'light' | 'dark';
  styles?: { variables?: Record<string, string | undefined> };
  containerDimensions?: { height?: number; maxHeight?: number };
}
interface Welcome { hostContext?: HostContext; hostCapabilities?: { openLinks?: object; updateModelContext?: object } }

/** The host of MCP Apps around this page: JSON-RPC by messages between windows. */
export class Host implements Server {
  /** Set them before `connect`. */
  onInput: (args: Params) => void = () => undefined;
  onResult: (result: ToolResult) => void = () => undefined;
  onContext: (context: HostContext) => void = () => undefined;

  private readonly waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  private can: NonNullable<Welcome['hostCapabilities']> = {};
  private last = 0;

  constructor(private readonly frame: Window) {
    window.addEventListener('message', event => {
      if (event.source === frame && event.data?.jsonrpc === '2.0')
        this.take(event.data as Message);
    });
  }

  /** Introduces the page to the host, which then tells what to show. */
  async connect(): Promise<void> {
    const welcome = await this.ask('ui/initialize', {
      protocolVersion: '2026-01-26',
      appInfo: { name: 'memory-page', title: 'Research memory', version: '1' },
      appCapabilities: { availableDisplayModes: ['inline', 'fullscreen'] },
    }) as Welcome;
    this.can = welcome.hostCapabilities ?? {};
    this.onContext(welcome.hostContext ?? {});
    this.tell('ui/notifications/initialized', {});
  }

  async call<T>(tool: string, args: Params, options: CallOptions = {}): Promise<T> {
    const result = await this.ask('tools/call', { name: tool, arguments: args }) as ToolResult;
    options.signal?.throwIfAborted();
    return structure<T>(result);
  }

  /** Whether the host opens pages of the web. */
  get opensLinks(): boolean { return this.can.openLinks !== undefined; }

  /** Asks the host to open a page of the web. */
  async openLink(url: string): Promise<void> { await this.ask('ui/open-link', { url }); }

  /** Tells the model which entry the person looks at, where the host passes that on. Ids only: text of the corpus has no place there. */
  lookingAt(id: string): void {
    if (this.can.updateModelContext)
      this.ask('ui/update-model-context', { content: [{ type: 'text', text: `On the page of browse_corpus the person has opened ${id}.` }] }).catch(() => undefined);
  }

  /** Tells the host how much room the page takes, whenever that changes. */
  reportSize(element: Element): void {
    let told = '';
    new ResizeObserver(() => {
      const size = { width: Math.ceil(element.getBoundingClientRect().width), height: Math.ceil(element.getBoundingClientRect().height) };
      if (JSON.stringify(size) !== told)
        this.tell('ui/notifications/size-changed', size);
      told = JSON.stringify(size);
    }).observe(element);
  }

  private ask(method: string, params: Params): Promise<unknown> {
    const id = ++this.last;
    const answer = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  private tell(method: string, params: Params): void { this.send({ jsonrpc: '2.0', method, params }); }

  // The host's origin cannot be known; that only its window is spoken to and listened to is checked.
  private send(message: Message): void { this.frame.postMessage(message, '*'); }

  private take(message: Message): void {
    if (message.method === undefined)
      this.settle(message);
    else if (message.id !== undefined)
      this.send({ jsonrpc: '2.0', id: message.id, ...this.reply(message.method) });
    else
      this.hear(message.method, message.params ?? {});
  }

  private settle({ id, result, error }: Message): void {
    const call = this.waiting.get(id as number);
    this.waiting.delete(id as number);
    if (error)
      call?.reject(new ServerError(error.message));
    else
      call?.resolve(result);
  }

  private reply(method: string): object {
    return method === 'ping' || method === 'ui/resource-teardown' ? { result: {} } : { error: { code: -32601, message: `The page has no method ${method}.` } };
  }

  private hear(method: string, params: Params): void {
    if (method === 'ui/notifications/tool-input')
      this.onInput((params['arguments'] ?? {}) as Params);
    else if (method === 'ui/notifications/tool-result')
      this.onResult(params as ToolResult);
    else if (method === 'ui/notifications/host-context-changed')
      this.onContext(params as HostContext);
  }
}
