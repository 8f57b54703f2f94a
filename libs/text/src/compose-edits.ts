import { applyEdits, type Edit } from './edits.js';

/** An edit and the stretch of the text between the two lists that it made or touches. */
interface Step {
  readonly edit: Edit;
  readonly isFirst: boolean;
  readonly start: number;
  readonly end: number;
}

interface Group {
  readonly start: number;
  end: number;
  readonly steps: Step[];
}

function stepsOf(first: readonly Edit[], second: readonly Edit[]): Step[] {
  let growth = 0;
  const made = first.map((edit) => {
    const start = edit.start + growth;
    growth += edit.replacement.length - (edit.end - edit.start);
    return { edit, isFirst: true, start, end: start + edit.replacement.length };
  });
  const touching = second.map((edit) => ({ edit, isFirst: false, start: edit.start, end: edit.end }));
  // An empty stretch comes before a filled one at the same place: neither then contains the other.
  return [...made, ...touching].sort(
    (a, b) =>
      a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || Number(b.isFirst) - Number(a.isFirst),
  );
}

function groupOverlapping(steps: readonly Step[]): Group[] {
  const groups: Group[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && step.start < last.end) {
      last.steps.push(step);
      last.end = Math.max(last.end, step.end);
    } else groups.push({ start: step.start, end: step.end, steps: [step] });
  }
  return groups;
}

function replacementOf(group: Group, between: string): string {
  const later = group.steps
    .filter((step) => !step.isFirst)
    .map(({ edit }) => ({ ...edit, start: edit.start - group.start, end: edit.end - group.start }));
  return applyEdits(between.slice(group.start, group.end), later);
}

/**
 * One list that does what `first` and then `second` do. `between` is the text after `first`, into which
 * the offsets of `second` point. Where edits overlap they become one, under the rule of the later pass.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[], between: string): Edit[] {
  if (second.length === 0) return [...first];
  if (first.length === 0) return [...second];
  let growth = 0;
  return groupOverlapping(stepsOf(first, second)).map((group) => {
    const start = group.start - growth;
    for (const { edit, isFirst } of group.steps) {
      if (isFirst) growth += edit.replacement.length - (edit.end - edit.start);
    }
    const rule = (group.steps.find((step) => !step.isFirst) ?? group.steps[0])?.edit.rule ?? '';
    return { rule, start, end: group.end - growth, replacement: replacementOf(group, between) };
  });
}
