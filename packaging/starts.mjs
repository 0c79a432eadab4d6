#!/usr/bin/env node
// How long a start takes: milliseconds from the process to the answered initialize, and to the first answered search, with a warm index and a cold one.
// starts.mjs CORPUS RUNS NAME="COMMAND …" …   Programs take turns; least and median of the runs, with the processor time so far and the most memory.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [corpus, runs, ...named] = process.argv.slice(2);
const programs = named.map(text => { const at = text.indexOf('='); return { name: text.slice(0, at), command: text.slice(at + 1).split(' ') }; });
const work = mkdtempSync(join(tmpdir(), 'starts-'));
cpSync(corpus, join(work, 'corpus'), { recursive: true });

const initialize = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'starts', version: '1' } } };
const initialized = { jsonrpc: '2.0', method: 'notifications/initialized' };
const search = { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'search_articles', arguments: { query: 'tool call rounds', limit: 5 } } };

async function one({ command }, index) {
  const start = performance.now();
  const server = spawn(command[0], [...command.slice(1), 'serve', '--corpus', join(work, 'corpus'), '--index', index], { stdio: ['pipe', 'pipe', 'pipe'] });
  let log = '';
  server.stderr.on('data', text => { log += text; });
  const ended = new Promise(resolve => server.on('exit', (code, signal) => resolve(code ?? signal)));
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const ask = async (...messages) => {
    server.stdin.write(messages.map(message => JSON.stringify(message) + '\n').join(''));
    for (let line; !(line = await lines.next()).done;)
      if (JSON.parse(line.value).id === messages.at(-1).id)
        return [performance.now() - start, JSON.parse(line.value)];
    throw new Error(`${command.join(' ')} has ended with ${await ended}: ${log}`);
  };
  const [handshake] = await ask(initialize);
  const [, used] = cost(server.pid);
  const [found, answer] = await ask(initialized, search);
  if (!(answer.result?.structuredContent?.total > 0))
    throw new Error(`${command.join(' ')} found nothing: ${JSON.stringify(answer).slice(0, 300)}`);
  const [memory, processor] = cost(server.pid);
  server.stdin.end();
  await ended;
  return { initialize: handshake, search: found, memory, used, processor };
}

// Most memory in MB, and milliseconds of processor time of all threads so far.
function cost(pid) {
  const threads = readdirSync(`/proc/${pid}/task`).map(thread => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]));
  return [Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024, threads.reduce((all, one) => all + one, 0) / 1e6];
}

const results = new Map();
for (let run = 0; run <= Number(runs); run++)
  for (const program of programs)
    for (const index of ['warm', 'cold']) {
      const folder = join(work, `${programs.indexOf(program)}-${index}`);
      if (index === 'cold')
        rmSync(folder, { recursive: true, force: true });
      const measured = await one(program, folder);
      if (run > 0)
        results.set(`${program.name}, ${index} index`, [...results.get(`${program.name}, ${index} index`) ?? [], measured]);
    }

const show = (all, what) => { const sorted = all.map(one => one[what]).sort((a, b) => a - b); return `${Math.round(sorted[0])}/${Math.round(sorted[sorted.length >> 1])}`; };
for (const [name, all] of results)
  console.log(`${name}: initialize ${show(all, 'initialize')} ms (processor ${show(all, 'used')}), first search ${show(all, 'search')} ms (${show(all, 'processor')}), memory ${show(all, 'memory')} MB (least/median of ${all.length})`);
rmSync(work, { recursive: true });
