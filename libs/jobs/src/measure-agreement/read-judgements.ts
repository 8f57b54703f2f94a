import { codedUnits, type CodedUnitRow, streamRows } from '@parallax/persistence';
import type { PoolClient } from 'pg';
import { JudgementCollector, type Judgements } from './judgements.js';
import { type PreparedAgreement, wantedLabels } from './prepare-agreement.js';

/** Reads who judged what by one statement, a batch at a time. */
export async function readJudgementMatrix(
  client: PoolClient,
  { request, scopeRow }: PreparedAgreement,
  signal?: AbortSignal,
): Promise<Judgements> {
  const frameIds = scopeRow.frames.map(({ id }) => id);
  const collector = new JudgementCollector({ frames: frameIds.length, absence: scopeRow.absence });
  const statement = codedUnits(request.scope, wantedLabels(request), frameIds);
  for await (const rows of streamRows<CodedUnitRow>(client, statement)) {
    for (const row of rows) collector.add(row);
    signal?.throwIfAborted();
  }
  return collector.finish(request.wave);
}
