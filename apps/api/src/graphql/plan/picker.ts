import { type GraphQLOutputType, getNullableType, isEnumType, isListType } from 'graphql';
import type { Shape, ShapedField } from './shape.js';

/** Takes what was selected out of a value. */
export type Pick = (value: unknown) => unknown;

/** A selected part was not read along, so the resolvers have to answer. */
export class NotReadAlong extends Error {}

const whole: Pick = (value) => value;

/** Compiled once for a document, run for every answer. */
export function pickerOf(given: GraphQLOutputType, inside: Shape | null): Pick {
  const type = getNullableType(given);
  if (isListType(type)) return manyOf(pickerOf(type.ofType, inside));
  if (inside) return orNull(objectOf(inside));
  return isEnumType(type) ? orNull((value) => type.serialize(value)) : whole;
}

const orNull =
  (pick: Pick): Pick =>
  (value) =>
    value === null ? null : pick(value);

const manyOf = (pick: Pick): Pick => {
  if (pick === whole) return whole;
  return orNull((values) => {
    if (!Array.isArray(values)) throw new Error('A list in the schema is no list in the data.');
    return values.map(pick);
  });
};

interface PickField {
  readonly key: string;
  readonly name: string;
  readonly pick: Pick;
}

function objectOf({ type, fields }: Shape): Pick {
  const picks = fields.map((field) => pickField(type.name, field));
  return (value) => {
    if (!isRecord(value)) throw new Error(`${type.name} in the schema is no object in the data.`);
    const out: Record<string, unknown> = {};
    for (const { key, name, pick } of picks) {
      const part = name === '__typename' ? type.name : value[name];
      if (part === undefined) throw new NotReadAlong(`${type.name}.${name}`);
      out[key] = part === null ? null : pick(part);
    }
    return out;
  };
}

const pickField = (typeName: string, { key, name, field, inside }: ShapedField): PickField => ({
  key,
  name,
  pick: name === '__typename' ? () => typeName : pickerOf(field.type, inside),
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
