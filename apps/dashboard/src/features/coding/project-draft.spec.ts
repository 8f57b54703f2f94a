import { describe, expect, it } from 'vitest';
import { draftOfForm, EMPTY_FORM, isReady, namesIn } from './project-draft.js';

const form = { ...EMPTY_FORM, name: ' Trial ', codebookVersionId: 'v', coderNames: 'Ada\n Ben, Ada\n' };

describe('draftOfForm', () => {
  it('reads names once each, per cent as a share, and leaves out what is not said', () => {
    expect(namesIn(form.coderNames)).toEqual(['Ada', 'Ben']);
    const draft = draftOfForm(form);
    expect(draft).toMatchObject({ name: 'Trial', seed: null, overlap: { share: 0.2 }, size: 100 });
    expect(draft.frame).toMatchObject({ sourceIds: null, eventIds: null, publishedFrom: null, language: null });
  });

  it('counts the last day whole: to 31 March is before 1 April', () => {
    const { frame } = draftOfForm({ ...form, publishedFrom: '2025-03-01', publishedTo: '2025-03-31' });
    expect([frame.publishedFrom, frame.publishedTo]).toEqual(['2025-03-01T00:00:00.000Z', '2025-04-01T00:00:00.000Z']);
  });

  it('never asks more coders for a unit than there are', () => {
    expect(draftOfForm({ ...form, overlapCoders: '5' }).codersPerOverlapUnit).toBe(2);
  });
});

describe('isReady', () => {
  it('needs a name, a codebook, a size and a coder', () => {
    expect(isReady(form)).toBe(true);
    expect(
      [{ name: ' ' }, { codebookVersionId: '' }, { size: '0' }, { coderNames: ' ' }].map((gap) =>
        isReady({ ...form, ...gap }),
      ),
    ).toEqual([false, false, false, false]);
  });
});
