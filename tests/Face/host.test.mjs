import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { browser, watched } from './support/browser.mjs';
import { corpus } from './support/corpus.mjs';
import { program } from './support/server.mjs';

let web, address, client, context;
before(async () => {
  const bundle = await build({ entryPoints: [fileURLToPath(new URL('host/host.mjs', import.meta.url))], bundle: true, write: false, format: 'iife', logLevel: 'error' });
  const page = `<!doctype html><title>Host</title><link rel="icon" href="data:,"><body style="margin: 0"><script>${bundle.outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
  web = createServer((_, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page));
  await new Promise(resolve => web.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${web.address().port}/`;
  client = new Client({ name: 'test-host', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new StdioClientTransport({ command: program, args: ['serve', '--corpus', corpus(), '--index', mkdtempSync(join(tmpdir(), 'face-index-'))], stderr: 'ignore' }));
  context = await browser();
});
after(async () => { await context?.close(); await client?.close(); web?.close(); });

/** Opens the page as a host does after a call of browse_corpus. */
async function open(args, hostContext = { theme: 'light' }) {
  const { tools } = await client.listTools();
  const { resourceUri } = tools.find(tool => tool.name === 'browse_corpus')._meta.ui;
  const { contents } = await client.readResource({ uri: resourceUri });
  assert.equal(contents[0].mimeType, 'text/html;profile=mcp-app');
  const result = await client.callTool({ name: 'browse_corpus', arguments: args });
  const { page, faults } = await watched(context, address);
  await page.exposeFunction('callTool', params => client.callTool(params));
  await page.goto(address);
  await page.waitForFunction(() => window.loaded);
  await page.evaluate(all => window.openApp(all), { html: contents[0].text, args, result, context: hostContext });
  return { page, faults, frame: page.frameLocator('iframe'), seen: () => page.evaluate(() => window.seen) };
}

test('The view that was asked for is shown, with the tools of the host', async () => {
  const { page, faults, frame, seen } = await open({ view: 'search', query: 'horizon ram' });
  await frame.getByRole('link', { name: /Horizon-LM/ }).first().click();
  await frame.getByRole('heading', { name: /Horizon-LM/, level: 1 }).waitFor();
  await frame.getByRole('button', { name: 'Back' }).click();
  await frame.locator('.hit').first().waitFor();
  await page.waitForFunction(() => window.seen.contexts.length > 0);
  const { calls, contexts, sizes } = await seen();
  assert.ok(calls.includes('search_articles') && calls.includes('get_article'));
  assert.match(contexts[0], /has opened article:2026-02-07\/horizon-lm-architecture\.$/);
  assert.ok(sizes.some(height => height > 400), 'The host is told how much room the page takes.');
  assert.deepEqual(faults, []);
});

for (const [view, heading] of [['themes', 'Themes'], ['timeline', 'Timeline'], ['backlog', 'Backlog']])
  test(`${view} opens at once`, async () => {
    const { faults, frame } = await open({ view });
    await frame.getByRole('heading', { name: heading, level: 1 }).waitFor();
    assert.deepEqual(faults, []);
  });

test('An entry opens, cites itself and leaves pages of the web to the host', async () => {
  const { page, faults, frame, seen } = await open({ view: 'entry', id: '@weixun2025' });
  await frame.getByRole('heading', { name: /Let It Flow/, level: 1 }).waitFor();
  await frame.getByText('@article{weixun2025').first().waitFor();
  await frame.getByRole('button', { name: 'Copy' }).click();
  await frame.getByText(/^Copied$|^Selected/).waitFor();
  await frame.locator('.meta a.outward').click();
  await page.waitForFunction(() => window.seen.links.length > 0);
  assert.match((await seen()).links[0], /^https:\/\/arxiv\.org\//);
  assert.deepEqual(faults, []);
});

test('A backlog item is changed through the host', async () => {
  const { faults, frame } = await open({ view: 'backlog' });
  const card = frame.locator('.card').first();
  await card.getByRole('combobox').selectOption('dismissed');
  await frame.getByText('Saved as dismissed').waitFor();
  assert.deepEqual(faults, []);
});

test('The page looks as the host looks, and changes with it', async () => {
  const { page, faults, frame } = await open({ view: 'themes' }, { theme: 'dark' });
  const shade = () => frame.locator('body').evaluate(body => getComputedStyle(body).backgroundColor);
  await frame.locator('.theme').first().waitFor();
  assert.equal(await shade(), 'rgb(22, 24, 27)');
  await page.evaluate(() => window.bridge.setHostContext({ theme: 'light' }));
  await page.waitForFunction(() => true);
  await frame.locator('html[style*="light"]').waitFor();
  assert.equal(await shade(), 'rgb(250, 248, 244)');
  assert.deepEqual(faults, []);
});
