import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeQuotes } from './attribute-quotes.js';

interface Vector {
  readonly input: { readonly text: string };
  readonly expected: readonly {
    readonly speaker: string;
    readonly cue: string;
    readonly content: string;
  }[];
}
const file = new URL('../../../../../shared/golden/quotes.json', import.meta.url);
const given: readonly Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

/** Speaker as printed, reporting verb and words of each quotation. */
const said = (text: string, language = 'en') =>
  attributeQuotes(text, language).map(({ speaker, cue, start, end }) => ({
    speaker: speaker?.form ?? null,
    cue: cue && text.slice(cue.start, cue.end),
    content: text.slice(start, end),
  }));
const keys = (text: string, language = 'en') =>
  attributeQuotes(text, language).map(({ speaker }) => speaker?.key ?? null);

describe('attributeQuotes', () => {
  it.runIf(given.length > 0).each(given)(
    'gives the speaker of the golden vector: $input.text',
    ({ input, expected }) => {
      expect(said(input.text)).toEqual(expected);
    },
  );

  it('keeps the speaker of the sentence before', () => {
    expect(said('"We opened it!" insists Harrow. "We really did."')).toEqual([
      { speaker: 'Harrow', cue: 'insists', content: '"We opened it!"' },
      { speaker: 'Harrow', cue: 'insists', content: '"We really did."' },
    ]);
  });

  it.each([
    ['en', 'Dana Ilves spoke first. “It is dry,” Ilves said. “It was wet,” Mr. Harrow said.', ['dana ilves', 'harrow']],
    [
      'es',
      '«No hay agua para todos», afirmó el alcalde Marco Peña. «Nunca la hubo aquí», añadió Peña.',
      ['marco pena', 'marco pena'],
    ],
  ])('joins short names to the full one (%s)', (language, text, expected) => {
    expect(keys(text, language)).toEqual(expected);
  });

  it.each([
    [
      'the only person named before it',
      'Irena Voss arrived. “It is dry here,” Voss said. “All of it is,” she added.',
      'irena voss',
    ],
    [
      'one named in the paragraph before',
      '“It is dry here,” Irena Voss said.\n\n“All of it is dry,” she added.',
      'irena voss',
    ],
    [
      'nobody, where two are named',
      '“It is dry here,” Irena Voss told Dana Ilves.\n\n“All of it is dry,” she added.',
      null,
    ],
    [
      'nobody, where a title speaks against it',
      '“It is dry here,” Mr. Voss said.\n\n“All of it is dry,” she added.',
      null,
    ],
    ['nobody, where nobody is named', '“All of it is dry,” she added.', null],
  ])('reads “she” as %s', (_why, text, expected) => {
    expect(keys(text).at(-1)).toBe(expected);
  });

  it('finds quotations in other languages and says why they have no speaker', () => {
    expect(attributeQuotes('„Der Damm hat gehalten“, sagte Voss.', 'de')).toMatchObject([
      {
        status: 'none',
        speaker: null,
        reason: 'LANGUAGE_NOT_SUPPORTED',
        wordCount: 4,
      },
    ]);
    expect(attributeQuotes('“The dam has held.”', null)).toMatchObject([{ reason: 'LANGUAGE_NOT_SUPPORTED' }]);
    expect(attributeQuotes('A sign hung there. “The dam has held.”', 'en')).toMatchObject([
      { reason: 'NO_REPORTING_VERB' },
    ]);
  });

  it('flags quotations of a paragraph with a mark too many', () => {
    const text = 'He said it was “fine and left. “We held all night,” Voss said.\n\n“It was so close,” Voss said.';
    expect(attributeQuotes(text, 'en').map(({ isUnbalanced }) => isUnbalanced)).toEqual([true, false]);
  });

  it('never throws, and gives ranges in order inside the text', () => {
    const piece = fc.constantFrom(
      ...['"', "'", '“', '”', '„', '«', '»', '‘', '’', '``', "''", ' ', '.', ',', ':', '\n\n', '(', '—', '?'],
      ...[
        ' said ',
        ' Voss ',
        ' he ',
        ' according to ',
        ' who ',
        ' and ',
        ' the ',
        ' of ',
        ' Mr. ',
        ' called ',
        ' saying ',
      ],
      ...[' dam ', ' was ', ' by ', ' Irena Voss ', ' officials ', '6"', '🙂', '\u0000'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('en', 'es', 'de', null), (pieces, language) => {
        const text = pieces.join('');
        let reached = 0;
        for (const { start, end, speaker, cue, status, reason } of attributeQuotes(text, language)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          reached = end;
          for (const range of [speaker, cue]) if (range) expect(text.slice(range.start, range.end)).toMatch(/\S/);
          expect((status === 'none') === (reason !== null)).toBe(true);
          expect((status === 'resolved') === ((speaker?.key ?? null) !== null)).toBe(true);
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
