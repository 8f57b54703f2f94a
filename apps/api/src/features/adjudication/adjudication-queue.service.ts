import { Inject, Injectable } from '@nestjs/common';
import {
  type AdjudicationRow,
  type AdjudicationUnitRow,
  adjudicationList,
  type JudgedWanted,
  judgementsOfUnits,
  rowsOf,
  standingAdjudications,
  type UnitJudgementRow,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readId, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import { requireScope } from '../agreement/read-scope.js';
import type { AdjudicationQueueArgs } from './adjudication.inputs.js';
import { type HiddenJudgement, hideCoders } from './hide-coders.js';

/** A disagreement as an adjudicator sees it. */
export interface AdjudicationUnit extends AdjudicationUnitRow {
  readonly isBlind: boolean;
  readonly judgements: readonly HiddenJudgement[];
  readonly decision: AdjudicationRow | null;
}

const ORDER = { by: 'drawn', direction: 'ASC' } as const;

interface Unit {
  readonly unitNo: number;
  readonly frameId: string;
}
const isOf =
  ({ id, unitNo, frameId }: AdjudicationUnitRow) =>
  (other: Unit & { readonly articleId: string }): boolean =>
    other.articleId === id && other.unitNo === unitNo && other.frameId === frameId;

@Injectable()
export class AdjudicationQueueService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** @throws BAD_USER_INPUT with a sentence. */
  async list(args: AdjudicationQueueArgs): Promise<Page<AdjudicationUnit>> {
    const scope = { projectId: readId(args.projectId), codebookVersionId: null };
    const { codebookVersionId, absence, projectSeed, isBlind } = await requireScope(this.database, scope);
    const frameId = args.frameId ? readId(args.frameId) : null;
    const judged = { scope, codebookVersionId, absence, frameId, coderIds: null };
    const seed = projectSeed ?? '';
    const place = { direction: ORDER.direction, ...readPage(args, ORDER) };
    const list = adjudicationList({ judged, seed, only: args.only ?? 'open' }, place);
    const page = await readRows<AdjudicationUnitRow>(this.database, list, ORDER);
    const { said, decisions } = await this.read(judged, page.rows);
    const rows = page.rows.map((row) => ({
      ...{ ...row, isBlind },
      judgements: hideCoders(said.filter(isOf(row)), seed),
      decision: decisions.find(isOf(row)) ?? null,
    }));
    return { ...page, rows };
  }

  private async read(judged: JudgedWanted & { scope: { projectId: string } }, rows: readonly AdjudicationUnitRow[]) {
    const units = rows.map(({ id, unitNo, frameId }) => ({ articleId: id, unitNo, frameId }));
    const articleIds = rows.map(({ id }) => id);
    const [said, decisions] = await Promise.all([
      rowsOf<UnitJudgementRow>(this.database, judgementsOfUnits(judged, units)),
      rowsOf<AdjudicationRow>(this.database, standingAdjudications(judged.scope.projectId, articleIds)),
    ]);
    return { said, decisions };
  }
}
