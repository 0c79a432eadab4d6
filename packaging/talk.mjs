#!/usr/bin/env node
// Starts a server on a copy of a corpus and talks to it as a client does: talk.mjs VERSION CORPUS COMMAND…   Says what went wrong, with exit code 1.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const [version, corpus, ...command] = process.argv.slice(2);
const server = spawn(command[0], [...command.slice(1), 'serve', '--corpus', corpus], { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
const send = message => server.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
let last = 0;

async function ask(method, params = {}) {
  send({ id: ++last, method, params });
  for (let line; !(line = await lines.next()).done;) {
    const answer = JSON.parse(line.value);
    if (answer.id === last)
      return answer.result ?? fail(`${method} is answered with ${JSON.stringify(answer.error)}`);
  }
  return fail(`the server has ended before it answered ${method}`);
}

function fail(what) {
  console.log(`${command.join(' ')}: ${what}`);
  server.kill();
  process.exit(1);
}

server.on('error', error => fail(error.message));
setTimeout(() => fail('no answer after two minutes'), 120_000).unref();
const { serverInfo } = await ask('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'packaging', version: '1' } });
if (serverInfo.version !== version)
  fail(`says it is ${serverInfo.version}, not ${version}`);
send({ method: 'notifications/initialized' });
const { tools } = await ask('tools/list');
const found = await ask('tools/call', { name: 'search_articles', arguments: { query: 'horizon lm', limit: 1 } });
if (!/horizon-lm/.test(found.structuredContent?.results?.[0]?.id))
  fail(`found ${JSON.stringify(found).slice(0, 300)}`);
server.stdin.end();
const code = await new Promise(resolve => server.on('exit', resolve));
if (code !== 0)
  fail(`ended with ${code}`);
console.log(`answers as ${version} with ${tools.length} tools: ${command.join(' ')}`);
