import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { browser, watched } from './support/browser.mjs';
import { corpus } from './support/corpus.mjs';
import { serve } from './support/server.mjs';

let server, context, tab;
before(async () => { [server, context] = await Promise.all([serve(corpus()), browser()]); });
after(async () => { await context?.close(); await server?.stop(); });
beforeEach(async () => { tab = await watched(context, server.address); });
afterEach(async () => { assert.deepEqual(tab.faults, []); await tab.page.close(); });

const hits = page => page.locator('.hits .hit');
const copied = page => page.evaluate(() => navigator.clipboard.readText());

test('The start says what is here and shows the latest digest', async () => {
  await tab.show('#/search');
  await tab.page.getByRole('heading', { name: 'AI Research Digest - 2026-02-07' }).waitFor();
  assert.match(await tab.page.locator('.counts').innerText(), /28\s+references/);
  assert.equal(await tab.page.getByRole('link', { name: 'Introducing GPT-5.3-Codex' }).count(), 1);
});

test('What is typed is searched, marked, kept in the address and undone by going back', async () => {
  await tab.show('');
  await tab.page.getByRole('searchbox', { name: 'Search' }).pressSequentially('horizon ram training', { delay: 15 });
  await tab.page.locator('.snippet mark').first().waitFor();
  await tab.page.waitForURL(/q=horizon\+ram\+training/);
  assert.match(await hits(tab.page).first().innerText(), /Horizon-LM/);
  await hits(tab.page).first().getByRole('link', { name: /Horizon-LM/ }).click();
  await tab.page.getByRole('heading', { name: /Horizon-LM/, level: 1 }).waitFor();
  await tab.page.goBack();
  await hits(tab.page).first().waitFor();
  assert.equal(await tab.page.getByRole('searchbox', { name: 'Search' }).inputValue(), 'horizon ram training');
});

test('An answer that comes late does not take the place of a newer one', async () => {
  await tab.show('#/search');
  await tab.page.route('**/mcp', async route => {
    if (route.request().postData().includes('"query":"genie"'))
      await new Promise(resolve => setTimeout(resolve, 600));
    await route.continue().catch(() => undefined);
  });
  const box = tab.page.getByRole('searchbox', { name: 'Search' });
  await box.fill('genie');
  await tab.page.waitForRequest(request => request.postData()?.includes('"query":"genie"'));
  await box.fill('weixun2025');
  await tab.page.getByRole('link', { name: /Let It Flow/ }).first().waitFor();
  await tab.page.waitForTimeout(900);
  assert.match(await hits(tab.page).first().innerText(), /Let It Flow/);
  await tab.page.unroute('**/mcp');
});

test('Filters narrow with counts, stand as chips and come off again', async () => {
  await tab.show('#/search?q=agent');
  await hits(tab.page).first().waitFor();
  await tab.page.getByRole('button', { name: /^References/ }).waitFor();
  const filters = tab.page.getByRole('complementary', { name: 'Filters' });
  await filters.getByRole('button', { name: /^References/ }).click();
  await tab.page.waitForURL(/kind=reference/);
  await tab.page.getByRole('button', { name: /^Kind\s+References/ }).waitFor();
  assert.deepEqual(new Set(await tab.page.locator('.hits .badge').allInnerTexts()), new Set(['Reference']));
  await filters.getByRole('button', { name: /^Agent/ }).click();
  await tab.page.waitForURL(/tag=Agent/);
  assert.equal(await filters.getByRole('button', { name: /^Agent/ }).getAttribute('aria-pressed'), 'true');
  await tab.page.getByRole('button', { name: /^Tag\s+Agent/ }).click();
  await tab.page.getByLabel('From').fill('2026-02-01');
  await tab.page.waitForURL(/since=2026-02-01/);
  await tab.page.getByLabel('Order').selectOption('oldest');
  await tab.page.waitForURL(/sort=oldest/);
  await tab.page.getByLabel('Author').fill('Wang');
  await tab.page.waitForURL(/author=Wang/);
  assert.ok(await hits(tab.page).count() > 0);
  await tab.page.goBack();
  await tab.page.waitForURL(url => !url.href.includes('author'));
});

test('A search without results says so and offers to drop the filters', async () => {
  await tab.show('#/search?q=agent&kind=note');
  await tab.page.getByRole('heading', { name: 'Nothing here matches' }).waitFor();
  await tab.page.getByRole('button', { name: 'Search without them' }).click();
  await hits(tab.page).first().waitFor();
});

