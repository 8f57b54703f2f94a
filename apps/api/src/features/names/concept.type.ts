import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ConceptRow, ConceptVersionRow, NamingVariantRow } from '@parallax/persistence';
import { DateTime } from '../../graphql/scalars.js';

@ObjectType('NamingVariant', {
  description: 'One name of a concept. All variants have equal rank; lists show them by key.',
})
export class NamingVariantType {
  @Field({ description: 'Folded name; says which variant it is from version to version.' }) key!: string;
  @Field({ description: 'The name as a reader would write it.' }) name!: string;
  @Field(() => [String], {
    description: 'How texts spell it, in the pattern language of the methods page; any of them is this name.',
  })
  patterns!: string[];
  @Field(() => String, { nullable: true, description: 'What people remarked about it.' }) note!: string | null;
  @Field({ description: 'True: letter case and accents must be as the patterns have them.' }) isExact!: boolean;
}

@ObjectType('ConceptVersion', { description: 'What a concept says in one version; it never changes.' })
export class ConceptVersionType {
  @Field(() => ID, { description: 'Stable id, for namingProfile.' }) id!: string;
  @Field(() => ID, { description: 'The concept.' }) conceptId!: string;
  @Field(() => Int, { description: 'From 1, one by one.' }) versionNo!: number;
  @Field({ description: 'Neutral name of the concept.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'What is named, and what is not.' }) description!: string | null;
  @Field(() => Int, { nullable: true, description: 'The earlier version whose content it repeats; null: an edit.' })
  restoredFrom!: number | null;
  @Field({ description: 'Who made it.' }) createdBy!: string;
  @Field(() => DateTime, { description: 'When.' }) createdAt!: string;
  @Field(() => [NamingVariantType], { description: 'Its names, by key.' }) variants!: NamingVariantType[];
}

@ObjectType('Concept', { description: 'A thing in the world that outlets have names for.' })
export class ConceptType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Folded name it was first stored under; an import finds it by this.' }) key!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was put away; null: it is in use.' })
  archivedAt!: string | null;
  @Field(() => DateTime, { description: 'When it was first stored.' }) createdAt!: string;
  @Field(() => ConceptVersionType, { description: 'Its newest version.' }) current!: ConceptVersionType;
}

export const toNamingVariant = ({ key, name, patterns, note, isExact }: NamingVariantRow): NamingVariantType => ({
  ...{ key, name, patterns: [...patterns], note, isExact },
});

export const toConceptVersion = (row: ConceptVersionRow): ConceptVersionType =>
  Object.assign(new ConceptVersionType(), {
    ...{ id: row.id, conceptId: row.conceptId, versionNo: row.versionNo, name: row.name },
    ...{ description: row.description, restoredFrom: row.restoredFrom },
    ...{ createdBy: row.createdBy, createdAt: row.createdAt, variants: row.variants.map(toNamingVariant) },
  });

/** A concept with its newest version. */
export interface CurrentConcept {
  readonly concept: ConceptRow;
  readonly current: ConceptVersionRow;
}

export const toConcept = ({ concept, current }: CurrentConcept): ConceptType =>
  Object.assign(new ConceptType(), {
    ...{ id: concept.id, key: concept.key, archivedAt: concept.archivedAt, createdAt: concept.createdAt },
    current: toConceptVersion(current),
  });
