import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  type GraphQLNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isPermission, type Permission } from '../access/permission.js';

/** How long a list without `first` is taken to be: texts of an article, outlets of an event. */
const USUAL_LENGTH = 10;

type Variables = Readonly<Record<string, unknown>>;
type Amount = (variables: Variables) => number;

/** What an operation may do and cost, worked out once for each document. */
export interface OperationRules {
  readonly permissions: ReadonlySet<Permission>;
  readonly readsSchema: boolean;
  /** Values the reply can hold at most, lists without `first` at their usual length. */
  readonly cost: Amount;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly defaults: Variables;
  readonly permissions: Set<Permission>;
  readsSchema: boolean;
}

/** @throws when a root field says no permission: a mistake of ours, kept from shipping by a test. */
export function rulesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationRules {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}.`);
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const walk: Walk = {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    defaults: defaultsOf(operation),
    permissions: new Set(),
    readsSchema: false,
  };
  const cost = costOfSelection(walk, operation.selectionSet, { type: root, page: null });
  return { permissions: walk.permissions, readsSchema: walk.readsSchema, cost };
}

const defaultsOf = (operation: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );

/** Where the walk stands; `page` is the size of the connection it stands in. */
interface Place {
  readonly type: GraphQLNamedType;
  readonly page: Amount | null;
}

function costOfSelection(walk: Walk, { selections }: SelectionSetNode, place: Place): Amount {
  const parts = selections.map((selection): Amount => {
    if (selection.kind === Kind.FIELD) return costOfField(walk, selection, place);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(selection.name.value) : selection;
    if (!fragment) return () => 0;
    const narrowed = fragment.typeCondition ? walk.schema.getType(fragment.typeCondition.name.value) : undefined;
    return costOfSelection(walk, fragment.selectionSet, { ...place, type: narrowed ?? place.type });
  });
  return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
}

type FieldNode = Extract<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>;

function costOfField(walk: Walk, node: FieldNode, place: Place): Amount {
  const name = node.name.value;
  if (name === '__schema' || name === '__type') walk.readsSchema = true;
  if (name.startsWith('__')) return () => 1;
  const field = isObjectType(place.type) || isInterfaceType(place.type) ? place.type.getFields()[name] : undefined;
  if (!field) return () => 0;
  notePermission(walk, place.type, field);
  const type = getNamedType(field.type);
  if (!node.selectionSet || !isCompositeType(type)) return () => 1;
  return costOfObjects(walk, node.selectionSet, { field, node, type, page: place.page });
}

function notePermission(walk: Walk, parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): void {
  const permission = field.extensions['permission'];
  if (isPermission(permission)) walk.permissions.add(permission);
  else if (isRoot(walk.schema, parent))
    throw new Error(`${parent.name}.${field.name} does not say which permission it needs.`);
}

const isRoot = (schema: GraphQLSchema, type: GraphQLNamedType): boolean =>
  type === schema.getQueryType() || type === schema.getMutationType() || type === schema.getSubscriptionType();

interface Objects {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly type: GraphQLNamedType;
  readonly page: Amount | null;
}

/** A connection hands its `first` to the lists right inside it; any other list counts for itself. */
function costOfObjects(walk: Walk, selectionSet: SelectionSetNode, { field, node, type, page }: Objects): Amount {
  const first = firstOf(walk, field, node);
  const isList = isListType(getNullableType(field.type));
  const inside = costOfSelection(walk, selectionSet, { type, page: isList ? null : first });
  const times: Amount = isList ? (first ?? page ?? (() => USUAL_LENGTH)) : () => 1;
  return (variables) => 1 + times(variables) * inside(variables);
}

/** What the caller asks for by `first`: a number, a variable, or the argument's default. */
function firstOf(walk: Walk, field: GraphQLField<unknown, unknown>, node: FieldNode): Amount | null {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) return null;
  const usual = typeof argument.defaultValue === 'number' ? argument.defaultValue : USUAL_LENGTH;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (given?.kind === Kind.INT) return always(Number(given.value));
  if (given?.kind !== Kind.VARIABLE) return always(usual);
  const name = given.name.value;
  return (variables) => countOr(variables[name] ?? walk.defaults[name], usual);
}

const always =
  (amount: number): Amount =>
  () =>
    Math.max(0, amount);

const countOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= 0 ? value : otherwise;
