import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, watched } from './support/browser.mjs';
import { attacks, corpus } from './support/corpus.mjs';
import { serve } from './support/server.mjs';

let server, context;
before(async () => { [server, context] = await Promise.all([serve(corpus({ hostile: true })), browser()]); });
after(async () => { await context?.close(); await server?.stop(); });

const views = ['#/search', '#/search?q=hostile', '#/entry?id=article:2026-02-09/hostile-note', '#/entry?id=digest:2026-02-09', '#/entry?id=theme:2026-02-09/1', '#/entry?id=reference:hostile2026', '#/themes', '#/timeline', '#/backlog?q=hostile', '#/entry?id=<script>', '#/search?q=<script>alert(1)</script>&kind=<img src=x onerror=alert(1)>', '#/entry?id=javascript:alert(1)', '#/<script>'];

for (const view of views)
  test(`${view}: text stays text`, async () => {
    const { page, faults, show } = await watched(context, server.address);
    await show(view);
    await page.waitForFunction(() => !document.querySelector('.loading'));
    await page.waitForTimeout(150);
    assert.equal(await page.evaluate(() => window.attacked), undefined);
    assert.equal(await page.locator('main script, main img, main iframe, main object, main embed, main base, main form').count(), 0);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('a')].map(link => link.getAttribute('href')).filter(href => !/^(https?:\/\/|#\/)/.test(href))), []);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('*')].flatMap(element => element.getAttributeNames()).filter(name => name.startsWith('on'))), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'Nothing pushes the page wide.');
    assert.deepEqual(faults, []);
    await page.close();
  });

test('The hostile note is read as it was written', async () => {
  const { page, show } = await watched(context, server.address);
  await show('#/entry?id=article:2026-02-09/hostile-note');
  await page.getByRole('heading', { name: 'Research note' }).waitFor();
  const text = await page.locator('.note').innerText();
  for (const written of [attacks.script, attacks.handler, 'click here', attacks.long, attacks.template])
    assert.ok(text.includes(written), written);
});

test('A policy stands in the way of markup even if some code of the page tried', async () => {
  const { page, show } = await watched(context, server.address);
  await show('#/search');
  const tried = await page.evaluate(() => { try { document.body.innerHTML = '<b>x</b>'; return 'done'; } catch (error) { return error.name; } });
  assert.equal(tried, 'TypeError');
});
