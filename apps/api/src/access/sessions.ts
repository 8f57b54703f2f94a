import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CoderId } from '@parallax/kernel';
import type { Pool } from 'pg';
import { DATABASE } from './database.js';
import { permissionsOf, type Role } from './permission.js';
import type { Viewer } from './viewer.js';

const IDLE = '24 hours';
const ABSOLUTE = '7 days';
export const SESSION_SECONDS = 7 * 24 * 3600;

/** How long a session is believed without asking the database: every request would pay for it. */
const BELIEVED_MS = 5_000;
const BELIEVED_AT_MOST = 10_000;

const FIND = {
  name: 'session-find',
  // Written at most once a minute, so that reading pages does not turn into writing rows.
  text: `with found as (
           select token_hash, role, coder_id, seen_at from session
           where token_hash = $1 and expires_at > now() and seen_at > now() - interval '${IDLE}'),
         touched as (
           update session s set seen_at = now() from found f
           where s.token_hash = f.token_hash and f.seen_at < now() - interval '1 minute')
         select f.role, f.coder_id as "coderId", c.name as "coderName"
         from found f left join coder c on c.id = f.coder_id`,
};

const hashOf = (token: string) => createHash('sha256').update(token).digest();

interface SessionRow {
  readonly role: Role;
  readonly coderId: CoderId | null;
  readonly coderName: string | null;
}

const viewerOfSession = ({ role, coderId, coderName }: SessionRow): Viewer => ({
  ...{ name: coderName ?? 'Administrator', role, coderId },
  permissions: permissionsOf(role),
});

/** What a session is opened as. */
export type SignedIn =
  { readonly role: 'administrator'; readonly coderId: null } | { readonly role: 'coder'; readonly coderId: CoderId };

interface Believed {
  readonly viewer: Viewer | null;
  readonly until: number;
}

/** Sessions of signed-in browsers. The database keeps the hash of a token, never the token. */
@Injectable()
export class Sessions {
  private readonly believed = new Map<string, Believed>();

  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /** @returns the token for the cookie; dead sessions of everyone are swept on the way. */
  async open({ role, coderId }: SignedIn): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query(`delete from session where expires_at < now() or seen_at < now() - interval '${IDLE}'`);
    await this.database.query(
      `insert into session (token_hash, role, coder_id, expires_at)
       values ($1, $2, $3, now() + interval '${ABSOLUTE}')`,
      [hashOf(token), role, coderId],
    );
    return token;
  }

  async viewerOf(token: string | undefined): Promise<Viewer | null> {
    if (token === undefined || token.length > 100) return null;
    const known = this.believed.get(token);
    if (known && known.until > Date.now()) return known.viewer;
    return this.believe(token, await this.find(token));
  }

  async close(token: string): Promise<void> {
    await this.database.query('delete from session where token_hash = $1', [hashOf(token)]);
    this.believed.delete(token);
  }

  private async find(token: string): Promise<Viewer | null> {
    const { rows } = await this.database.query<SessionRow>({ ...FIND, values: [hashOf(token)] });
    return rows[0] ? viewerOfSession(rows[0]) : null;
  }

  /** Only valid sessions are remembered: made-up tokens would fill the memory. */
  private believe(token: string, viewer: Viewer | null): Viewer | null {
    this.believed.delete(token);
    if (viewer === null) return null;
    if (this.believed.size >= BELIEVED_AT_MOST) this.believed.clear();
    this.believed.set(token, { viewer, until: Date.now() + BELIEVED_MS });
    return viewer;
  }
}