test('A reference is cited in every format, each copied as the tool gives it', async () => {
  await tab.show('#/entry?id=reference:weixun2025');
  const expected = { BibTeX: /^@article\{weixun2025,/, 'CSL-JSON': /^\[\s*\{[\s\S]*"id": ?"weixun2025"/, RIS: /^TY {2}- /, Markdown: /^- Wang, W\.[\s\S]*Let It Flow/, BibLaTeX: /^@\w+\{weixun2025,[\s\S]*journaltitle|^@online\{weixun2025/, APA: /^Wang, W\./ };
  for (const [format, text] of Object.entries(expected)) {
    await tab.page.getByRole('button', { name: format, exact: true }).click();
    await tab.page.waitForFunction(source => new RegExp(source).test(document.querySelector('.citation').textContent), text.source);
    await tab.page.getByRole('button', { name: 'Copy' }).click();
    await tab.page.getByText('Copied').waitFor();
    assert.match(await copied(tab.page), text);
  }
});

test('An article that no list has is cited by its address and the day it was read', async () => {
  await tab.show('#/entry?id=article:2026-02-07/gpt-53-codex');
  await tab.page.waitForFunction(() => /urldate = \{2026-02-07\}/.test(document.querySelector('.citation')?.textContent));
  assert.match(await tab.page.locator('.citation').innerText(), /url = \{https:\/\/openai\.com/);
});

test('An article shows its note, where it stands and what it belongs to', async () => {
  await tab.show('#/entry?id=gpt-53-codex');
  await tab.page.waitForURL(/id=article:2026-02-07\/gpt-53-codex/);
  await tab.page.getByRole('heading', { name: 'Research note' }).waitFor();
  assert.equal(await tab.page.locator('.note table tbody tr').count(), 3);
  assert.match(await tab.page.locator('.place').innerText(), /digests\/2026-02-07\.md:\d+/);
  await tab.page.getByRole('heading', { name: 'Themes' }).waitFor();
  const outward = tab.page.locator('.note a[target=_blank]').first();
  assert.match(await outward.getAttribute('href'), /^https:/);
  assert.match(await outward.getAttribute('rel'), /noopener/);
  await tab.page.locator('.note').getByRole('link', { name: 'Introducing Claude Opus 4.6' }).click();
  await tab.page.waitForURL(/id=article:2026-02-07\/claude-opus-46/);
});

test('Themes that come back are a picture with links that have names', async () => {
  await tab.show('#/themes');
  const picture = tab.page.getByRole('region', { name: 'Recurring themes by day' });
  await picture.waitFor();
  assert.equal(await picture.locator('li').count(), 4);
  await picture.getByRole('link', { name: 'Feb 2, 2026: Benchmarks Wear Out in Public' }).click();
  await tab.page.getByRole('heading', { name: 'Benchmarks Wear Out in Public', level: 1 }).waitFor();
  await tab.page.getByRole('heading', { name: 'Recurs as' }).waitFor();
});

test('The timeline leads from a point to its articles', async () => {
  await tab.show('#/timeline');
  const point = tab.page.getByRole('link', { name: 'Feb 7, 2026: 5 articles, Agentic Patterns & Systems Architecture' });
  await point.waitFor();
  await point.click();
  await tab.page.waitForURL(/since=2026-02-07/);
  await tab.page.getByText('5 results').first().waitFor();
});

test('A backlog item is changed, noted, counted and written down', async () => {
  await tab.show('#/backlog?sort=title');
  const card = tab.page.locator('.card').first();
  await card.waitFor();
  const title = await card.locator('.title').innerText();
  await card.getByRole('combobox', { name: `Status of ${title}` }).selectOption('in_progress');
  await tab.page.getByText('Saved as in progress').waitFor();
  await tab.page.getByRole('link', { name: 'In progress 1' }).waitFor();
  await tab.page.locator('.card').first().getByText('Add a note').click();
  await tab.page.getByRole('textbox', { name: `Note on ${title}` }).fill('Seen <b>twice</b>');
  await tab.page.getByRole('button', { name: 'Save note' }).click();
  await tab.page.getByText('Note saved').waitFor();
  assert.equal(await tab.page.locator('.card .notes li').innerText(), 'Seen <b>twice</b>');
  const log = readFileSync(join(server.folder, 'backlog.jsonl'), 'utf8');
  assert.match(log, /in_progress/);
  assert.match(log, /memory-page/);
  await tab.page.getByRole('link', { name: 'In progress 1' }).click();
  await tab.page.getByText('1 item', { exact: true }).first().waitFor();
});

test('The backlog is sorted and filtered by the server', async () => {
  await tab.show('#/backlog?sort=title');
  await tab.page.locator('.card').first().waitFor();
  const titles = await tab.page.locator('.card .title').allInnerTexts();
  assert.deepEqual(titles, titles.toSorted((a, b) => a.toUpperCase() < b.toUpperCase() ? -1 : 1));
  await tab.page.getByRole('searchbox', { name: 'Filter the backlog' }).fill('robot');
  await tab.page.waitForURL(/q=robot/);
  await tab.page.waitForFunction(count => document.querySelectorAll('.card').length < count, titles.length);
});
