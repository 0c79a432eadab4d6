// Takes the pictures of the docs: node pictures.mjs [FOLDER], all views in light, dark and narrow where a folder is named.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browser, watched } from './support/browser.mjs';
import { corpus } from './support/corpus.mjs';
import { serve } from './support/server.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/images', import.meta.url));
const wide = { viewport: { width: 1120, height: 740 } };
const looks = { light: wide, dark: { ...wide, colorScheme: 'dark' }, narrow: { viewport: { width: 320, height: 720 } } };
const views = { start: '#/search', search: '#/search?q=agent+training', entry: '#/entry?id=article:2026-02-07/gpt-53-codex', reference: '#/entry?id=reference:weixun2025', digest: '#/entry?id=digest:2026-02-07', theme: '#/entry?id=theme:2026-02-03/1', themes: '#/themes', timeline: '#/timeline', backlog: '#/backlog?sort=title', nothing: '#/search?q=qqqq&kind=note', failed: '#/entry?id=nothing' };
const kept = { search: 'light', entry: 'dark', themes: 'light', backlog: 'narrow' };

mkdirSync(folder, { recursive: true });
const server = await serve(corpus());
for (const [look, options] of Object.entries(looks)) {
  const context = await browser(options);
  const { page, faults, show } = await watched(context, server.address);
  for (const [view, fragment] of Object.entries(views).filter(([view]) => process.argv[2] || kept[view] === look)) {
    await show(fragment);
    await page.waitForFunction(() => !document.querySelector('.loading') && document.querySelector('h1'));
    await page.waitForTimeout(400);
    await page.mouse.click(2, 400);
    await page.screenshot({ path: `${folder}/${process.argv[2] ? `${view}-${look}` : view}.png` });
  }

  console.log(look, faults);
  await context.close();
}

await server.stop();
