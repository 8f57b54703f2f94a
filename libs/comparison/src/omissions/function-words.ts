/**
 * Words that say nothing of what a sentence states, by language. Only English has a list: the statements of other
 * languages stand on words of four letters and more, see {@link isContentWord}.
 */
const ENGLISH =
  'a about above after again against ago all almost along already also although always am among an and another any ' +
  'are around as asked at away back be became because been before began being below between both but by call called ' +
  'came can could day days did do does doing done down during each either else even ever every few first for from ' +
  'further gave get give given go goes going gone got had has have having he her here hers herself him himself his ' +
  'how however i if in into is it its itself just kept last least less like made make many may me might more most ' +
  'much must my near never new next no nor not now of off often on once one only or other others our out over own ' +
  'per put puts rather said same say saying says see seen set shall she should since so some still such take taken ' +
  'than that the their theirs them themselves then there these they this those though through to told too took ' +
  'toward towards two under until up upon us very was way we well went were what when where whether which while who ' +
  'whom whose why will with within without would year years yes yet you your according added';

/** Who speaks and that somebody does: sentences with the same speaker are alike in these and may state anything. */
const ATTRIBUTION =
  'analyst announce announced argued asked chairman chairwoman chief claimed comment commented congressman countered ' +
  'declared director expert experts explained governor head insisted interview leader mayor minister ministers noted ' +
  'official officials president replied reporter reporters representative secretary senator spokesman spokesperson ' +
  'spokeswoman stated statement statements wrote';

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', new Set(`${ENGLISH} ${ATTRIBUTION}`.split(' '))],
]);
const SPACELESS = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** The first part of a language tag: `en` of `en-GB`. */
export const primaryLanguage = (tag: string | null): string => (tag ?? 'und').toLowerCase().split(/[-_]/)[0] ?? 'und';

/** A word that can tell one statement from another: no function word, long enough for its script. */
export function isContentWord(form: string, language: string): boolean {
  if (SPACELESS.test(form)) return true;
  const list = LISTS.get(language);
  return list ? form.length >= 3 && !list.has(form) : form.length >= 4;
}
