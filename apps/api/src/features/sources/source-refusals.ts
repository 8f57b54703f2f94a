import { type Refusal, brokenConstraint } from '../user-error.type.js';

/** What each database rule about sources means to the person who broke it. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  source_name_chk: { code: 'BAD_NAME', message: 'A name has 1 to 300 characters.', field: 'name' },
  source_initials_chk: { code: 'BAD_INITIALS', message: 'Initials have 1 to 4 characters.', field: 'initials' },
  source_country_chk: {
    code: 'BAD_COUNTRY',
    message: 'A country is two capital letters (ISO 3166-1), for example NO.',
    field: 'country',
  },
  source_alias_pkey: {
    code: 'NAME_TAKEN',
    message: 'Another source already goes by this name or domain.',
    field: 'name',
  },
};

/** The refusal behind a database error; null when it is no rule of ours. */
export function refusalOf(error: unknown): Refusal | null {
  const constraint = brokenConstraint(error);
  return constraint === null ? null : (REFUSALS[constraint] ?? null);
}
