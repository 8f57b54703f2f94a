import { normalQuantile } from '../normal.js';
import { studentQuantile } from '../student.js';
import { AGREEMENT_METHODS } from './agreement-methods.js';
import { CLUSTERING_METHODS } from './clustering-methods.js';
import { CONTRAST_METHODS } from './contrast-methods.js';
import { methodTable, type StatsMethod } from './method-table.js';
import { MONITORING_METHODS } from './monitoring-methods.js';
import { PREVALENCE_METHODS } from './prevalence-methods.js';
import { type readFields, readNumber } from './read-input.js';
import { SPAN_METHODS } from './span-methods.js';
import { WORD_METHODS } from './word-methods.js';

export { methodTable, type MethodTable, type StatsMethod } from './method-table.js';

const quantile =
  (of: (p: number, fields: ReturnType<typeof readFields>) => number): StatsMethod =>
  (fields) => {
    const value = of(readNumber(fields['p'], 'p'), fields);
    return Number.isNaN(value) ? { value: null, reason: 'OUTSIDE_ITS_RANGE' } : { value };
  };

/** The methods of numbers, by the names of the golden files; methods of other libraries are put beside them. */
export const STATISTICS: Readonly<Record<string, StatsMethod>> = {
  ...AGREEMENT_METHODS,
  ...CLUSTERING_METHODS,
  ...CONTRAST_METHODS,
  ...MONITORING_METHODS,
  ...PREVALENCE_METHODS,
  ...SPAN_METHODS,
  ...WORD_METHODS,
  normal_quantile: quantile((p) => normalQuantile(p)),
  student_t_quantile: quantile((p, fields) => studentQuantile(p, readNumber(fields['df'], 'df'))),
};

const TABLE = methodTable(STATISTICS);

/** Every method that {@link computeStatistic} knows, by the names of the golden files, ascending. */
export const STATISTICS_METHODS: readonly string[] = TABLE.names;

/**
 * Computes one method from JSON input: the same numbers as the library's functions, for use from other programs.
 *
 * @returns the value in the shape of the golden files, null with a reason, or what is wrong with method or input
 */
export const computeStatistic = TABLE.compute;
