import { describe, expect, it } from 'vitest';
import { deskCommand, keysOf, keysOfFrame, whyNotKey, type DeskPress } from './desk-keys.js';

const press = (key: string, more: Partial<DeskPress> = {}): DeskPress => ({
  key,
  code: /^[0-9]$/.test(key) ? `Digit${key}` : '',
  ctrl: false,
  shift: false,
  alt: false,
  inField: false,
  onControl: false,
  ...more,
});
const plain = { singleKeys: true, page: 0, own: {} };

describe('deskCommand', () => {
  it.each([
    { why: 'a digit marks', pressed: press('3'), expected: { kind: 'frame', place: 2 } },
    { why: 'Enter saves', pressed: press('Enter'), expected: { kind: 'submit' } },
    { why: 'Ctrl+Enter saves', pressed: press('Enter', { ctrl: true }), expected: { kind: 'submit' } },
    { why: 'j goes on', pressed: press('j'), expected: { kind: 'next' } },
    { why: 'Ctrl+Z undoes', pressed: press('z', { ctrl: true }), expected: { kind: 'undo' } },
    { why: 'Ctrl+Shift+Z redoes', pressed: press('Z', { ctrl: true, shift: true }), expected: { kind: 'redo' } },
    { why: '0 waits for a digit', pressed: press('0'), expected: { kind: 'more-frames' } },
    {
      why: 'Shift and a digit only looks',
      pressed: press('!', { shift: true, code: 'Digit1' }),
      expected: { kind: 'look', place: 0 },
    },
    {
      why: 'a digit that needs Shift marks',
      pressed: press('1', { shift: true }),
      expected: { kind: 'frame', place: 0 },
    },
    { why: 'Alt belongs to the system', pressed: press('1', { alt: true }), expected: null },
    { why: 'Ctrl+1 belongs to the browser', pressed: press('1', { ctrl: true }), expected: null },
    { why: 'nothing while typing', pressed: press('3', { inField: true }), expected: null },
    { why: 'Ctrl+Z while typing is the field’s', pressed: press('z', { ctrl: true, inField: true }), expected: null },
    {
      why: 'Ctrl+Enter while typing saves',
      pressed: press('Enter', { ctrl: true, inField: true }),
      expected: { kind: 'submit' },
    },
    { why: 'Enter on a button is the button’s', pressed: press('Enter', { onControl: true }), expected: null },
  ])('$why', ({ pressed, expected }) => {
    expect(deskCommand(pressed, plain)).toEqual(expected);
  });

  it('reaches the tenth frame and beyond by zeros before the digit', () => {
    expect(deskCommand(press('3'), { singleKeys: true, page: 1, own: {} })).toEqual({ kind: 'frame', place: 11 });
    expect([0, 8, 9, 11, 18].map(keysOfFrame)).toEqual(['1', '9', '0 1', '0 3', '0 0 1']);
  });

  it('switched off, leaves only Enter, Escape and keys with Ctrl', () => {
    const off = { singleKeys: false, page: 0, own: {} };
    expect(['1', 'j', 's', '?', '0'].map((key) => deskCommand(press(key), off))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(deskCommand(press('Enter'), off)).toEqual({ kind: 'submit' });
    expect(deskCommand(press('z', { ctrl: true }), off)).toEqual({ kind: 'undo' });
  });
});

describe('keys of one’s own', () => {
  const own = { next: 'ж', skip: '.' };

  it('take the place of the given ones, on the keyboard and where they are shown', () => {
    const settings = { singleKeys: true, page: 0, own };
    expect(deskCommand(press('ж'), settings)).toEqual({ kind: 'next' });
    expect(deskCommand(press('j'), settings)).toBeNull();
    expect(deskCommand(press('k'), settings)).toEqual({ kind: 'previous' });
    expect(keysOf('next', own)).toEqual(['ж']);
    expect(keysOf('undo', own)).toEqual(['u', 'Ctrl+Z']);
  });

  it('are one sign that nothing else has, and no digit', () => {
    expect(whyNotKey('k', 'next', own)).toBe('TAKEN');
    expect(whyNotKey('s', 'next', own)).toBeNull();
    expect(whyNotKey('.', 'skip', own)).toBeNull();
    expect(['1', '٣', 'Tab', ' ', ''].map((key) => whyNotKey(key, 'next', own))).toEqual(Array(5).fill('NOT_SINGLE'));
  });
});
