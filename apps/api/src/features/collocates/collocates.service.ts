import { Injectable } from '@nestjs/common';
import { collocatesKind, type CollocatesResult } from '@parallax/jobs';
import { ComparisonRuns } from '../comparisons/runs/comparison-runs.js';
import type { RunState } from '../comparisons/runs/run-state.js';
import type { CollocatesArgs } from './collocates.inputs.js';
import type { CollocatesType } from './collocates.type.js';
import { readCollocates } from './read-collocates.js';

@Injectable()
export class CollocatesService {
  constructor(private readonly runs: ComparisonRuns) {}

  /** Null when nothing is stored under the hash. */
  async find(args: CollocatesArgs): Promise<CollocatesType | null> {
    const state = args.inputHash
      ? await this.runs.open(collocatesKind, args.inputHash)
      : await this.runs.run(collocatesKind, readCollocates(args));
    return state && toCollocates(state);
  }
}

function toCollocates({ run, result }: RunState<CollocatesResult>): CollocatesType {
  const collocates = result?.collocates ?? null;
  const [copiesA = 0, copiesB = 0] = result?.copies ?? [];
  return {
    ...{ run, result },
    ...{ undefinedReason: result?.undefinedReason ?? null, explanation: result?.explanation ?? null },
    a: collocates && { ...collocates.a, copies: copiesA },
    b: collocates?.b ? { ...collocates.b, copies: copiesB } : null,
    tested: collocates?.tested ?? null,
  };
}
