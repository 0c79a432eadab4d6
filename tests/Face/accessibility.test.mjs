import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, watched } from './support/browser.mjs';
import { corpus } from './support/corpus.mjs';
import { makeKey, serve } from './support/server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = ['#/search', '#/search?q=agent&kind=article', '#/entry?id=article:2026-02-07/gpt-53-codex', '#/entry?id=reference:weixun2025', '#/entry?id=digest:2026-02-07', '#/themes', '#/timeline', '#/backlog', '#/entry?id=nothing'];
const looks = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, narrow: { viewport: { width: 320, height: 700 } } };

let server, locked;
before(async () => {
  const keys = join(mkdtempSync(join(tmpdir(), 'face-keys-')), 'keys.json');
  makeKey(keys, 'ann', 'read');
  [server, locked] = [await serve(corpus()), await serve(corpus(), '--keys', keys)];
});
after(() => Promise.all([server?.stop(), locked?.stop()]));

for (const [look, options] of Object.entries(looks))
  test(`Names, roles, contrast and room to move are right in ${look}`, async t => {
    const context = await browser({ ...options, reducedMotion: 'reduce' });
    t.after(() => context.close());
    for (const [view, address] of [...views.map(view => [view, server.address]), ['#/search?of=the-gate', locked.address]]) {
      const { page, show } = await watched(context, address);
      await show(view);
      await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.loading'));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${view} ${id}: ${nodes.slice(0, 3).map(node => `${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`).join(' | ')}`), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${view} is too wide.`);
    }
  });
