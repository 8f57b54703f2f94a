import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  Kind,
  type SelectionSetNode,
  getDirectiveValues,
  isAbstractType,
} from 'graphql';

/** What is needed to read a selection: validated fragments, coerced variables. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The nodes of each response key, in the order of the answer: what graphql-js collects for one object. */
export type Collected = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>;

/** Merges fields, fragments, @skip and @include of some selections over objects of one type. */
export function collectFields(
  reading: Reading,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Collected {
  const collected = new Map<string, [FieldNode, ...FieldNode[]]>();
  const visited = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(reading, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = collected.get(key);
        if (nodes) nodes.push(selection);
        else collected.set(key, [selection]);
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : spread(selection.name.value);
        if (fragment && applies(reading, type, fragment.typeCondition?.name.value)) visit(fragment.selectionSet);
      }
    }
  };
  const spread = (name: string): FragmentDefinitionNode | undefined => {
    if (visited.has(name)) return undefined;
    visited.add(name);
    return reading.fragments.get(name);
  };
  selectionSets.forEach(visit);
  return collected;
}

function isIncluded(
  { variables }: Reading,
  node: { readonly directives?: readonly DirectiveNode[] | undefined },
): boolean {
  if (!node.directives?.length) return true;
  const asked = { directives: node.directives };
  if (getDirectiveValues(GraphQLSkipDirective, asked, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, asked, variables)?.['if'] !== false;
}

function applies({ schema }: Reading, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const narrowed = schema.getType(condition);
  return isAbstractType(narrowed) && schema.isSubType(narrowed, type);
}
