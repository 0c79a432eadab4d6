import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, watched } from './support/browser.mjs';
import { corpus, emptyCorpus } from './support/corpus.mjs';
import { serve } from './support/server.mjs';

let context;
before(async () => { context = await browser(); });
after(async () => { await context?.close(); });

test('A corpus without anything in it is met with words, in every view', async t => {
  const server = await serve(emptyCorpus());
  t.after(server.stop);
  const { page, faults, show } = await watched(context, server.address);
  for (const [view, words] of [['#/search', 'No digest yet'], ['#/search?q=x', 'Nothing here matches'], ['#/themes', 'No themes yet'], ['#/timeline', 'No days yet'], ['#/backlog', 'The backlog is empty'], ['#/entry?id=nothing', 'That did not work']]) {
    await show(view);
    await page.getByRole('heading', { name: words }).waitFor();
  }

  assert.deepEqual(faults, []);
});

test('A server that is gone is said, and tried again', async t => {
  const server = await serve(corpus());
  t.after(server.stop);
  const { page, show } = await watched(context, server.address);
  await show('#/themes');
  await page.locator('.theme').first().waitFor();
  await server.stop();
  await page.getByRole('link', { name: 'Timeline' }).click();
  await page.getByText('The server does not answer').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('The server does not answer').waitFor();
});

test('An index that is being built is said, and what comes is shown', async t => {
  const server = await serve(corpus());
  t.after(server.stop);
  const { page, faults, show } = await watched(context, server.address);
  let building = true;
  await page.route('**/mcp', async route => {
    const response = await route.fetch();
    await route.fulfill({ response, body: building ? (await response.text()).replaceAll('"state":"current"', '"state":"building"') : await response.text() });
  });
  await show('#/search?q=agent');
  await page.getByText(/The index is being built: \d+ entries so far/).waitFor();
  building = false;
  await page.locator('.notice').waitFor({ state: 'hidden' });
  await page.locator('.hit').first().waitFor();
  assert.deepEqual(faults, []);
});

test('Where nothing may be written there is nothing to write with', async t => {
  const server = await serve(corpus(), '--read-only');
  t.after(server.stop);
  const { page, faults, show } = await watched(context, server.address);
  await show('#/backlog');
  await page.locator('.card').first().waitFor();
  assert.equal(await page.locator('.card select, .card textarea, .card summary').count(), 0);
  assert.equal(await page.locator('.card .status').first().innerText(), 'open');
  assert.deepEqual(faults, []);
});
