import { err, type Result } from '@parallax/kernel';
import { type Refusal, brokenConstraint } from '../user-error.type.js';

const UNKNOWN_COLLECTION: Refusal = {
  code: 'UNKNOWN_COLLECTION',
  message: 'There is no such collection. Load the list again.',
  field: 'addToCollectionIds',
};

/** What each database rule about sources means to the person who broke it. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  source_name_chk: { code: 'BAD_NAME', message: 'A name has 1 to 300 characters.', field: 'name' },
  source_initials_chk: { code: 'BAD_INITIALS', message: 'Initials have 1 to 4 characters.', field: 'initials' },
  source_country_chk: {
    code: 'BAD_COUNTRY',
    message: 'A country is two capital letters (ISO 3166-1), for example NO.',
    field: 'country',
  },
  source_rating_overlap_excl: {
    code: 'OVERLAP',
    message: 'This rater already says something for some of these days. End or withdraw that rating first.',
    field: 'validFrom',
  },
  source_rating_texts_chk: {
    code: 'BAD_TEXT',
    message: 'What is rated has 1 to 100 characters, a value 1 to 500.',
    field: 'value',
  },
  source_rating_period_chk: {
    code: 'BAD_PERIOD',
    message: 'A rating ends on its first day or later.',
    field: 'validTo',
  },
  source_change_reason_chk: { code: 'BAD_REASON', message: 'A reason has 1 to 2000 characters.', field: 'reason' },
  collection_source_known_fk: UNKNOWN_COLLECTION,
  collection_source_collection_id_fkey: UNKNOWN_COLLECTION,
};

/** The refusal behind a database error; null when it is no rule of ours. */
export function refusalOf(error: unknown): Refusal | null {
  const constraint = brokenConstraint(error);
  return constraint === null ? null : (REFUSALS[constraint] ?? null);
}

/** Runs a change; a database rule that it breaks becomes a refusal. */
export async function refusing<T>(change: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  try {
    return await change();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return err(refusal);
    throw error;
  }
}
