import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  TypeNameMetaFieldDef,
  getNamedType,
  isObjectType,
} from 'graphql';
import { PLANNED_FIELDS } from './planned-fields.js';
import { type Reading, collectFields } from './selected.js';

/** One field of the answer: where its value comes from, under which key it goes, and what is inside it. */
export interface ShapedField {
  readonly key: string;
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly inside: Shape | null;
}

/** What is selected of objects of one type. */
export interface Shape {
  readonly type: GraphQLObjectType;
  readonly fields: readonly ShapedField[];
}

/** The shape under some nodes of one field; null when a field in it cannot be planned. */
export function shapeOf(reading: Reading, type: GraphQLObjectType, nodes: readonly FieldNode[]): Shape | null {
  const sets = nodes.flatMap((node) => node.selectionSet ?? []);
  const fields: ShapedField[] = [];
  for (const [key, [node, ...others]] of collectFields(reading, type, sets)) {
    if (node.name.value === '__typename') {
      fields.push({ key, name: '__typename', field: TypeNameMetaFieldDef, node, inside: null });
      continue;
    }
    const field = PLANNED_FIELDS[type.name]?.has(node.name.value) ? type.getFields()[node.name.value] : undefined;
    const shaped = field && shapeField(reading, field, [node, ...others]);
    if (!shaped) return null;
    fields.push({ key, ...shaped });
  }
  return { type, fields };
}

/** One field with what is inside it; null when something in it cannot be planned. */
export function shapeField(
  reading: Reading,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
): Omit<ShapedField, 'key'> | null {
  const type = getNamedType(field.type);
  const whole = { name: field.name, field, node: nodes[0] };
  if (!nodes[0].selectionSet) return { ...whole, inside: null };
  const inside = isObjectType(type) ? shapeOf(reading, type, nodes) : null;
  return inside && { ...whole, inside };
}

/** The fields of this name, under whatever keys. */
export const named = (fields: readonly ShapedField[], name: string): ShapedField[] =>
  fields.filter((field) => field.name === name);

export const namesOf = (fields: readonly ShapedField[]): ReadonlySet<string> => new Set(fields.map(({ name }) => name));

/** What is selected along a path of names, wherever it stands. */
export const selectedAt = (fields: readonly ShapedField[], ...path: string[]): readonly ShapedField[] =>
  path.reduce((inside, name) => named(inside, name).flatMap((field) => field.inside?.fields ?? []), fields);
