import type { ArticleId, CoderId, LabelId } from '@parallax/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodebookVersion, FrameDefinition } from '../codebook/index.js';
import {
  carryOver,
  checkMigrationPlan,
  type CarriedCoding,
  type CarryOver,
  type Coding,
  type MigrationPlan,
  type MigrationStep,
} from './index.js';

/** Numbers that steer a change: which frames are touched, and how. */
type Choices = readonly number[];

interface Step {
  readonly plan: MigrationPlan;
  readonly from: CodebookVersion;
  readonly to: CodebookVersion;
}

const frameOf = (key: string): FrameDefinition => ({
  ...{ key, name: key, definition: null, include: null, exclude: null, example: null },
  ...{ decisionRules: null, parent: null },
});

/** Takes frames off the list one or two at a time and decides what becomes of them. */
function change(from: CodebookVersion, choices: Choices, no: number): Step {
  const left = from.frames.map(({ key }) => key);
  const steps: MigrationStep[] = [];
  const fresh = (name: string) => `${name}${no}.${steps.length}`;
  for (let turn = 0; left.length > 0; turn++) {
    const choice = choices[turn % choices.length] ?? 0;
    const key = left.splice(choice % left.length, 1)[0]!;
    const other = left[0];
    const kind = choice % 7;
    if (kind === 0) steps.push({ kind: 'retire', frame: key });
    else if (kind === 1) steps.push({ kind: 'rename', from: key, to: fresh('r') });
    else if (kind === 2 && from.frames.length < 10) {
      const into = [fresh('s'), `${fresh('s')}b`, key];
      const presentTo = choice % 2 === 0 ? [] : into.slice(0, from.isExclusive ? 1 : 1 + (choice % 3));
      steps.push({ kind: 'split', from: key, into, presentTo });
    } else if (kind === 3 && other !== undefined) {
      left.shift();
      steps.push({ kind: 'merge', from: [key, other], into: choice % 2 === 0 ? fresh('m') : key });
    } else steps.push({ kind: 'keep', frame: key });
  }
  if (steps.every(({ kind }) => kind === 'retire') || (choices[0] ?? 0) % 3 === 0) {
    steps.push({ kind: 'add', frame: fresh('a') });
  }
  const to = { ...from, frames: targets(steps).map(frameOf) };
  return { plan: { steps }, from, to };
}

const targets = (steps: readonly MigrationStep[]): string[] =>
  steps.flatMap((step) => {
    if (step.kind === 'retire') return [];
    if (step.kind === 'split') return [...step.into];
    if (step.kind === 'merge') return [step.into];
    return [step.kind === 'rename' ? step.to : step.frame];
  });

const said = fc.record({
  ...{ article: fc.nat(2), coder: fc.nat(2), paragraph: fc.option(fc.integer({ min: 1, max: 2 })) },
  ...{ frame: fc.nat(20), present: fc.boolean(), span: fc.option(fc.nat(3)) },
});
const round = fc.record({
  choices: fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }),
  codings: fc.array(said, { maxLength: 12 }),
});
const chain = fc.record({
  frames: fc.integer({ min: 1, max: 6 }),
  absence: fc.constantFrom('explicit', 'implied'),
  isExclusive: fc.boolean(),
  rounds: fc.array(round, { minLength: 1, maxLength: 6 }),
});

let nextId = 0;
const newId = (): LabelId => `label-${++nextId}` as LabelId;

function codingOf(
  { article, coder, paragraph, frame, present, span }: typeof said extends fc.Arbitrary<infer T> ? T : never,
  version: CodebookVersion,
): Coding {
  const { key } = version.frames[frame % version.frames.length]!;
  return Object.freeze({
    ...{
      id: newId(),
      articleId: `article-${article}` as ArticleId,
      versionNo: 1,
      coderId: `coder-${coder}` as CoderId,
    },
    ...{ paragraph, frameKey: key, present, isLossy: false },
    span: present && span !== null ? { start: span, end: span + 5 } : null,
  });
}

const unitOf = (coding: Omit<Coding, 'id'>) => [coding.articleId, coding.paragraph, coding.coderId].join();

/** What the plan allows a coding of `from` to become, written a second time from the rules. */
function isAllowed(steps: readonly MigrationStep[], origin: Coding, carried: CarriedCoding): boolean {
  return steps.some((step) => {
    switch (step.kind) {
      case 'keep':
        return step.frame === origin.frameKey && step.frame === carried.frameKey && origin.present === carried.present;
      case 'rename':
        return step.from === origin.frameKey && step.to === carried.frameKey && origin.present === carried.present;
      case 'split':
        return (
          step.from === origin.frameKey &&
          origin.present === carried.present &&
          (origin.present ? step.presentTo : step.into).includes(carried.frameKey) &&
          (!origin.present || carried.isLossy)
        );
      case 'merge':
        return (
          step.from.includes(origin.frameKey) && step.into === carried.frameKey && (!carried.present || carried.isLossy)
        );
      default:
        return false;
    }
  });
}

