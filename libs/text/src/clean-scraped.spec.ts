import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanScraped } from './clean-scraped.js';
import { CLEANING_RULES } from './cleaning-rules.js';
import { applyEdits, removedTexts, restoreRaw } from './edits.js';

const OPENING = `Two winters after the flood, the town of Iora still argues about who opened the sluice. Letters from the dam office suggest that nobody gave the order, and that somebody carried it out all the same.`;
const SECOND = `The keeper, who left the valley in autumn, told a neighbour that the telephone rang at four. No record of a call has been found.[1] A second keeper remembers it otherwise.[2]`;
const THIRD = `What the committee wants, its chair said, is a date and a name. “We have neither,” she added, and closed the session before noon.`;
const NOTES = ['[1] Minutes of the valley committee, second volume. Available at:', '[2] Letter to the Valley Post.'];
const PAGE = [
  'Upper ValleyDams of IoraWPI Special ReportRiversKeepers of the GateFlood DaySouth Shore',
  '',
  'The night the sluice opened: what Iora’s letters say',
  '',
  OPENING,
  '',
  'A Telephone, Ringing at Four',
  '',
  SECOND,
  '',
  'Committee: No Date, No Name',
  '',
  THIRD,
  '',
  NOTES[0],
  '',
  NOTES[1],
  '',
  '',
  'Back to top button',
].join('\r\n');

const blocksOf = (raw: string): string[][] => {
  const { body, blocks } = cleanScraped(raw);
  return blocks.map((block) => [block.kind, body.slice(block.start, block.end)]);
};

describe('cleanScraped', () => {
  it('takes the page away and keeps headline, headings, notes and every sentence', () => {
    const cleaned = cleanScraped(PAGE);
    expect(cleaned.headline).toBe('The night the sluice opened: what Iora’s letters say');
    expect(blocksOf(PAGE)).toEqual([
      ['paragraph', OPENING],
      ['heading', 'A Telephone, Ringing at Four'],
      ['paragraph', SECOND],
      ['heading', 'Committee: No Date, No Name'],
      ['paragraph', THIRD],
      ['note', NOTES[0]],
      ['note', NOTES[1]],
    ]);
    expect(cleaned.body).not.toMatch(/Upper Valley|Back to top/);
  });

  it('says what each rule removed, and can give the raw text back', () => {
    const { edits } = cleanScraped(PAGE);
    const removed = removedTexts(PAGE, edits);
    expect(removed[edits.findIndex((edit) => edit.rule === 'glued-menu')]).toMatch(/^Upper Valley.*Shore\s+$/);
    expect(removed[edits.findIndex((edit) => edit.rule === 'page-chrome')]).toMatch(/^\s+Back to top button$/);
    expect(restoreRaw(applyEdits(PAGE, edits), edits, removed)).toBe(PAGE);
    const reasons = new Map(CLEANING_RULES.map((rule) => [rule.name, rule.reason]));
    expect(edits.filter((edit) => !reasons.has(edit.rule))).toEqual([]);
  });

  it('has headline and body as slices of the cleaned text', () => {
    const { headline, body, bodyStart, edits } = cleanScraped(PAGE);
    const whole = applyEdits(PAGE, edits);
    expect(whole.slice(bodyStart)).toBe(body);
    expect(whole.startsWith(headline ?? '?')).toBe(true);
  });

  it('leaves out the rules a person undid', () => {
    expect(cleanScraped(PAGE, { except: ['glued-menu'] }).headline).toMatch(/^Upper Valley/);
    expect(cleanScraped(PAGE, { except: ['page-chrome'] }).body).toMatch(/Back to top button$/);
  });

  it.each(CLEANING_RULES.map((rule) => ({ rule })))('gives a reason for $rule.name', ({ rule }) => {
    expect(rule.reason).toMatch(/^[A-Z].{20,}\.$/);
  });
});

