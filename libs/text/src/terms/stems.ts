// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the packages have no types, and whoever compiles from source needs these
/// <reference path="./word-lists.d.ts" />

// prettier-ignore
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic', ca: 'catalan', cs: 'czech', da: 'danish', de: 'german', en: 'english', es: 'spanish', eu: 'basque',
  fi: 'finnish', fr: 'french', ga: 'irish', hu: 'hungarian', hy: 'armenian', it: 'italian', nb: 'norwegian', nl: 'dutch',
  no: 'norwegian', pt: 'portuguese', ro: 'romanian', ru: 'russian', sl: 'slovene', sv: 'swedish', ta: 'tamil', tr: 'turkish',
};

/** The languages that can be stemmed, as ISO 639-1 codes. */
export const STEMMED_LANGUAGES: readonly string[] = Object.keys(ALGORITHMS);

/** The algorithm does some 27,000 words a second: what it said is kept. */
const MOST_KEPT = 200_000;
const kept = new Map<string, Map<string, string>>();

function keptOf(language: string): Map<string, string> {
  const known = kept.get(language);
  if (known !== undefined && known.size < MOST_KEPT) return known;
  const fresh = new Map<string, string>();
  kept.set(language, fresh);
  return fresh;
}

/**
 * Takes the endings off the folded words of a language by its Snowball algorithm (snowball-stemmers 0.6.0); null when it
 * has none. Words are folded before, so an ending told by an accent stays on.
 */
export async function stemmerOf(language: string): Promise<((form: string) => string) | null> {
  const algorithm = ALGORITHMS[language];
  if (algorithm === undefined) return null;
  const { default: snowball } = await import('snowball-stemmers');
  const stemmer = snowball.newStemmer(algorithm);
  const stems = keptOf(language);
  return (form) => {
    const known = stems.get(form);
    if (known !== undefined) return known;
    const stem = stemmer.stem(form) || form;
    stems.set(form, stem);
    return stem;
  };
}
