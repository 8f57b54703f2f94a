import { Inject, Injectable } from '@nestjs/common';
import { type Result, isUuid, ok } from '@parallax/kernel';
import {
  type CodingProjectRow,
  codingProjectById,
  codingProjectList,
  rowsOf,
  setProjectStatus,
} from '@parallax/persistence';
import { reliabilitySampleSize } from '@parallax/statistics';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { type PageInput, badUserInput, readId, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { Refusal } from '../user-error.type.js';
import type { CodingProjectVersionInput } from './coding.inputs.js';
import { refuse } from './refuse.js';

const ORDER = { by: 'created', direction: 'DESC' } as const;

@Injectable()
export class CodingProjects {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  list(args: PageInput): Promise<Page<CodingProjectRow>> {
    const page = { direction: ORDER.direction, ...readPage(args, ORDER) };
    return readRows<CodingProjectRow>(this.database, codingProjectList(page), ORDER);
  }

  async find(id: string): Promise<CodingProjectRow | null> {
    return (await rowsOf<CodingProjectRow>(this.database, codingProjectById(readId(id))))[0] ?? null;
  }

  /** @throws BAD_USER_INPUT outside the ranges of the formula. */
  overlapSizeFor(wanted: { alphaMin: number; prevalence: number; significance: number }): number {
    const { alphaMin, prevalence, significance } = wanted;
    if (!(alphaMin >= 0 && alphaMin < 1)) throw badUserInput('alphaMin lies from 0 to below 1.');
    if (!(prevalence > 0 && prevalence < 1)) throw badUserInput('prevalence lies between 0 and 1.');
    if (!(significance > 0 && significance < 0.5)) throw badUserInput('significance lies between 0 and 0.5.');
    const units = reliabilitySampleSize({ alphaMin, prevalence, p: significance });
    if (units <= MAX_INT) return units;
    throw badUserInput('So many units that no corpus has them: take a lower alphaMin or a less rare frame.');
  }

  async setStatus(
    { id, version }: CodingProjectVersionInput,
    status: 'open' | 'closed',
  ): Promise<Result<CodingProjectRow, Refusal>> {
    if (!isUuid(id)) return noProject();
    const changed = await rowsOf(this.database, setProjectStatus(id, version, status));
    const row = await this.find(id);
    if (row === null) return noProject();
    if (changed.length > 0) return ok(row);
    return refuse('CONFLICT', `Somebody has changed this project meanwhile: it has version ${row.version}.`, 'version');
  }
}

const MAX_INT = 2 ** 31 - 1;
const noProject = () => refuse('NOT_FOUND', 'There is no project with this id.', 'id');
