import { createHash, timingSafeEqual } from 'node:crypto';

export type TokenAnswer = 'accepted' | 'refused' | 'too-many-attempts';

const digest = (text: string) => createHash('sha256').update(text).digest();

const WINDOW_MS = 60_000;
const WRONG_IN_A_WINDOW = 5;

/** The token printed at the start: good for one sign-in, and guessing it is slow. */
export class SignInToken {
  private expected: Buffer | null;
  private wrong: number[] = [];

  constructor(
    token: string | null,
    private readonly now: () => number = Date.now,
  ) {
    this.expected = token === null ? null : digest(token);
  }

  /** Digests are compared, so neither length nor first letters show in the time it takes. */
  use(candidate: string): TokenAnswer {
    this.wrong = this.wrong.filter((at) => this.now() - at < WINDOW_MS);
    if (this.wrong.length >= WRONG_IN_A_WINDOW) return 'too-many-attempts';
    if (this.expected !== null && timingSafeEqual(digest(candidate), this.expected)) {
      this.expected = null;
      return 'accepted';
    }
    this.wrong.push(this.now());
    return 'refused';
  }
}
