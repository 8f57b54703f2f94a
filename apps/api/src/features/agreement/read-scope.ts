import type { AgreementScope, AgreementScopeRow } from '@parallax/persistence';
import { agreementScope, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { badUserInput, readId } from '../../graphql/connection-input.js';

type Given = string | null | undefined;

/** @throws BAD_USER_INPUT unless exactly one of both is given. */
export function readScope({
  projectId,
  codebookVersionId,
}: {
  projectId?: Given;
  codebookVersionId?: Given;
}): AgreementScope {
  if (projectId && !codebookVersionId) return { projectId: readId(projectId), codebookVersionId: null };
  if (codebookVersionId && !projectId) return { projectId: null, codebookVersionId: readId(codebookVersionId) };
  throw badUserInput('Name a project or a codebook version, and not both.');
}

/** The scope with its frames; null when there is none. */
export const findScope = async (database: Pool, scope: AgreementScope): Promise<AgreementScopeRow | null> =>
  (await rowsOf<AgreementScopeRow>(database, agreementScope(scope)))[0] ?? null;

/** @throws BAD_USER_INPUT when there is none. */
export async function requireScope(database: Pool, scope: AgreementScope): Promise<AgreementScopeRow> {
  const found = await findScope(database, scope);
  if (found) return found;
  throw badUserInput(`There is no such ${scope.projectId === null ? 'codebook version' : 'coding project'}.`);
}
