import { describe, expect, it } from 'vitest';
import { addFrame, changeFrame, contentOf, keyFor, moveFrame, removeFrame, type DraftForm } from './draft-form.js';
import { begin, change, redo, undo } from './draft-history.js';

const EMPTY: DraftForm = {
  ...{ description: '', citation: '', unit: 'ARTICLE', absence: 'EXPLICIT', isExclusive: false, frames: [] },
};
const keys = (form: DraftForm) => form.frames.map(({ key }) => key);

describe('frames of a draft', () => {
  it('get a key from their name until somebody writes one', () => {
    let form = addFrame(addFrame(EMPTY));
    expect(keys(form)).toEqual(['frame', 'frame-2']);
    form = changeFrame(form, 0, { name: 'Who is to blame?' });
    form = changeFrame(form, 1, { name: 'Who is to blame?' });
    expect(keys(form)).toEqual(['who-is-to-blame', 'who-is-to-blame-2']);
    form = changeFrame(changeFrame(form, 1, { key: 'own' }), 1, { name: 'Other' });
    expect(keys(form)).toEqual(['who-is-to-blame', 'own']);
    expect(keyFor('اللوم والثناء', [])).toBe('اللوم-والثناء');
    expect(keyFor('…', ['frame'])).toBe('frame-2');
  });

  it('move, and keep their parent by what it is, not by where it stands', () => {
    let form = addFrame(addFrame(addFrame(EMPTY)));
    form = changeFrame(form, 2, { parent: 0 });
    form = moveFrame(form, 2, -1);
    expect(keys(form)).toEqual(['frame', 'frame-3', 'frame-2']);
    expect(moveFrame(form, 0, -1)).toBe(form);
    expect(contentOf(form).frames.map(({ parentKey }) => parentKey)).toEqual([null, 'frame', null]);
    expect(contentOf(removeFrame(form, 0)).frames.map(({ parentKey }) => parentKey)).toEqual([null, null]);
  });
});

describe('undo', () => {
  it('takes back what was written in one field at once, and other changes one by one', () => {
    const say = (description: string): DraftForm => ({ ...EMPTY, description });
    let history = begin(EMPTY);
    history = change(history, say('a'), 'description');
    history = change(history, say('ab'), 'description');
    history = change(history, addFrame(say('ab')), null);
    expect(undo(history).now).toEqual(say('ab'));
    const back = undo(undo(history));
    expect(back.now).toEqual(EMPTY);
    expect(undo(back)).toEqual(back);
    expect(redo(redo(back)).now).toEqual(addFrame(say('ab')));
    expect(change(back, say('z'), 'description').future).toEqual([]);
  });
});
