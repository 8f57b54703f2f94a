import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  eventually,
  openBrowser,
  startParallax,
  watchedPage,
  type Running,
  type StartOptions,
  type Watched,
} from './harness.js';

/** One start of the product, one browser, one page that is watched throughout. */
export class Session {
  readonly page: Page;
  readonly faults: readonly string[];

  private constructor(
    readonly running: Running,
    readonly browser: Browser,
    readonly context: BrowserContext,
    watched: Watched,
  ) {
    this.page = watched.page;
    this.faults = watched.faults;
  }

  static async begin(options: StartOptions): Promise<Session> {
    const [running, browser] = await Promise.all([startParallax(options), openBrowser()]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: running.url });
    const watched = await watchedPage(context, running.url);
    watched.page.setDefaultTimeout(20_000);
    return new Session(running, browser, context, watched);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.running.stop();
  }

  async signIn(): Promise<void> {
    await this.page.goto(this.running.signInLink);
    await this.page.getByRole('heading', { level: 1, name: /The corpus/ }).waitFor();
  }

  open(path: string) {
    return this.page.goto(this.running.url + path);
  }

  heading(): Promise<string | null> {
    return this.page.getByRole('heading', { level: 1 }).textContent();
  }

  /** Everything is there: no skeleton left. */
  settled(): Promise<void> {
    return this.page.locator('.skeleton').first().waitFor({ state: 'detached' });
  }

  /** The demo is loaded in the background after the start. */
  async demoLoaded(): Promise<void> {
    const data = { query: '{ articles(first: 1) { totalCount } }' };
    await eventually(
      async () => (await this.page.request.post(`${this.running.url}/graphql`, { data })).text(),
      (text) => text.includes('"totalCount":88'),
      60_000,
    );
  }

  /** The event of the demo that most outlets cover, once the demo is loaded. */
  async openDam(query = ''): Promise<void> {
    const asked = `{ events(filter: { title: { contains: "Gates of the Ostrev" } }) { nodes { id } } }`;
    const found = await this.page.request.post(`${this.running.url}/graphql`, { data: { query: asked } });
    const { data } = (await found.json()) as { data: { events: { nodes: { id: string }[] } } };
    await this.open(`/events/${data.events.nodes[0]?.id}${query}`);
    await this.page.locator('.text-pane .article-text').first().waitFor();
  }
}
