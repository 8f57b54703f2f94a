import { type Sql, sql, utc } from '../read/sql.js';

/** Adds a link for a coder of the project, good for a week; gives `expiresAt`, or no row when the coder is none of it. */
export const insertCoderLink = (tokenHash: Buffer, projectId: string, coderId: string): Sql =>
  sql`insert into coder_link (token_hash, coder_id, expires_at)
    select ${tokenHash}::bytea, m.coder_id, now() + interval '7 days' from project_coder m
    where m.project_id = ${projectId}::uuid and m.coder_id = ${coderId}::uuid
    returning ${utc('expires_at')} as "expiresAt"`;

/** Uses a link up: gives its coder once, and no row ever after. Dead links are swept on the way. */
export const useCoderLink = (tokenHash: Buffer): Sql =>
  sql`delete from coder_link where token_hash = ${tokenHash}::bytea or expires_at < now()
    returning coder_id as "coderId", token_hash = ${tokenHash}::bytea and expires_at > now() as "isGood"`;