function checkRound({ plan, from, to }: Step, before: readonly Coding[], over: CarryOver): void {
  const byId = new Map(before.map((coding) => [coding.id, coding]));
  const frames = new Set(to.frames.map(({ key }) => key));
  const carriedIds = new Set(over.carried.flatMap(({ origins }) => origins));
  const again = over.needsRecoding.map(({ id }) => id);

  // every coding has exactly one fate, and the three add up
  expect([...carriedIds, ...again, ...over.retired].sort()).toEqual([...byId.keys()].sort());

  // one comparison for all: an expect for each would take most of the time
  const invented = over.carried.filter((carried) => {
    const origins = carried.origins.map((id) => byId.get(id)!);
    const first = origins[0]!;
    return !(
      first.id === carried.carriedFrom &&
      first.present === carried.present &&
      first.span === carried.span &&
      frames.has(carried.frameKey) &&
      origins.every((origin) => unitOf(origin) === unitOf(carried) && isAllowed(plan.steps, origin, carried)) &&
      (carried.isLossy || origins.every(({ isLossy }) => !isLossy))
    );
  });
  expect(invented).toEqual([]);

  // the database holds one carried label for each origin and frame
  const stored = over.carried.map(({ carriedFrom, frameKey }) => `${carriedFrom} ${frameKey}`);
  expect(new Set(stored).size).toBe(stored.length);

  // only retired frames are left behind
  const retired = new Set(plan.steps.flatMap((step) => (step.kind === 'retire' ? [step.frame] : [])));
  expect([...over.retired].sort()).toEqual(
    before
      .filter(({ frameKey }) => retired.has(frameKey))
      .map(({ id }) => id)
      .sort(),
  );

  // an absence that was merged was said of every origin
  for (const step of plan.steps) {
    if (step.kind !== 'merge' || from.absence === 'implied') continue;
    for (const carried of over.carried.filter((one) => one.frameKey === step.into && !one.present)) {
      const judged = new Set(carried.origins.map((id) => byId.get(id)?.frameKey));
      expect([...judged].sort()).toEqual([...step.from].sort());
    }
  }

  // nothing is both said and missing
  const done = new Set(over.carried.map((one) => `${unitOf(one)} ${one.frameKey}`));
  expect(
    over.missing.filter((one) => done.has(`${[one.articleId, one.paragraph, one.coderId].join()} ${one.frameKey}`)),
  ).toEqual([]);
  if (to.isExclusive) {
    const present = new Map<string, Set<string>>();
    for (const one of over.carried.filter((carried) => carried.present)) {
      present.set(unitOf(one), (present.get(unitOf(one)) ?? new Set()).add(one.frameKey));
    }
    expect([...present.values()].filter((keys) => keys.size > 1)).toEqual([]);
  }
}

describe('chains of codebook versions', () => {
  it('1,000 random sequences of changes lose no coding and invent none', () => {
    const seen = { rounds: 0, originals: 0, carried: 0, again: 0, retired: 0, missing: 0 };
    fc.assert(
      fc.property(chain, ({ frames, absence, isExclusive, rounds }) => {
        const first = Array.from({ length: frames }, (_, no) => frameOf(`f${no}`));
        let version: CodebookVersion = { unit: 'article', absence, isExclusive, frames: first };
        let current: Coding[] = [];
        const log: { version: CodebookVersion; coding: Coding; copy: string }[] = [];
        rounds.forEach(({ choices, codings }, no) => {
          const originals = codings.map((one) => codingOf(one, version));
          for (const coding of originals) log.push({ version, coding, copy: JSON.stringify(coding) });
          const before = [...current, ...originals];
          const step = change(version, choices, no);
          expect(checkMigrationPlan(step.plan, step)).toEqual([]);
          const over = carryOver(step.plan, before, step);
          if (!over.ok) throw new Error(JSON.stringify(over.error));
          checkRound(step, before, over.value);
          current = over.value.carried.map(({ carriedFrom: _from, origins: _origins, ...coding }) =>
            Object.freeze({ ...coding, id: newId() }),
          );
          version = step.to;
          seen.rounds++;
          seen.originals += originals.length;
          seen.carried += over.value.carried.length;
          seen.again += over.value.needsRecoding.length;
          seen.retired += over.value.retired.length;
          seen.missing += over.value.missing.length;
        });
        for (const { version: own, coding, copy } of log) {
          expect(JSON.stringify(coding)).toBe(copy);
          expect(own.frames.some(({ key }) => key === coding.frameKey)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    // the test is worth something only if everything happened often
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(500);
  });

  it('a plan with one step less, or one twice, never passes', () => {
    fc.assert(
      fc.property(chain, fc.nat(), ({ frames, absence, isExclusive, rounds }, pick) => {
        const first = Array.from({ length: frames }, (_, no) => frameOf(`f${no}`));
        const step = change({ unit: 'article', absence, isExclusive, frames: first }, rounds[0]!.choices, 0);
        const at = pick % step.plan.steps.length;
        const less = step.plan.steps.filter((_, index) => index !== at);
        expect(checkMigrationPlan({ steps: less }, step)).not.toEqual([]);
        expect(checkMigrationPlan({ steps: [...step.plan.steps, step.plan.steps[at]!] }, step)).not.toEqual([]);
      }),
    );
  });
});
