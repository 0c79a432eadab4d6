import { chromium } from 'playwright-core';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Chromium with a profile of its own. */
export function browser(options = {}) {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'face-profile-')), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: flags,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1180, height: 820 },
    colorScheme: 'light',
    ...options,
  });
}

/** A page that remembers all that must not happen: errors, breaches of the policy, requests that leave its origin. */
export async function watched(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(100_000); // A busy machine is not a fault of the page.
  const faults = [];
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  page.on('console', message => ['error', 'warning'].includes(message.type()) && faults.push(`console: ${message.text()}`));
  page.on('pageerror', error => faults.push(`error: ${error.message}`));
  page.on('dialog', dialog => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', request => new URL(request.url()).origin !== new URL(address).origin && !request.url().startsWith('data:') && faults.push(`request: ${request.url()}`));
  return { page, faults, show: async fragment => { await page.goto(`${address}${fragment}`); await page.locator('main > *').first().waitFor(); } };
}
