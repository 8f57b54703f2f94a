import { asId, type ArticleId, type SourceId } from '@parallax/kernel';
import { describe, expect, it } from 'vitest';
import type { StatementDecision } from './decisions.js';
import { omissionMatrix } from './matrix.js';
import { quantitiesOf } from './numbers.js';
import { readSentences } from './read-sentences.js';
import type { EventText } from './sentence.js';

const sourceId = (n: number): SourceId => asId(`00000000-0000-4000-8000-00000000000${n}`);

const article = (n: number, text: string, given: Partial<EventText> = {}): EventText => ({
  articleId: asId<ArticleId>(`00000000-0000-4000-8000-00000000010${n}`),
  sourceId: sourceId(n),
  ...{ language: 'en', headline: '', text, blocks: [], wordCount: text.split(' ').length },
  ...given,
});
const marks = (texts: readonly EventText[], decisions: readonly StatementDecision[] = []) =>
  omissionMatrix(texts, decisions).statements.map(({ cells }) => cells.map(({ mark }) => mark));

describe('numbers', () => {
  it.each([
    ['It costs 14 million crowns.', 'en', ['#14000000 million']],
    ['1,200 farmers on 9 March at 05:00', 'en', ['#1200 farmers', '@3-9 date', '~05:00 time']],
    ['March 9 and twelve boats', 'en', ['@3-9 date', '#12 boats']],
    ['1.200 Bauern am 9. März', 'de', ['#1200 bauern', '@3-9 date']],
    ['٣٦ ساعة', 'ar', ['#36 ساعة']],
    ['14.5 per cent', 'en', ['#14.5 per']],
    ['no number here', 'en', []],
  ])('of “%s”', (text, language, expected) => {
    expect(quantitiesOf(text, language).map(({ key, unit }) => `${key} ${unit}`)).toEqual(expected);
  });
});

describe('sentences', () => {
  const read = (text: string) => readSentences([article(1, text)]);
  it('keep their key when the text around them changes, and tell a repetition apart', () => {
    const gate = 'Divers found a crack in the lower gate.';
    const [alone] = read(gate).sentences;
    const [, first, second] = read(`Boats wait below the town bridge. ${gate} ${gate}`).sentences;
    expect(first?.key).toBe(alone?.key);
    expect(second?.key).toBe(`${alone?.key}-2`);
  });
  it('are left out when they state too little', () => {
    expect(read('He said so. Divers found a crack in the lower gate.')).toMatchObject({ leftOut: 1, sentences: [{}] });
  });
  it('are compared by what is quoted, not by who is', () => {
    const [quoted] = read('“The lower gate will hold for another winter,” said chief engineer Eda Brandt.').sentences;
    expect(quoted?.isQuoted).toBe(true);
    expect(quoted?.words.map(({ form }) => form)).toEqual(
      ['lower', 'gate', 'hold', 'another', 'winter'].filter((form) => form !== 'another'),
    );
  });
});

const GATE_THREE = 'Gate three of the harbour lock was closed for safety reasons by the authority.';
const GATE_FIVE = 'Gate five of the harbour lock was closed for safety reasons by the authority.';
const MAYOR = 'Mayor Jon Harrow promised free ferries until the harbour lock opens again.';

describe('statements', () => {
  it('keeps sentences of one template with other numbers apart', () => {
    const texts = [1, 2, 3].map((n) => article(n, `${GATE_THREE} ${GATE_FIVE} ${MAYOR}`));
    expect(omissionMatrix(texts, []).statements.map(({ sentences }) => sentences.length)).toEqual([3, 3, 3]);
  });
  it('needs two articles of two outlets', () => {
    const twice = [article(1, GATE_THREE), article(2, GATE_THREE, { sourceId: sourceId(1) }), article(3, MAYOR)];
    expect(omissionMatrix(twice, []).undefinedReason).toBe('NO_STATEMENTS');
  });
  it('lets a person make one of a sentence that one outlet alone has', () => {
    const texts = [article(1, GATE_THREE), article(2, MAYOR)];
    const statement = omissionMatrix(texts, []).rest[1]?.sentences ?? [];
    const made = {
      id: 'd',
      kind: 'is-a-statement',
      statement,
      sentences: [],
      sourceId: null,
      name: null,
      undoes: null,
    } as const;
    expect(marks(texts, [made])).toEqual([['not-said', 'says']]);
  });
  it('sees what is said over two sentences and in a headline', () => {
    const texts = [
      article(1, MAYOR),
      article(2, MAYOR),
      article(3, 'The mayor is Jon Harrow. He promised free ferries until the lock opens again in spring.'),
      article(4, 'Nothing of the kind stands in this long text.', {
        headline: 'Mayor Jon Harrow promises free ferries until harbour lock opens',
      }),
    ];
    const { statements } = omissionMatrix(texts, []);
    expect(statements.map(({ cells }) => cells.map(({ mark, saidBy }) => `${mark} ${saidBy}`))).toEqual([
      ['says member', 'says member', expect.stringMatching(/^says/), 'says cover'],
    ]);
  });
});

describe('languages', () => {
  const arabic = 'أعلنت السلطة إغلاق البوابة السفلى بعد العثور على شق في الباب الحديدي.';
  it('does not compare an outlet that has no text in the language', () => {
    const texts = [article(1, MAYOR), article(2, MAYOR), article(3, arabic, { language: 'ar' })];
    expect(marks(texts)).toEqual([['says', 'says', 'other-language']]);
  });
  it('ties sentences of two languages by their numbers only', () => {
    const english = 'Repairs of the lock cost 4,250 crowns and take 36 days, the office said.';
    const german = 'Die Reparatur der Schleuse kostet 4.250 Kronen und dauert 36 Tage.';
    const texts = [article(1, english), article(2, german, { language: 'de' })];
    expect(marks(texts)).toEqual([['says', 'says']]);
  });
});

describe('what cannot be told', () => {
  it.each([
    ['NO_TEXTS', []],
    ['ONE_OUTLET', [article(1, MAYOR)]],
    ['NO_STATEMENTS', [article(1, MAYOR), article(2, GATE_FIVE)]],
    [
      'NO_SHARED_LANGUAGE',
      [article(1, MAYOR), article(2, 'Am Hafen wird die Schleuse repariert.', { language: 'de' })],
    ],
  ] as const)('%s', (reason, texts) => {
    expect(omissionMatrix(texts, []).undefinedReason).toBe(reason);
  });
  it('has no probability where fewer than two others say it', () => {
    const { statements, outlets } = omissionMatrix([article(1, MAYOR), article(2, MAYOR)], []);
    expect(statements[0]?.cells).toMatchObject([{ p: null, undefinedReason: 'NEEDS_TWO_OTHERS' }, { p: null }]);
    expect(outlets[0]?.said).toMatchObject({ value: null, undefinedReason: 'NO_STATEMENTS_OF_OTHERS' });
  });
});
