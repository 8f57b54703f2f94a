import { describe, expect, it } from 'vitest';
import { readVoice, writeVoice, type VoiceNumber } from './voice-number.js';

describe('the number whose quotations are open', () => {
  it.each<VoiceNumber>([
    { sourceId: 's1', kind: 'class', key: 'c1' },
    { sourceId: 's1', kind: 'speaker', key: 'irena voss' },
    { sourceId: 's1', kind: 'speaker', key: 'a~b' },
    { sourceId: 's1', kind: 'unresolved', key: '' },
  ])('comes back from the address: $kind $key', (number) => {
    expect(readVoice(writeVoice(number))).toEqual(number);
  });

  it.each([null, '', 's1', 's1~loud~', '~class~c1'])('is none where the address makes no sense: %s', (text) => {
    expect(readVoice(text)).toBeNull();
  });
});
