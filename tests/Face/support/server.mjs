import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program, as the run script built it. */
export const program = process.env.MCP_RESEARCH_PROGRAM ?? fileURLToPath(new URL('../../../src/McpServer/bin/Debug/net10.0/mcp-research', import.meta.url));

/** A real server over HTTP on a folder, on a port that is free. */
export async function serve(folder, ...options) {
  const index = mkdtempSync(join(tmpdir(), 'face-index-'));
  const server = spawn(program, ['serve', '--corpus', folder, '--index', index, '--http', 'http://127.0.0.1:0', ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  const address = await new Promise((resolve, reject) => {
    server.stderr.on('data', part => {
      log += part;
      const found = /in a browser: (http:\S+)/.exec(log);
      if (found)
        resolve(found[1]);
    });
    server.once('exit', code => reject(new Error(`The server ended with ${code}: ${log}`)));
  });
  const ended = new Promise(resolve => server.once('exit', resolve));
  return { address, folder, stop: () => { server.kill(); return ended; } };
}

/** Makes a key in a file of keys and gives its secret. */
export function makeKey(file, name, scope) {
  return execFileSync(program, ['keys', 'create', name, '--scope', scope, '--keys', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

/** Takes a key away. */
export function revokeKey(file, name) {
  execFileSync(program, ['keys', 'revoke', name, '--keys', file], { stdio: 'ignore' });
}
