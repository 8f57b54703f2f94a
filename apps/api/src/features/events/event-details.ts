import { z } from 'zod';

const shared = z.array(z.object({ name: z.string().optional(), word: z.string().optional(), documents: z.number() }));

const details = z.object({
  method: z.string().nullish(),
  version: z.union([z.string(), z.number()]).nullish(),
  mark: z.number().nullish(),
  sharedNames: shared.nullish(),
  sharedWords: shared.nullish(),
  daysApart: z.number().nullish(),
  nearestArticleId: z.uuid().nullish(),
  runnerUp: z.object({ eventId: z.uuid().nullable(), score: z.number() }).nullish(),
});

export interface SharedTerm {
  readonly term: string;
  /** Articles that have it. */
  readonly documents: number;
}

/** Why a grouping decided as it did, as values. */
export interface DecisionDetails {
  readonly method: string | null;
  readonly mark: number | null;
  readonly sharedNames: readonly SharedTerm[];
  readonly sharedWords: readonly SharedTerm[];
  readonly daysApart: number | null;
  readonly nearestArticleId: string | null;
  /** Its event is null where it was one that came to nothing. */
  readonly runnerUp: { readonly eventId: string | null; readonly score: number } | null;
}

/** Null: the decision says no more than its reason. */
export function readDetails(stored: unknown): DecisionDetails | null {
  const parsed = details.safeParse(stored);
  if (!parsed.success) return null;
  const { method, version, mark, daysApart, nearestArticleId, runnerUp } = parsed.data;
  return {
    method: methodOf(method, version),
    mark: mark ?? null,
    sharedNames: toTerms(parsed.data.sharedNames),
    sharedWords: toTerms(parsed.data.sharedWords),
    daysApart: daysApart ?? null,
    nearestArticleId: nearestArticleId ?? null,
    runnerUp: runnerUp ?? null,
  };
}

/** A version may bring the name of its method along. */
function methodOf(method: string | null | undefined, version: string | number | null | undefined): string | null {
  if (!method) return null;
  if (version === null || version === undefined) return method;
  return String(version).startsWith(method) ? String(version) : `${method}/${version}`;
}

const toTerms = (terms: z.infer<typeof shared> | null | undefined): SharedTerm[] =>
  (terms ?? []).flatMap(({ name, word, documents }) => {
    const term = name ?? word;
    return term === undefined ? [] : [{ term, documents }];
  });

const two = (value: number): string => value.toFixed(2);
const list = (terms: readonly SharedTerm[]): string =>
  terms.map(({ term, documents }) => `${term} (${documents})`).join(', ');

function days(apart: number): string {
  if (apart < 1) return 'Published less than a day from the nearest article of the event.';
  const whole = Math.round(apart);
  return `Published ${whole} ${whole === 1 ? 'day' : 'days'} from the nearest article of the event.`;
}

function scored(score: number | null, mark: number | null): string[] {
  if (mark === null) return [];
  if (score === null) return [`An event of its own: no other reached the mark of ${two(mark)}.`];
  return score >= mark
    ? [`Scored ${two(score)}; articles are put together from ${two(mark)} on.`]
    : [`Scored ${two(score)} by itself, below the mark of ${two(mark)}; it came with articles that are nearer.`];
}

/** The values as sentences, weightiest first; numbers in brackets count the articles that have a word. */
export function reasonsInWords(score: number | null, read: DecisionDetails | null): string[] {
  if (read === null) return [];
  const { mark, sharedNames, sharedWords, daysApart, runnerUp } = read;
  return [
    ...(sharedNames.length > 0 ? [`Shared names: ${list(sharedNames)}.`] : []),
    ...(sharedWords.length > 0 ? [`Shared rare words: ${list(sharedWords)}.`] : []),
    ...(daysApart === null ? [] : [days(daysApart)]),
    ...scored(score, mark),
    ...(runnerUp === null ? [] : [`The next best event scored ${two(runnerUp.score)}.`]),
  ];
}
