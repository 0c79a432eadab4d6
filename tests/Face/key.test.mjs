import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, watched } from './support/browser.mjs';
import { corpus } from './support/corpus.mjs';
import { makeKey, revokeKey, serve } from './support/server.mjs';

let context;
before(async () => { context = await browser(); });
after(async () => { await context?.close(); });

/** A server that wants a key, and the file of its keys. */
async function locked(t) {
  const file = join(mkdtempSync(join(tmpdir(), 'face-keys-')), 'keys.json');
  const keys = { reader: makeKey(file, 'rita', 'read'), writer: makeKey(file, 'will', 'write') };
  const server = await serve(corpus(), '--keys', file);
  t.after(server.stop);
  return { ...server, file, keys };
}

/** Enters a key and presses Enter. */
async function enter(page, key) {
  await page.getByLabel('Key or access token').fill(key);
  await page.keyboard.press('Enter');
}

test('A server with keys is opened with a key, which the address and a new tab do not have', async t => {
  const { address, keys } = await locked(t);
  const { page, faults, show } = await watched(context, address);
  await show('#/backlog');
  await page.getByText('This server answers only who has a key.').waitFor();
  await enter(page, 'mrk_wrong');
  await page.getByText('The server does not take this key').waitFor();
  await enter(page, 'two words');
  await page.getByText('A key or token is one word').waitFor();
  await enter(page, keys.writer);
  await page.locator('.card select').first().waitFor();
  await page.reload();
  await page.locator('.card').first().waitFor();
  assert.ok(!page.url().includes(keys.writer));
  const other = await watched(context, address);
  await other.show('#/backlog');
  await other.page.getByText('This server answers only who has a key.').waitFor();
  assert.deepEqual(faults.filter(fault => !fault.includes('401')), []);
});

test('Who may only read has nothing to write with', async t => {
  const { address, keys } = await locked(t);
  const { page, show } = await watched(context, address);
  await show('#/backlog');
  await enter(page, keys.reader);
  await page.locator('.card').first().waitFor();
  assert.equal(await page.locator('.card select, .card textarea, .card summary').count(), 0);
});

test('A key that is taken away is asked for again', async t => {
  const { address, file, keys } = await locked(t);
  const { page, show } = await watched(context, address);
  await show('#/themes');
  await enter(page, keys.reader);
  await page.locator('.theme').first().waitFor();
  revokeKey(file, 'rita');
  await page.getByRole('link', { name: 'Backlog' }).click();
  await page.getByText('The server does not take this key').waitFor();
  await enter(page, keys.writer);
  await page.locator('.card').first().waitFor();
});
