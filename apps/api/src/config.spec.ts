import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const DATABASE_URL = 'postgres://parallax:secret@localhost:5432/parallax';

describe('readConfig', () => {
  it('listens on this machine only and signs nobody in, unless told otherwise', () => {
    expect(readConfig({ DATABASE_URL })).toMatchObject({
      ...{ host: '127.0.0.1', port: 3000, signInToken: null, signInFromAnywhere: false, trustProxy: false },
      ...{ maxUploadBytes: 2 * 1024 ** 3, maxQueryTokens: 2_000 },
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ DATABASE_URL, PORT: '', PARALLAX_SIGN_IN_TOKEN: '' })).toMatchObject({
      port: 3000,
      signInToken: null,
    });
  });

  it('names every problem in one message, without the values', () => {
    const read = () =>
      readConfig({ DATABASE_URL: 'mysql://secret', PORT: '70000', PARALLAX_SIGN_IN_TOKEN: 'too-short', HOST: 'x' });
    expect(read).toThrow(/DATABASE_URL[\s\S]*PORT|PORT[\s\S]*DATABASE_URL/);
    expect(read).toThrow(/PARALLAX_SIGN_IN_TOKEN/);
    expect(read).not.toThrow(/secret|too-short/);
    expect(() => readConfig({})).toThrow(/DATABASE_URL/);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({ DATABASE_URL }))).toBe(true);
  });
});
