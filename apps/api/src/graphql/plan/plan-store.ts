import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { type Operation, type Plan, planOf } from './plan.js';

interface Entry {
  /** Variables that decide what is selected; every combination of their values is a plan of its own. */
  readonly deciding: readonly string[];
  readonly plans: Map<string, Plan | null>;
}

/** Apollo keeps parsed and validated documents, so a query that comes again finds its plan. */
const entries = new WeakMap<OperationDefinitionNode, Entry>();

/** The plan of an operation, made once for each way its @skip and @include fall. */
export function planFor(asked: Operation, variables: Readonly<Record<string, unknown>>): Plan | null {
  const entry = entries.get(asked.operation) ?? { deciding: decidingVariables(asked.document), plans: new Map() };
  entries.set(asked.operation, entry);
  const key = keyOf(entry, variables);
  const known = entry.plans.get(key);
  if (known !== undefined) return known;
  const plan = planOf(asked, variables);
  entry.plans.set(key, plan);
  return plan;
}

/** An answer needed something the plan does not read: from now on the resolvers give it. */
export function forgetPlan({ operation }: Operation, variables: Readonly<Record<string, unknown>>): void {
  const entry = entries.get(operation);
  entry?.plans.set(keyOf(entry, variables), null);
}

const keyOf = ({ deciding }: Entry, variables: Readonly<Record<string, unknown>>): string =>
  deciding.map((name) => Number(variables[name] === true)).join('');

function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given }) => {
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
