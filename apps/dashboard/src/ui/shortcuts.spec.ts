import { describe, expect, it } from 'vitest';
import { press, type Waiting } from './shortcuts.js';

const key = (name: string, at = 0, more = {}) => ({ key: name, at, withModifier: false, inField: false, ...more });
const g: Waiting = { key: 'g', at: 0 };

describe('press', () => {
  it('knows single keys and pairs', () => {
    expect(press(null, key('?')).command).toBe('help');
    expect(press(null, key('g'))).toEqual({ command: null, waiting: g });
    expect(press(g, key('e', 500)).command).toBe('go-events');
  });

  it('forgets the first key after a while, and after a wrong second one', () => {
    expect(press(g, key('e', 5000))).toEqual({ command: null, waiting: null });
    expect(press(g, key('x', 10))).toEqual({ command: null, waiting: null });
  });

  it('starts the pair anew with a second g', () => {
    expect(press(g, key('g', 100)).waiting).toEqual({ key: 'g', at: 100 });
  });

  it('is off inside fields and leaves system keys alone', () => {
    expect(press(null, key('/', 0, { inField: true })).command).toBeNull();
    expect(press(g, key('e', 10, { withModifier: true }))).toEqual({ command: null, waiting: null });
  });
});
