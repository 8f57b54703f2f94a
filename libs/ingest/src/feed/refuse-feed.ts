import { err, type Result } from '@parallax/kernel';
import type { FeedRefusal, FeedRefusalCode } from './feed.js';

export const refuseFeed = (code: FeedRefusalCode, sentence: string, remedy: string): Result<never, FeedRefusal> =>
  err({ code, sentence, remedy });
