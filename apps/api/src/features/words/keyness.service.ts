import { Injectable } from '@nestjs/common';
import type { Keyness } from '@parallax/comparison';
import { KEYNESS, type KeynessResult } from '@parallax/jobs';
import { ComparisonRuns } from '../comparisons/runs/comparison-runs.js';
import type { RunState } from '../comparisons/runs/run-state.js';
import type { KeynessArgs } from './keyness.inputs.js';
import type { KeynessFamilyType, KeynessType } from './keyness.type.js';
import { readKeyness } from './read-keyness.js';

@Injectable()
export class KeynessService {
  constructor(private readonly runs: ComparisonRuns) {}

  /** Null when nothing is stored under the hash. */
  async compare(args: KeynessArgs): Promise<KeynessType | null> {
    const state = args.inputHash
      ? await this.runs.open(KEYNESS, args.inputHash)
      : await this.runs.run(KEYNESS, readKeyness(args));
    return state && toKeyness(state);
  }
}

const words = (n: number): string => n.toLocaleString('en');

const familyOf = ({ tested, vocabulary, minFrequency, minDocuments, prior }: Keyness): KeynessFamilyType => ({
  ...{ tested, vocabulary, minFrequency, minDocuments, prior },
  sentence:
    `${words(tested)} of ${words(vocabulary)} words were tested: those that occur at least ${words(minFrequency)} times` +
    ` and stand in at least ${words(minDocuments)} articles of both sets together. p is adjusted over all of them.`,
});

function toKeyness({ run, result }: RunState<KeynessResult>): KeynessType {
  const keyness = result?.keyness ?? null;
  return {
    ...{ run, result },
    undefinedReason: result?.undefinedReason ?? null,
    explanation: result?.explanation ?? null,
    chosen: result?.chosen ?? null,
    a: keyness?.sides[0] ?? null,
    b: keyness?.sides[1] ?? null,
    family: keyness && familyOf(keyness),
    shuffled: keyness?.shuffled ?? null,
  };
}
