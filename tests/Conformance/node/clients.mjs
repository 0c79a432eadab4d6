// Drives the server with the TypeScript SDKs, old and new, over both transports: everything that it lists, with the examples
// that it gives, against a corpus and an empty folder. The SDKs hold every structured answer against its schema.
// Arguments: PROGRAM, then CORPUS INDEX URL for each corpus.
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as Stdio1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as Http1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Client as Client2, StreamableHTTPClientTransport as Http2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as Stdio2 } from '@modelcontextprotocol/client/stdio';

const [program, ...rest] = process.argv.slice(2);
const corpora = [];
for (let i = 0; i < rest.length; i += 3) corpora.push({ corpus: rest[i], index: rest[i + 1], url: rest[i + 2] });

const info = { name: 'conformance', version: '1.0.0' };
const clients = {
  'TypeScript SDK 1': () => new Client1(info),
  'TypeScript SDK 2, legacy': () => new Client2(info, { versionNegotiation: { mode: 'legacy' } }),
  'TypeScript SDK 2, auto': () => new Client2(info, { versionNegotiation: { mode: 'auto' } }),
};
const transport = (name, where, overHttp) => overHttp
  ? new (name.includes('1') ? Http1 : Http2)(new URL(where.url))
  : new (name.includes('1') ? Stdio1 : Stdio2)({ command: program, args: ['--corpus', where.corpus, '--index', where.index], stderr: 'ignore' });

let passed = 0, failed = 0;
async function check(what, call) {
  try {
    const fault = await call();
    if (fault) throw new Error(fault);
    passed++;
  } catch (error) {
    failed++;
    console.log(`not ok: ${what}: ${String(error.message).slice(0, 400)}`);
  }
}

async function* pages(list, member) {
  for (let cursor, first = true; first || cursor; first = false) {
    const page = await list(cursor ? { cursor } : undefined);
    yield* page[member];
    cursor = page.nextCursor;
  }
}
const all = async (list, member) => { const items = []; for await (const item of pages(list, member)) items.push(item); return items; };
const text = result => result.content.filter(block => block.type === 'text').map(block => block.text).join('\n');

// A call with an argument that does not exist is refused with an example of a good one.
async function example(client, tool) {
  const refused = await client.callTool({ name: tool.name, arguments: { no_such_argument: 1 } });
  const found = /Example: (\{.*\})/s.exec(text(refused));
  if (!refused.isError || !found) throw new Error(`a wrong argument is answered with: ${text(refused).slice(0, 300)}`);
  return JSON.parse(found[1]);
}

async function tool(client, tool) {
  const result = await client.callTool({ name: tool.name, arguments: await example(client, tool) });
  if (!text(result)) return 'no text';
  if (/Internal error|Invalid arguments/.test(text(result))) return text(result);
  if (!result.isError && tool.outputSchema && !result.structuredContent) return 'no structured content';
}

async function complete(client, ref, name, value = '') {
  const { completion } = await client.complete({ ref, argument: { name, value } });
  if (completion.values.length > 100 || completion.hasMore !== completion.total > completion.values.length) throw new Error(JSON.stringify(completion).slice(0, 200));
  return completion.values;
}

// The first value that completion gives for each argument, and where that is refused, the example in the refusal.
async function prompt(client, { name, arguments: expected = [] }) {
  const given = {};
  for (const argument of expected)
    given[argument.name] = (await complete(client, { type: 'ref/prompt', name }, argument.name))[0] ?? 'agents';
  const messages = await ask(client, name, given).catch(error => {
    const example = /Example: (\w+): (.*?)\.?$/.exec(error.message);
    if (!example) throw error;
    return ask(client, name, { ...given, [example[1]]: example[2] }).catch(error => {
      // An empty folder has none of the entries that an example names.
      if (error.code === -32602 && /Not found: .* Use search_articles/.test(error.message)) return [error];
      throw error;
    });
  });
  if (messages.length === 0) return 'no messages';
}
const ask = async (client, name, given) => (await client.getPrompt({ name, arguments: given })).messages;

async function read(client, uri) {
  const { contents } = await client.readResource({ uri });
  if (contents.length !== 1 || contents[0].uri !== uri || !contents[0].mimeType || (contents[0].text ?? contents[0].blob) === undefined) return JSON.stringify(contents).slice(0, 200);
}

async function template(client, { uriTemplate }) {
  if (!uriTemplate.includes('{+key}')) return;
  const formats = await complete(client, { type: 'ref/resource', uri: uriTemplate }, 'format');
  for (const key of (await complete(client, { type: 'ref/resource', uri: uriTemplate }, 'key')).slice(0, 2))
    for (const format of formats) {
      const fault = await read(client, uriTemplate.replace('{+key}', key.split('/').map(encodeURIComponent).join('/')).replace('{?format}', `?format=${format}`));
      if (fault) return fault;
    }
}

async function missing(client) {
  try {
    await client.readResource({ uri: 'research://reference/nobody1999' });
  } catch (error) {
    return error.code === -32602 && error.data?.uri === 'research://reference/nobody1999' ? undefined : `${error.code} ${JSON.stringify(error.data)}`;
  }
  return 'it was read';
}

async function everything(client, name) {
  const capabilities = client.getServerCapabilities();
  for (const each of await all(page => client.listTools(page), 'tools')) await check(`${name}: ${each.name}`, () => tool(client, each));
  for (const each of capabilities.prompts ? await all(page => client.listPrompts(page), 'prompts') : []) await check(`${name}: ${each.name}`, () => prompt(client, each));
  for (const each of await all(page => client.listResourceTemplates(page), 'resourceTemplates')) await check(`${name}: ${each.uriTemplate}`, () => template(client, each));
  const resources = await all(page => client.listResources(page), 'resources');
  for (const each of [...resources.slice(0, 12), ...resources.slice(-3)]) await check(`${name}: ${each.uri}`, () => read(client, each.uri));
  await check(`${name}: a resource that is not there`, () => missing(client));
}

for (const [name, create] of Object.entries(clients))
  for (const where of corpora)
    for (const overHttp of [false, true]) {
      const way = `${name} over ${overHttp ? 'HTTP' : 'stdio'}, ${where.corpus.split('/').pop()}`;
      const before = [passed, failed];
      await check(`${way}: connect`, async () => {
        const client = create();
        await client.connect(transport(name, where, overHttp));
        await everything(client, way);
        await client.close();
      });
      console.log(`${way}: ${passed - before[0]} passed, ${failed - before[1]} failed`);
    }
console.log(`All clients: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
