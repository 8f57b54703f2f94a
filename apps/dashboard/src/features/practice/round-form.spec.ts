import { describe, expect, it } from 'vitest';
import { draftOfRound, EMPTY_ROUND, isReady, sourceOf } from './round-form.js';

const coder = { projectId: null, coderId: 'c', name: 'Ines Thorne', units: 12 };
const project = { projectId: 'p', coderId: null, name: 'Earlier', units: 3 };
const form = { ...EMPTY_ROUND, name: ' First steps ' };

describe('a round being filled in', () => {
  it('takes the first source until another is chosen', () => {
    expect(sourceOf(form, [coder, project])).toBe(coder);
    expect(sourceOf({ ...form, source: 'p' }, [coder, project])).toBe(project);
    expect(sourceOf(form, [])).toBeUndefined();
  });

  it.each([
    ['as it begins, with a name', {}, true],
    ['without a name', { name: '  ' }, false],
    ['with more units than the source has', { source: 'p', units: '4' }, false],
    ['with as many as it has', { source: 'p', units: '3' }, true],
    ['with a part of a unit', { units: '2.5' }, false],
    ['with a mark of nothing', { mark: '0' }, false],
    ['with a mark above everything', { mark: '101' }, false],
  ])('%s: ready %s → %s', (_, change, ready) => {
    expect(isReady({ ...form, ...change }, [coder, project])).toBe(ready);
  });

  it('is sent with the mark as a share', () => {
    expect(draftOfRound(form, project, { id: 'i', projectId: 'q' })).toEqual({
      ...{ id: 'i', projectId: 'q', name: 'First steps', passMark: 0.8, units: 10 },
      ...{ goldProjectId: 'p', goldCoderId: null, repeatsRoundId: null },
    });
  });
});
