import { expect, it } from 'vitest';
import { languageList, sourceInput } from './source-input.js';

it('reads languages however they are separated, each once', () => {
  expect(languageList('en, AR fa;en')).toEqual(['en', 'ar', 'fa']);
  expect(languageList(['en', ' '])).toEqual(['en']);
  expect(languageList(null)).toEqual([]);
});

it('sends editable fields only, and emptied text as null', () => {
  const record = { id: 's1', version: 3, articleCount: 9, name: ' The Torch ', country: 'xl', homepage: ' ' };
  expect(sourceInput(record)).toEqual({
    name: 'The Torch',
    initials: null,
    type: null,
    status: null,
    country: 'XL',
    languages: [],
    homepage: null,
    description: null,
  });
});