describe('what is not page, headline or heading', () => {
  it('a headline with camel-case names and a deck below it', () => {
    const raw = `YouTube, WhatsApp and PayPal fail at once\n\nBanks ask for calm\n\n${OPENING}`;
    expect(cleanScraped(raw).headline).toBe('YouTube, WhatsApp and PayPal fail at once');
    expect(cleanScraped(raw).edits).toEqual([]);
  });

  it('the words of a button inside the text', () => {
    expect(cleanScraped(`${OPENING}\n\nBack to top\n\n${SECOND}`).body).toContain('Back to top');
  });

  it('a page that is all buttons', () => {
    expect(cleanScraped('Menu\nShare')).toMatchObject({ edits: [], headline: 'Menu', body: 'Share' });
  });

  it('short sentences, dialogue, quotations, and lines that follow one another', () => {
    const short = ['He waited.', '— Who is there?', '“Nobody”', 'and then nothing', 'He said: open it,'];
    const raw = short.flatMap((line) => [OPENING, line]).join('\n\n');
    expect(new Set(blocksOf(`${raw}\n\n${THIRD}`).map(([kind]) => kind))).toEqual(new Set(['paragraph']));
    expect(blocksOf(`${OPENING}\n\nBy Ada Lind\n\nPhoto: Iora Press\n\n${SECOND}`).map(([kind]) => kind)).not.toContain(
      'heading',
    );
  });

  it.each([
    'Monday, 2 March 2026, 10:53',
    'The sluice in 2026. Photograph: Iora Press',
    'Ada Lind | Iora Press',
    'ADVERTISEMENT',
    'She said so. ”',
  ])('“%s” between paragraphs', (line) => {
    expect(blocksOf(`${OPENING}\n\n${line}\n\n${SECOND}`).at(1)).toEqual(['paragraph', line]);
  });

  it('a last line, which heads nothing', () => {
    expect(blocksOf(`${OPENING}\n\nThe Valley Post`).at(-1)).toEqual(['paragraph', 'The Valley Post']);
  });

  it('a numbered list inside the text, and a year at the end', () => {
    expect(blocksOf(`${OPENING}\n\n1. Open\n\n2. Close\n\n${SECOND}`).map(([kind]) => kind)).not.toContain('note');
    expect(blocksOf(`${OPENING}\n\n7. The end`).map(([kind]) => kind)).not.toContain('note');
  });

  it('a first paragraph: no headline then', () => {
    expect(cleanScraped(`${OPENING}\n\n${SECOND}`).headline).toBeNull();
    expect(cleanScraped('Only one line').headline).toBeNull();
    expect(cleanScraped('')).toMatchObject({ headline: null, body: '', blocks: [], edits: [] });
  });
});

describe('other shapes of text', () => {
  it('right-to-left text with its own notes, question mark and button', () => {
    const long =
      'قالت لجنة الوادي إن أحدا لم يأمر بفتح البوابة، وإن الرسائل التي عثر عليها لا تذكر اسما ولا ساعة ولا سببا واضحا.';
    const raw = [
      'من فتح البوابة؟',
      long,
      'هاتف في الرابعة',
      long,
      '[١] محضر اللجنة.',
      '[٢] رسالة.',
      'العودة إلى الأعلى',
    ].join('\n\n');
    expect(cleanScraped(raw).headline).toBe('من فتح البوابة؟');
    expect(blocksOf(raw).map(([kind]) => kind)).toEqual(['paragraph', 'heading', 'paragraph', 'note', 'note']);
  });

  it('one paragraph a line without empty lines', () => {
    const raw = ['Who opened the sluice', OPENING, 'A Telephone', SECOND].join('\n');
    expect(cleanScraped(raw).headline).toBe('Who opened the sluice');
    expect(blocksOf(raw).map(([kind]) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  it('lines cut at a width are one paragraph', () => {
    const raw = OPENING.replace(/(.{50,60}) /g, '$1\n');
    expect(raw.split('\n').length).toBeGreaterThan(2);
    expect(blocksOf(raw)).toEqual([['paragraph', raw]]);
  });

  it('runs of empty lines', () => {
    const raw = '\n\n a\n \n\n\nb\nc\n\n';
    expect(applyEdits(raw, cleanScraped(raw).edits)).toBe(' a\n\nb\nc');
  });
});

const REAL = new URL('../../../../shared/corpora/scraped-page.txt', import.meta.url);

describe.skipIf(!existsSync(REAL))('a real scraped page beside the checkout', () => {
  it('loses its menu and its button, and nothing else', () => {
    const raw = readFileSync(REAL, 'utf8');
    const { headline, body, blocks, edits } = cleanScraped(raw);
    const lines = raw.split('\n').filter((line) => line.trim() !== '');
    expect([headline, ...blocks.map((block) => body.slice(block.start, block.end))]).toEqual(lines.slice(1, -1));
    expect(blocks.filter((block) => block.kind === 'heading')).toHaveLength(4);
    expect(blocks.filter((block) => block.kind === 'note')).toHaveLength(2);
    expect(edits.map((edit) => edit.rule)).toEqual(['glued-menu', 'page-chrome']);
  });
});
