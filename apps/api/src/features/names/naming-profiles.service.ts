import { Inject, Injectable } from '@nestjs/common';
import { namingProfileKind, type NamingProfileRequest } from '@parallax/jobs';
import { type ConceptVersionRow, readConceptVersion } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { ComparisonRuns } from '../comparisons/runs/comparison-runs.js';
import type { NamingProfileArgs } from './naming.inputs.js';
import { readProfileRequest, readVariants } from './read-naming.js';
import type { ProfileState } from './to-naming-profile.js';

@Injectable()
export class NamingProfiles {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    private readonly runs: ComparisonRuns,
  ) {}

  /** Null when there is no such version or stored result. @throws BAD_USER_INPUT with a sentence. */
  async profile(args: NamingProfileArgs): Promise<ProfileState | null> {
    return args.inputHash ? this.open(args.inputHash) : this.measure(args);
  }

  private async measure(args: NamingProfileArgs): Promise<ProfileState | null> {
    const asked = await readVariants(this.database, args);
    if (!asked) return null;
    const request = readProfileRequest(args, asked);
    const state = await this.runs.run(namingProfileKind, request);
    return state && { state, request, version: asked.version };
  }

  private async open(inputHash: string): Promise<ProfileState | null> {
    const state = await this.runs.open(namingProfileKind, inputHash);
    if (!state) return null;
    // Stored by this kind, so it is a request of this kind.
    const request = state.run.parameters as NamingProfileRequest;
    return { state, request, version: await this.versionOf(request) };
  }

  private versionOf({ conceptVersionId }: NamingProfileRequest): Promise<ConceptVersionRow | null> {
    return conceptVersionId === null ? Promise.resolve(null) : readConceptVersion(this.database, conceptVersionId);
  }
}
