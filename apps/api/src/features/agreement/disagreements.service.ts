import { Inject, Injectable } from '@nestjs/common';
import {
  type DisagreementRow,
  disagreementList,
  type JudgedWanted,
  judgementsOfUnits,
  rowsOf,
  type UnitJudgementRow,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { badUserInput, readId, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { DisagreementsArgs } from './agreement.inputs.js';
import { readScope, requireScope } from './read-scope.js';

/** A unit with what everybody said of the frame. */
export interface Disagreement extends DisagreementRow {
  readonly frameId: string;
  readonly judgements: readonly UnitJudgementRow[];
}

const ORDER = { by: 'unit', direction: 'ASC' } as const;

@Injectable()
export class DisagreementsService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** @throws BAD_USER_INPUT with a sentence. */
  async list(args: DisagreementsArgs): Promise<Page<Disagreement>> {
    const wanted = await this.wantedOf(args);
    const { frameId } = wanted;
    const list = disagreementList(wanted, { direction: ORDER.direction, ...readPage(args, ORDER) });
    const page = await readRows<DisagreementRow>(this.database, list, ORDER);
    const units = page.rows.map(({ id, unitNo }) => ({ articleId: id, unitNo, frameId }));
    const said = await rowsOf<UnitJudgementRow>(this.database, judgementsOfUnits(wanted, units));
    const rows = page.rows.map((row) => ({
      ...{ ...row, frameId },
      judgements: said.filter(({ articleId, unitNo }) => articleId === row.id && unitNo === row.unitNo),
    }));
    return { ...page, rows };
  }

  private async wantedOf(args: DisagreementsArgs): Promise<JudgedWanted & { readonly frameId: string }> {
    const scope = readScope(args);
    const frameId = readId(args.frameId);
    const { codebookVersionId, absence } = await requireScope(this.database, scope);
    return { scope, codebookVersionId, absence, frameId, coderIds: readPair(args) };
  }
}

function readPair({ coderA, coderB }: DisagreementsArgs): string[] | null {
  if (!coderA && !coderB) return null;
  if (coderA && coderB && coderA !== coderB) return [readId(coderA), readId(coderB)];
  throw badUserInput('Name two coders, “coderA” and “coderB”, or none.');
}
