import { Injectable } from '@nestjs/common';
import { type StoredVoiceShare, VOICE_DEFAULTS, voiceShareKind, type VoiceShareRequest } from '@parallax/jobs';
import { asId, type SourceId } from '@parallax/kernel';
import { badUserInput, readFilter, readId, readText } from '../../graphql/connection-input.js';
import { ComparisonRuns } from '../comparisons/runs/comparison-runs.js';
import type { RunState } from '../comparisons/runs/run-state.js';
import type { VoiceShareArgs } from './voices.inputs.js';

const FEWEST_REPLICATES = 200;
const MOST_REPLICATES = 10_000;
const LONGEST_SEED = 100;
const MOST_OUTLETS = 100;

/** @throws BAD_USER_INPUT with a sentence. */
function readRequest({ filter, sourceIds, collapseCopies, seed, replicates }: VoiceShareArgs): VoiceShareRequest {
  if (replicates && (replicates < FEWEST_REPLICATES || replicates > MOST_REPLICATES)) {
    throw badUserInput(`“replicates” lies between ${FEWEST_REPLICATES} and ${MOST_REPLICATES}, not ${replicates}.`);
  }
  if (seed && seed.length > LONGEST_SEED) throw badUserInput(`A seed has at most ${LONGEST_SEED} characters.`);
  if (sourceIds && sourceIds.length > MOST_OUTLETS) throw badUserInput(`At most ${MOST_OUTLETS} outlets at a time.`);
  return {
    filter: readFilter(filter),
    sourceIds: sourceIds ? [...new Set(sourceIds)].map((id) => asId<SourceId>(readId(id))) : null,
    collapseCopies: collapseCopies ?? false,
    seed: seed ? readText(seed) : VOICE_DEFAULTS.seed,
    replicates: replicates ?? VOICE_DEFAULTS.replicates,
  };
}

@Injectable()
export class VoiceShares {
  constructor(private readonly runs: ComparisonRuns) {}

  /** Null when there is no such stored result. @throws BAD_USER_INPUT with a sentence. */
  share(args: VoiceShareArgs): Promise<RunState<StoredVoiceShare> | null> {
    return args.inputHash
      ? this.runs.open(voiceShareKind, args.inputHash)
      : this.runs.run(voiceShareKind, readRequest(args));
  }
}
