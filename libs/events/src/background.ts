import { FeatureReader, type Report } from './features.js';
import { Frequencies } from './frequencies.js';

/**
 * Articles that only tell how frequent words are, so that a few can be grouped as if all were at hand. It is read once
 * and serves many groupings.
 */
export class Background {
  readonly reader = new FeatureReader();
  readonly frequencies = new Frequencies();
  private readonly keys = new Set<string>();

  constructor(texts: Iterable<Pick<Report, 'key' | 'headline' | 'body'>> = []) {
    for (const { key, ...text } of texts) {
      this.keys.add(key);
      this.frequencies.learn(this.reader.read(text));
    }
  }

  /** Whether it was counted already. */
  has(key: string): boolean {
    return this.keys.has(key);
  }
}
