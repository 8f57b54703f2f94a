import { normalQuantile } from '../normal.js';
import type { StatsAnswer } from '../stats-answer.js';
import { studentQuantile } from '../student.js';
import { AGREEMENT_METHODS } from './agreement-methods.js';
import { CLUSTERING_METHODS } from './clustering-methods.js';
import { CONTRAST_METHODS } from './contrast-methods.js';
import { MONITORING_METHODS } from './monitoring-methods.js';
import { PREVALENCE_METHODS } from './prevalence-methods.js';
import { InputError, readFields, readNumber } from './read-input.js';
import { SPAN_METHODS } from './span-methods.js';
import { WORD_METHODS } from './word-methods.js';

type Method = (fields: ReturnType<typeof readFields>) => StatsAnswer;

const quantile =
  (of: (p: number, fields: ReturnType<typeof readFields>) => number): Method =>
  (fields) => {
    const value = of(readNumber(fields['p'], 'p'), fields);
    return Number.isNaN(value) ? { value: null, reason: 'OUTSIDE_ITS_RANGE' } : { value };
  };

const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...AGREEMENT_METHODS,
    ...CLUSTERING_METHODS,
    ...CONTRAST_METHODS,
    ...MONITORING_METHODS,
    ...PREVALENCE_METHODS,
    ...SPAN_METHODS,
    ...WORD_METHODS,
    normal_quantile: quantile((p) => normalQuantile(p)),
    student_t_quantile: quantile((p, fields) => studentQuantile(p, readNumber(fields['df'], 'df'))),
  } satisfies Record<string, Method>),
);

/** Every method that {@link computeStatistic} knows, by the names of the golden files, ascending. */
export const STATISTICS_METHODS: readonly string[] = [...METHODS.keys()].sort();

/**
 * Computes one method from JSON input: the same numbers as the library's functions, for use from other programs.
 *
 * @returns the value in the shape of the golden files, null with a reason, or what is wrong with method or input
 */
export function computeStatistic(method: string, input: unknown): StatsAnswer {
  const found = METHODS.get(method);
  if (found === undefined) {
    const why =
      method === 'gamma' ? ' γ needs a sampled null and a best alignment; αU and token F1 are offered instead.' : '';
    return { error: `There is no method “${method}”.${why}` };
  }
  try {
    return found(readFields(input));
  } catch (error) {
    if (error instanceof InputError) return { error: error.message };
    throw error;
  }
}
