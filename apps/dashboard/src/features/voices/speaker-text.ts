import type { useSay } from '../../providers/i18n-provider.js';
import type { Quotation } from '../../providers/voices-types.js';

/** Who speaks, as far as it is known; never a guess. */
export function speakerText(quotation: Quotation, say: ReturnType<typeof useSay>): string {
  const { status, speaker, speakerName, reason } = quotation;
  if (status === 'NONE') return say(reason === 'LANGUAGE_NOT_SUPPORTED' ? 'voices.language' : 'voices.nobody');
  const form = speaker ?? '';
  if (status === 'PRONOUN') return say('voices.pronoun', { form });
  const name = speakerName ?? form;
  const isOther = !form.toLowerCase().includes(name.toLowerCase());
  return isOther ? say('voices.readAs', { form, name }) : say('voices.said', { speaker: form });
}
