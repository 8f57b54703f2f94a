import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from './app.js';

/** A script of the workspace, not a package of it: lint and types know nothing of it. */
const tools: { findChromium: () => string | null } = await import(
  String(new URL('../../../tools/chromium.mjs', import.meta.url))
);
const program = tools.findChromium();

describe.skipIf(program === null)('the GraphQL explorer in a browser without network', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await startTestApp();
    browser = await chromium.launch({
      ...(program && { executablePath: program }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('loads under the policy, shows the examples and answers a query', async () => {
    const context = await browser.newContext();
    const [name, value] = (await app.cookie()).split('=');
    await context.addCookies([{ name: name!, value: value!, url: app.url }]);
    const [foreign, refused]: [string[], string[]] = [[], []];
    await context.route('**/*', (route) => {
      if (route.request().url().startsWith(app.url)) return route.continue();
      foreign.push(route.request().url());
      return route.abort();
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.goto(`${app.url}/explorer`);
    await page.getByText('Newest events').first().waitFor();
    await page.getByText('Send Request').click();
    await page.locator('.cm-content', { hasText: '"articleCount": 0' }).waitFor();
    expect(foreign).toEqual([]);
    expect(refused).toEqual([]);
  }, 90_000);
});
