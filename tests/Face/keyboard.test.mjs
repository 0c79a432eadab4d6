import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, watched } from './support/browser.mjs';
import { corpus } from './support/corpus.mjs';
import { serve } from './support/server.mjs';

let server, context;
before(async () => { [server, context] = await Promise.all([serve(corpus()), browser()]); });
after(async () => { await context?.close(); await server?.stop(); });

const focused = page => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label'));

test('All of it goes without a mouse', async () => {
  const { page, faults, show } = await watched(context, server.address);
  await show('#/themes');
  await page.locator('.theme').first().waitFor();
  await page.locator('.notice').waitFor({ state: 'hidden' }); // What is found while the index is built may be found otherwise afterwards.
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'Search');
  await page.keyboard.type('claude opus');
  await page.waitForURL(/q=claude\+opus/);
  await page.waitForFunction(() => !document.querySelector('[aria-busy]') && document.querySelectorAll('.hit').length > 2);
  const titles = await page.locator('.hit-link').allInnerTexts();
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), titles[0]);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), titles[1]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: titles[1], level: 1 }).waitFor();
  assert.equal(await focused(page), titles[1]);
  await page.keyboard.press('Escape');
  await page.locator('.hit').first().waitFor();
  await page.waitForFunction(title => document.activeElement?.textContent === title, titles[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(page), 'Search');
  assert.deepEqual(faults, []);
});

test('The focus stays in its place when another entry comes to stand there', async () => {
  const { page, show } = await watched(context, server.address);
  let building = true;
  await page.route('**/mcp', async route => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: building ? body.replaceAll('"state":"current"', '"state":"building"').replaceAll('"id":"article:', '"id":"reference:') : body });
  });
  await show('#/search?q=agent');
  await page.locator('.hit-link[href*="reference:"]').nth(1).focus();
  const place = () => page.evaluate(() => [...document.querySelectorAll('.hit-link')].indexOf(document.activeElement));
  const at = await place();
  assert.ok(at > 0);
  building = false;
  await page.locator('.notice').waitFor({ state: 'hidden' });
  await page.locator('.hit-link[href*="article:"]').first().waitFor();
  assert.equal(await place(), at);
});

test('The focus is seen wherever it goes', async () => {
  const { page, show } = await watched(context, server.address);
  await show('#/search?q=agent');
  await page.locator('.hit').first().waitFor();
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => document.activeElement === document.body ? 'body' : getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, 'none');
  }
});
