import {
  type AgreementScopeRow,
  type CodingProjectRow,
  type PracticeWanted,
  agreementScope,
  codingProjectById,
  rowsOf,
} from '@parallax/persistence';
import type { Pool } from 'pg';

export interface PreparedProject extends PracticeWanted {
  readonly status: 'open' | 'closed';
}

/** The project that is prepared for, with what decides on gold; null when there is none. */
export async function findPrepared(database: Pool, projectId: string): Promise<PreparedProject | null> {
  const [[project], [scope]] = await Promise.all([
    rowsOf<CodingProjectRow>(database, codingProjectById(projectId)),
    rowsOf<AgreementScopeRow>(database, agreementScope({ projectId, codebookVersionId: null })),
  ]);
  if (!project || !scope) return null;
  const { unit, status, codebookVersionId } = project;
  return { projectId, codebookVersionId, absence: scope.absence, unit, status };
}
