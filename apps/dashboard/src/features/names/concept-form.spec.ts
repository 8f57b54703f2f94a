import { describe, expect, it } from 'vitest';
import {
  addVariant,
  changeVariant,
  draftOf,
  emptyForm,
  formOf,
  removeVariant,
  withSuggestion,
} from './concept-form.js';

const version = {
  ...{ id: 'v', conceptId: 'c', versionNo: 1, name: 'Dam', description: null, restoredFrom: null },
  ...{ createdBy: 'Ada', createdAt: '2025-03-12T06:00:00Z' },
  variants: [{ key: 'closure', name: 'closure', patterns: ['closure*', 'closing'], note: null, isExact: false }],
};

describe('a concept being written', () => {
  it('comes back as it was when nothing is changed', () => {
    expect(draftOf(formOf(version))).toEqual({ name: 'Dam', description: null, variants: version.variants });
  });

  it('takes a suggested name as a name of its own, or as one more spelling', () => {
    expect(draftOf(withSuggestion(formOf(version), 'shut-off', null)).variants[1]).toMatchObject({
      ...{ key: null, name: 'shut-off', patterns: ['shut-off'] },
    });
    expect(draftOf(withSuggestion(formOf(version), 'shut-off', 'closure')).variants).toMatchObject([
      { key: 'closure', patterns: ['closure*', 'closing', 'shut-off'] },
    ]);
  });

  it('leaves out names nobody wrote, and keeps the others apart while they change', () => {
    const form = changeVariant(addVariant(emptyForm), 2, { name: 'works', patterns: ' works \n\n' });
    expect(draftOf(form).variants).toEqual([
      { key: null, name: 'works', patterns: ['works'], note: null, isExact: false },
    ]);
    expect(removeVariant(form, 2).variants.map(({ no }) => no)).toEqual([0, 1]);
  });
});
