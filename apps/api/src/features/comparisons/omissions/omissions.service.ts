import { Injectable } from '@nestjs/common';
import { omissionMatrixKind, omissionRequest, type OmissionResult } from '@parallax/jobs';
import { asId, type EventId, isUuid } from '@parallax/kernel';
import { readId } from '../../../graphql/connection-input.js';
import { ComparisonRuns } from '../runs/comparison-runs.js';
import type { RunState } from '../runs/run-state.js';
import type { OmissionMatrixType } from './omission-matrix.type.js';
import type { OmissionMatrixArgs } from './omissions.inputs.js';
import { StatementDecisionsService } from './statement-decisions.service.js';
import { toOmissionMatrix } from './to-omission-matrix.js';

@Injectable()
export class OmissionsService {
  constructor(
    private readonly runs: ComparisonRuns,
    private readonly decisions: StatementDecisionsService,
  ) {}

  /** Null when there is no such event, or no such stored result of it. @throws BAD_USER_INPUT for what is no id. */
  async matrix(args: OmissionMatrixArgs): Promise<OmissionMatrixType | null> {
    if (!isUuid(args.eventId)) return null;
    const sourceIds = args.sourceIds?.map(readId) ?? null;
    const state = await this.find(asId<EventId>(args.eventId), args);
    return state && toOmissionMatrix(state, await this.decisions.list(args.eventId), sourceIds);
  }

  private async find(eventId: EventId, args: OmissionMatrixArgs): Promise<RunState<OmissionResult> | null> {
    if (!args.inputHash) return this.runs.run(omissionMatrixKind, omissionRequest(eventId, args.collapseCopies));
    const stored = await this.runs.open(omissionMatrixKind, args.inputHash);
    return stored?.result?.eventId === eventId ? stored : null;
  }
}
