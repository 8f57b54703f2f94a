import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.js';
import {
  allSaved,
  ask,
  beginCoder,
  beginWithDemo,
  coderLink,
  drawProject,
  said,
  saving,
  unitLine,
  willSave,
  type CoderSession,
  type Drawn,
} from './coding-session.js';
import { eventually } from './harness.js';
import type { Session } from './session.js';

let session: Session;
let drawn: Drawn;
let coder: CoderSession;

beforeAll(async () => {
  session = await beginWithDemo();
  drawn = await drawProject(session.page, {
    name: 'Twenty by keyboard',
    size: 20,
    isBlind: true,
    coderNames: ['Ada', 'Ben'],
  });
  const link = await coderLink(session.page, drawn.projectId, drawn.coders[0]!.id);
  coder = await beginCoder(session.browser, link);
});

afterAll(async () => {
  await coder?.context.close();
  await session?.end();
});

interface Standing {
  codingQueue: {
    progress: { coded: number; skipped: number };
    tasks: {
      id: string;
      state: string;
      revision: number;
      text: { body: string; language: string | null };
      labels: { frameId: string; present: boolean; spanStart: number | null; spanEnd: number | null }[];
    }[];
  };
}
const standing = (page: Page) =>
  ask<Standing>(
    page,
    `query ($id: ID!) { codingQueue(projectId: $id, only: ALL, first: 50) { progress { coded skipped }
      tasks { id state revision text { body language } labels { frameId present spanStart spanEnd } } } }`,
    { id: drawn.projectId },
  );

const isRightToLeft = (page: Page) =>
  page.locator('.caret-ground').evaluate((text) => getComputedStyle(text.querySelector('p')!).direction === 'rtl');

/** The keyboard from the list of projects on; nothing here touches a mouse. */
async function openByKeyboard(page: Page): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.textContent);
    if (name === 'Twenty by keyboard') break;
  }
  await page.keyboard.press('Enter');
  await page.locator('.caret-ground').waitFor();
}

/** A passage of two words by the caret: forward is to the left where the text runs to the left. */
async function markPassage(page: Page, frameKey: string, isRtl: boolean): Promise<string> {
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  await page.keyboard.press('v');
  await page.keyboard.press(forward);
  await page.keyboard.press(`Shift+${forward}`);
  await page.keyboard.press(`Shift+${forward}`);
  await page.keyboard.press(frameKey);
  const words = (await said(page)) ?? '';
  await page.keyboard.press('Escape');
  return /passage “(.*)”/.exec(words)?.[1] ?? '';
}

