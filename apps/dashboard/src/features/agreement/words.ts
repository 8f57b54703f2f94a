import type { Coefficient, FrameAgreement } from '../../providers/agreement-types.js';
import type { Say } from '../../providers/i18n-provider.js';
import { agreement as catalogue } from '../../providers/agreement-messages.js';

const REASONS = catalogue.agreement.reasons;
type Reason = keyof typeof REASONS;
const isKnown = (code: string): code is Reason => code in REASONS;

/** Why a number is undefined, in words; a code nobody gave words for is shown as it is. */
export const reasonText = (say: Say, code: string): string =>
  isKnown(code) ? say(`agreement.reasons.${code}`) : code.toLowerCase().replaceAll('_', ' ');

/** How the interval of a coefficient was made, or why there is none. */
export function howText(say: Say, coefficient: Coefficient): string {
  const { method, seed, replicates, undefinedReplicates, undefinedReason, noIntervalReason } = coefficient;
  if (undefinedReason !== null) return reasonText(say, undefinedReason);
  if (noIntervalReason !== null) return say('agreement.noInterval', { reason: reasonText(say, noIntervalReason) });
  if (replicates === null || seed === null) return method ?? '–';
  const how = say('agreement.replicates', { method: method ?? '', replicates, seed });
  return undefinedReplicates === null || undefinedReplicates === 0
    ? how
    : `${how}, ${say('agreement.undefinedReplicates', { count: undefinedReplicates })}`;
}

export function verdictText(say: Say, { verdict, alpha }: FrameAgreement): string {
  const word = say(`agreement.verdicts.${verdict}`);
  return alpha.undefinedReason === null
    ? word
    : `${word}, ${say('agreement.because', { reason: reasonText(say, alpha.undefinedReason) })}`;
}

/** What more coding would do for a frame. */
export function adviceText(say: Say, { advice, verdict }: FrameAgreement): string | null {
  if (verdict === 'UNDEFINED') return null;
  if (advice.moreUnits === null) return say('agreement.noAdvice');
  return advice.moreUnits === 0
    ? say('agreement.enough')
    : say('agreement.codeMore', { smart_count: advice.moreUnits, coders: advice.codersPerUnit ?? 2 });
}
