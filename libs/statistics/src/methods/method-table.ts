import type { StatsAnswer } from '../stats-answer.js';
import { InputError, readFields } from './read-input.js';

/** One method from parsed fields; it throws InputError, by the readers of `statsInput`, where they are wrong. */
export type StatsMethod = (fields: ReturnType<typeof readFields>) => StatsAnswer;

export interface MethodTable {
  /** Ascending. */
  readonly names: readonly string[];
  /** The value in the shape of the golden files, null with a reason, or what is wrong with method or input. */
  readonly compute: (method: string, input: unknown) => StatsAnswer;
}

const NOT_OFFERED: Readonly<Record<string, string>> = {
  gamma: ' γ needs a sampled null and a best alignment; αU and token F1 are offered instead.',
};

/** Methods by name, of this library or put together from several, answering JSON input. */
export function methodTable(methods: Readonly<Record<string, StatsMethod>>): MethodTable {
  const byName = new Map(Object.entries(methods));
  const compute = (method: string, input: unknown): StatsAnswer => {
    const found = byName.get(method);
    if (found === undefined) return { error: `There is no method “${method}”.${NOT_OFFERED[method] ?? ''}` };
    try {
      return found(readFields(input));
    } catch (error) {
      if (error instanceof InputError) return { error: error.message };
      throw error;
    }
  };
  return { names: [...byName.keys()].sort(), compute };
}
