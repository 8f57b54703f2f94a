import { Inject, Injectable } from '@nestjs/common';
import {
  type GoldSourceRow,
  type PracticeRoundRow,
  countPracticeCandidates,
  goldSources,
  practiceRoundById,
  practiceRoundsOfProject,
  rowsOf,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import { readId } from '../../graphql/connection-input.js';
import { findPrepared } from './find-prepared.js';
import type { PracticeGoldSourceType } from './practice.type.js';

@Injectable()
export class PracticeRounds {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  ofProject(projectId: string): Promise<PracticeRoundRow[]> {
    return rowsOf<PracticeRoundRow>(this.database, practiceRoundsOfProject(readId(projectId)));
  }

  async find(id: string): Promise<PracticeRoundRow | null> {
    return (await rowsOf<PracticeRoundRow>(this.database, practiceRoundById(readId(id), null)))[0] ?? null;
  }

  /** Whose answers can be practised against: those with at least one unit to draw. */
  async sources(projectId: string): Promise<PracticeGoldSourceType[]> {
    const project = await findPrepared(this.database, readId(projectId));
    if (project === null) return [];
    const sources: PracticeGoldSourceType[] = [];
    for (const source of await rowsOf<GoldSourceRow>(this.database, goldSources(project.codebookVersionId))) {
      const [counted] = await rowsOf<{ units: number }>(this.database, countPracticeCandidates(project, source));
      const units = counted?.units ?? 0;
      if (units > 0) sources.push({ projectId: source.projectId, coderId: source.coderId, name: source.name, units });
    }
    return sources;
  }
}
