import { describe, expect, it } from 'vitest';
import { SignInToken } from './sign-in-token.js';

const TOKEN = 'x'.repeat(40);

describe('SignInToken', () => {
  it('is good once', () => {
    const token = new SignInToken(TOKEN);
    expect([token.use('wrong'), token.use(TOKEN), token.use(TOKEN)]).toEqual(['refused', 'accepted', 'refused']);
  });

  it('accepts nothing when there is none', () => {
    expect([new SignInToken(null).use(''), new SignInToken(null).use(TOKEN)]).toEqual(['refused', 'refused']);
  });

  it('listens to five wrong ones a minute, and to the right one again after it', () => {
    let now = 0;
    const token = new SignInToken(TOKEN, () => now);
    for (let i = 0; i < 5; i += 1) expect(token.use(`wrong ${i}`)).toBe('refused');
    expect(token.use(TOKEN)).toBe('too-many-attempts');
    now = 60_000;
    expect(token.use(TOKEN)).toBe('accepted');
  });
});
