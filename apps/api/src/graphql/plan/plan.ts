import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  getArgumentValues,
} from 'graphql';
import type { Pool } from 'pg';
import type { Viewer } from '../../access/index.js';
import { type Pick, pickerOf } from './picker.js';
import { planArticles } from './plan-articles.js';
import { planComparison } from './plan-comparison.js';
import { type Reading, collectFields } from './selected.js';
import { type ShapedField, shapeField } from './shape.js';

type Values = Readonly<Record<string, unknown>>;

/** Who asks, and what answers. */
export interface Asker {
  readonly pool: Pool;
  readonly viewer: Viewer;
}

/** Reads what one root field answers from. @throws BAD_USER_INPUT as the resolver does. */
export type PlannedRoot = (asker: Asker, args: Values, variables: Values) => Promise<object | null>;

/** How one operation is answered without graphql-js. */
export type Plan = (asker: Asker, variables: Values) => Promise<Record<string, unknown>>;

const ROOTS: Readonly<Record<string, (root: ShapedField) => PlannedRoot | null>> = {
  articles: planArticles,
  eventComparison: planComparison,
};

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** The plan of a validated operation; null when graphql-js has to answer it. */
export function planOf({ schema, document, operation }: Operation, variables: Values): Plan | null {
  const query = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !query) return null;
  const fragments = document.definitions.flatMap((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
  );
  const reading: Reading = { schema, fragments: new Map(fragments), variables };
  const parts: RootPart[] = [];
  for (const [key, nodes] of collectFields(reading, query, [operation.selectionSet])) {
    const field = ROOTS[nodes[0].name.value] && query.getFields()[nodes[0].name.value];
    const shaped = field && shapeField(reading, field, nodes);
    const read = shaped && ROOTS[shaped.name]?.({ key, ...shaped });
    if (!read) return null;
    parts.push({ root: { key, ...shaped }, read, pick: pickerOf(shaped.field.type, shaped.inside) });
  }
  return (asker, given) => answer(parts, asker, given);
}

interface RootPart {
  readonly root: ShapedField;
  readonly read: PlannedRoot;
  readonly pick: Pick;
}

async function answer(parts: readonly RootPart[], asker: Asker, variables: Values): Promise<Record<string, unknown>> {
  const values = await Promise.all(
    parts.map(async ({ root, read, pick }) => {
      const value = await read(asker, getArgumentValues(root.field, root.node, variables), variables);
      return [root.key, value === null ? null : pick(value)] as const;
    }),
  );
  return Object.fromEntries(values);
}
