import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.js';

const cut = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it('cuts at full stops, and not after titles and initials', () => {
    expect(cut('Mr. Deln left. Dr. A. B. Orun stayed! The dam held.')).toEqual([
      ...['Mr. Deln left.', 'Dr. A. B. Orun stayed!', 'The dam held.'],
    ]);
  });

  it('ends a sentence with its paragraph, whatever its last sign', () => {
    expect(cut('The dam held\n\nRain fell for days. It stopped.')).toEqual([
      ...['The dam held', 'Rain fell for days.', 'It stopped.'],
    ]);
  });

  it('finds none in nothing', () => {
    expect(cut(' \n ')).toEqual([]);
  });
});