describe('twenty articles by keyboard alone', () => {
  const passages: string[] = [];

  it('codes all of them, some right to left, with passages in both directions', async () => {
    const { page } = coder;
    await openByKeyboard(page);
    expect(new URL(page.url()).pathname).toBe(`/coding/${drawn.projectId}`);
    let rightToLeft = 0;
    for (let unit = 1; unit <= 20; unit++) {
      expect(await unitLine(page)).toBe(`unit ${unit} of 20 · not coded yet`);
      const isRtl = await isRightToLeft(page);
      if (isRtl) rightToLeft += 1;
      if (isRtl || unit === 1) passages.push(await markPassage(page, '2', isRtl));
      await page.keyboard.press('1');
      if (unit % 5 === 0) await page.keyboard.press('n');
      const expected = isRtl || unit === 1 ? /2|with 1 passage/ : /1|present, 4 absent/;
      expect(await willSave(page)).toMatch(expected);
      await page.keyboard.press(unit % 2 === 0 ? 'Enter' : 'Control+Enter');
      expect(await said(page)).toBe(`Unit ${unit} saved.`);
    }
    expect(rightToLeft).toBeGreaterThan(0);
    await page.getByRole('heading', { name: 'All units are coded' }).waitFor();
    await allSaved(page);
  });

  it('wrote an answer for every frame, and passages whose offsets cut out the words that were read out', async () => {
    const { codingQueue } = await standing(coder.page);
    expect(codingQueue.progress).toMatchObject({ coded: 20, skipped: 0 });
    for (const task of codingQueue.tasks) expect(new Set(task.labels.map((label) => label.frameId)).size).toBe(5);
    const cut = codingQueue.tasks.flatMap(({ text, labels }) =>
      labels
        .filter((label) => label.spanStart !== null)
        .map((label) => text.body.slice(label.spanStart!, label.spanEnd!)),
    );
    expect([...cut].sort()).toEqual([...passages].sort());
    expect(passages.every((words) => words.split(/\s+/).length >= 2)).toBe(true);
    expect(cut.some((words) => /\p{Script=Arabic}/u.test(words))).toBe(true);
  });

  it('opens the last one again with u, and it can be changed and saved anew', async () => {
    const { page } = coder;
    await page.keyboard.press('u');
    await eventually(
      () => unitLine(page),
      (text) => text === 'unit 20 of 20 · not coded yet',
    );
    expect(await willSave(page)).toContain('present');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await allSaved(page);
    const { codingQueue } = await standing(page);
    expect(codingQueue.tasks.at(-1)).toMatchObject({ state: 'CODED', revision: 3 });
    expect(codingQueue.progress.coded).toBe(20);
  });

  it('comes back to the unit in the address after a reload, and shows the keys', async () => {
    const { page } = coder;
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await eventually(
      () => unitLine(page),
      (text) => text === 'unit 19 of 20 · coded',
    );
    await page.reload();
    await eventually(
      () => unitLine(page),
      (text) => text === 'unit 19 of 20 · coded',
    );
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys at the desk' });
    await sheet.waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Change the key for: Next unit' }).press('Enter');
    await page.keyboard.press('k');
    await sheet.getByText('That key has another use.').waitFor();
    await page.keyboard.press('x');
    await sheet.getByText('x', { exact: true }).waitFor();
    await sheet.getByText('Press a key').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('x');
    await eventually(
      () => unitLine(page),
      (text) => text === 'unit 20 of 20 · coded',
    );
    await page.keyboard.press('?');
    await sheet.getByRole('button', { name: 'Back to the given keys' }).press('Enter');
    await sheet.getByText('j', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('breaks no rule of accessibility, and asks nobody else', async () => {
    expect(await seriousViolations(coder.page)).toEqual([]);
    expect(coder.faults).toEqual([]);
  });
});

describe('without a connection', () => {
  const address = (name: string) => {
    const who = drawn.coders.find((one) => one.name === name);
    return `/coding/${drawn.projectId}?coder=${who?.id}`;
  };

  it('keeps what is coded over a reload and sends it all when the connection is back', async () => {
    const link = await coderLink(session.page, drawn.projectId, drawn.coders[1]!.id);
    const ben = await beginCoder(session.browser, link);
    const { page } = ben;
    await page.goto(`${session.running.url}/coding/${drawn.projectId}`);
    await page.locator('.caret-ground').waitFor();
    await ben.context.setOffline(true);
    for (const key of ['1', '2', '3']) {
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    }
    await eventually(
      () => saving(page),
      (text) => text === 'not sent yet: 3 units wait, will be sent when the connection is back',
    );
    expect(await unitLine(page)).toBe('unit 4 of 20 · not coded yet');
    // The page goes away before the connection comes: what waits is in the browser, not in the page.
    await page.close();
    await ben.context.setOffline(false);
    const again = await ben.context.newPage();
    await again.goto(`${session.running.url}/coding/${drawn.projectId}`);
    await allSaved(again);
    const { codingQueue } = await standing(again);
    expect(codingQueue.tasks.slice(0, 4).map((task) => task.state)).toEqual(['CODED', 'CODED', 'CODED', 'OPEN']);
    expect(codingQueue.tasks.slice(0, 3).map((task) => task.revision)).toEqual([1, 1, 1]);
    await ben.context.close();
  });

  it('of two tabs none overwrites the other: both versions are shown and the coder decides', async () => {
    const [first, second] = [session.page, await session.context.newPage()];
    for (const page of [first, second]) {
      await page.goto(session.running.url + address('Ben'));
      await eventually(
        () => unitLine(page),
        (text) => text === 'unit 4 of 20 · not coded yet',
      );
    }
    await first.keyboard.press('1');
    await first.keyboard.press('Enter');
    await allSaved(first);
    await second.keyboard.press('2');
    await second.keyboard.press('Enter');
    await second.getByRole('button', { name: 'Open it' }).click();
    const clash = second.getByRole('alert').filter({ hasText: 'This unit was saved elsewhere meanwhile' });
    const versions = await clash.locator('dd').allTextContents();
    expect(versions).toHaveLength(2);
    expect(versions[0]).not.toBe(versions[1]);
    expect(await seriousViolations(second)).toEqual([]);
    await clash.getByRole('button', { name: 'Save the version from here' }).click();
    await allSaved(second);
    const { codingQueue } = await ask<Standing>(
      second,
      `query ($id: ID!, $coder: ID) { codingQueue(projectId: $id, coderId: $coder, only: ALL, first: 50) {
        progress { coded skipped } tasks { id state revision text { body language } labels { frameId present spanStart spanEnd } } } }`,
      { id: drawn.projectId, coder: drawn.coders.find((one) => one.name === 'Ben')?.id },
    );
    expect(codingQueue.tasks[3]).toMatchObject({ state: 'CODED', revision: 2 });
    await second.close();
  });
});
