import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type CoderId, type Result, err, ok } from '@parallax/kernel';
import { insertCoderLink, rowsOf, useCoderLink } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Refusal } from '../user-error.type.js';
import type { CreateCoderLinkInput } from './coding.inputs.js';
import { refuse, refuseBadIds } from './refuse.js';

export interface CoderLink {
  readonly url: string;
  readonly expiresAt: string;
}

/** Links that sign coders in. As with sessions the database keeps the hash of a token, never the token. */
@Injectable()
export class CoderLinks {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async create({ projectId, coderId }: CreateCoderLinkInput): Promise<Result<CoderLink, Refusal>> {
    const wrong = refuseBadIds({ projectId, coderId });
    if (wrong) return err(wrong);
    const token = randomBytes(32).toString('base64url');
    const statement = insertCoderLink(hashOf(token), projectId, coderId);
    const [made] = await rowsOf<{ expiresAt: string }>(this.database, statement);
    if (!made) return refuse('NOT_FOUND', 'The project has no such coder.', 'coderId');
    return ok({ url: `/code?token=${token}`, expiresAt: made.expiresAt });
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The coder of a link that was good until now; null when it never was or is no longer. */
export async function useLink(database: Pool, token: string): Promise<CoderId | null> {
  const rows = await rowsOf<{ coderId: CoderId; isGood: boolean }>(database, useCoderLink(hashOf(token)));
  return rows.find(({ isGood }) => isGood)?.coderId ?? null;
}
