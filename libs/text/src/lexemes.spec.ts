import { describe, expect, it } from 'vitest';
import { lexemes, quoteLexeme } from './lexemes.js';

describe('lexemes', () => {
  it('places every word, the headline with weight A, a gap between headline and body', () => {
    expect(lexemes('Dam holds', 'The dam: the DAM.').trim()).toBe("'dam':1A,5,7 'holds':2A 'the':4,6");
  });

  it('doubles quotes and backslashes', () => {
    expect(quoteLexeme("o'b\\c")).toBe("'o''b\\\\c'");
  });

  it('is empty for texts without words', () => {
    expect(lexemes('…', '')).toBe('');
  });

  it('keeps 255 places of a word', () => {
    expect(lexemes('', 'dam '.repeat(300)).split(',').length).toBe(255);
  });

  it('gives words beyond the last place that place, and never a phrase that is not there', () => {
    const body = `${'dam '.repeat(16_380)}first second third`;
    // The body begins at place 2 (an empty headline and the gap): first stands at 16,382.
    expect(lexemes('', body)).toMatch(/'first':16383 'second':16383 'third':16383 $/);
  });

  it('leaves out words of more than 2,046 bytes, counted in UTF-8', () => {
    expect(lexemes('', `${'a'.repeat(2046)} ${'b'.repeat(2047)}`)).not.toContain('bb');
    expect(lexemes('', 'ж'.repeat(1023))).toContain('ж');
    expect(lexemes('', 'ж'.repeat(1024))).toBe('');
  });

  it('stays below the megabyte PostgreSQL allows', () => {
    const words = Array.from({ length: 200_000 }, (_, index) => `word${index}`).join(' ');
    expect(lexemes('', words).length).toBeLessThan(1_700_000);
  });
});
