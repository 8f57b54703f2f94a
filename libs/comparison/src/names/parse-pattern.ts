import { err, ok, type Result } from '@parallax/kernel';
import { DEEPEST, problemAt, type PatternProblem } from './pattern-problem.js';
import type { PatternPart } from './read-pattern.js';
import type { Sign } from './scan-pattern.js';

/** Brackets that are open, or the whole pattern: the alternatives so far, the last of them still growing. */
interface Open {
  readonly sign: '(' | '[' | null;
  readonly at: number;
  readonly alternatives: PatternPart[][];
  /** Where the last `|` stands. */
  bar: number;
}

const opened = (sign: Open['sign'], at: number): Open => ({ sign, at, alternatives: [[]], bar: at });

function closed(open: Open): Result<PatternPart, PatternProblem> {
  const { alternatives, at, bar } = open;
  const [only] = alternatives;
  if (only && alternatives.length === 1) {
    return only.length === 0 ? err(problemAt('EMPTY_BRACKETS', at)) : ok({ kind: 'row', parts: only });
  }
  if (alternatives.some((parts) => parts.length === 0)) return err(problemAt('EMPTY_ALTERNATIVE', bar));
  return ok({ kind: 'oneOf', parts: alternatives.map((parts) => ({ kind: 'row', parts })) });
}

/** The brackets that are open, innermost last. A stack of its own: depth is bounded and told. */
class Reading {
  private readonly stack: Open[] = [opened(null, 0)];

  take(sign: Sign): PatternProblem | null {
    if (sign.kind === 'word') return this.add(sign.word);
    if (sign.kind === '|') return this.alternative(sign.at);
    if (sign.kind === '(' || sign.kind === '[') return this.open(sign.kind, sign.at);
    return this.close(sign.kind, sign.at);
  }

  finish(): Result<PatternPart, PatternProblem> {
    const open = this.stack.at(-1);
    if (!open) throw new Error('A pattern was closed more often than opened.');
    return open.sign === null ? closed(open) : err(problemAt('NOT_CLOSED', open.at));
  }

  private add(part: PatternPart): null {
    this.stack.at(-1)?.alternatives.at(-1)?.push(part);
    return null;
  }

  private alternative(at: number): PatternProblem | null {
    const open = this.stack.at(-1);
    if (!open) return null;
    if (open.alternatives.at(-1)?.length === 0) return problemAt('EMPTY_ALTERNATIVE', at);
    open.alternatives.push([]);
    open.bar = at;
    return null;
  }

  private open(sign: '(' | '[', at: number): PatternProblem | null {
    if (this.stack.length > DEEPEST) return problemAt('TOO_DEEP', at);
    this.stack.push(opened(sign, at));
    return null;
  }

  private close(sign: ')' | ')?' | ']', at: number): PatternProblem | null {
    const open = this.stack.at(-1);
    if (!open || open.sign !== (sign === ']' ? '[' : '(')) return problemAt('NOT_OPENED', at, sign.length);
    const part = closed(open);
    if (!part.ok) return part.error;
    this.stack.pop();
    return this.add(sign === ')' ? part.value : { kind: 'optional', part: part.value });
  }
}

/** What the signs of a pattern say together. */
export function parsePattern(signs: readonly Sign[]): Result<PatternPart, PatternProblem> {
  const reading = new Reading();
  for (const sign of signs) {
    const problem = reading.take(sign);
    if (problem) return err(problem);
  }
  return reading.finish();
}
