import { createHash } from 'node:crypto';
import { type Result, err, ok } from '@parallax/kernel';
import type { ArticleVersionRow } from '@parallax/persistence';
import { CLEANING_METHOD, CLEANING_RULES, type Cleaned, cleanScraped } from '@parallax/text';
import type { Refusal } from '../user-error.type.js';

const refuse = (code: string, message: string, field: string): Result<never, Refusal> => err({ code, message, field });

const UNDOABLE: ReadonlySet<string> = new Set(CLEANING_RULES.filter((rule) => rule.undoable).map((rule) => rule.name));

/** The text of a version cleaned again without some rules, and without those taken back before. */
export function cleanWithout(
  version: Pick<ArticleVersionRow, 'cleaning' | 'cleaningMethod'>,
  rawText: string | null,
  rules: readonly string[],
): Result<Cleaned, Refusal> {
  if (rawText === null || version.cleaningMethod !== CLEANING_METHOD) {
    return refuse(
      'NOT_CLEANED',
      `This version was not made by ${CLEANING_METHOD}: there is nothing to take back.`,
      'versionNo',
    );
  }
  if (rules.length === 0) return refuse('NO_RULES', 'Name at least one rule.', 'rules');
  const applied = new Set(version.cleaning.map((edit) => edit.rule));
  const idle = rules.find((rule) => !applied.has(rule) || !UNDOABLE.has(rule));
  if (idle !== undefined) {
    return refuse('RULE_NOT_UNDOABLE', `The rule “${idle}” changed nothing here, or cannot be taken back.`, 'rules');
  }
  const before = cleanScraped(rawText).edits.map((edit) => edit.rule);
  const takenBackBefore = before.filter((rule) => UNDOABLE.has(rule) && !applied.has(rule));
  return ok(cleanScraped(rawText, { except: [...rules, ...takenBackBefore] }));
}

/** As the importer makes it: equal headline and body, equal hash. */
export const contentHashOf = (headline: string, body: string): Buffer =>
  createHash('sha256').update(`${headline}\0${body}`).digest();
