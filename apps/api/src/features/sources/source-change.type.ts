import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SourceChangeRow } from '@parallax/persistence';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import { changeLines, type ChangeNames } from './change-lines.js';

const ACTS = ['create', 'edit', 'alias', 'rating', 'collection', 'feed', 'merge', 'undo'] as const;
export const SourceAct = {
  ...{ CREATE: 'create', EDIT: 'edit', ALIAS: 'alias', RATING: 'rating' },
  ...{ COLLECTION: 'collection', FEED: 'feed', MERGE: 'merge', UNDO: 'undo' },
} as const satisfies Record<string, (typeof ACTS)[number]>;
registerEnumType(SourceAct, {
  name: 'SourceAct',
  description: 'What was done to an outlet.',
  valuesMap: {
    CREATE: { description: 'It was added.' },
    EDIT: { description: 'What is known of it was changed.' },
    ALIAS: { description: 'A name or domain came or went.' },
    RATING: { description: 'A rating came, ended or was taken back.' },
    COLLECTION: { description: 'It came into a collection or left one.' },
    FEED: { description: 'A feed came or went.' },
    MERGE: { description: 'Another outlet was merged into it.' },
    UNDO: { description: 'A change was undone.' },
  },
});

@ObjectType('SourceChangeLine', { description: 'One thing that a change changed.' })
export class SourceChangeLine {
  @Field({ description: 'The field, or alias, rating, collection.' }) what!: string;
  @Field(() => String, { nullable: true, description: 'As it was; null: it was not there or empty.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'As it became; null: it went or was emptied.' })
  after!: string | null;
}

@ObjectType('SourceChange', { description: 'An entry in the history of the directory, which is only ever added to.' })
export class SourceChangeType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => SourceAct, { description: 'What was done.' }) act!: (typeof ACTS)[number];
  @Field(() => [SourceChangeLine], { description: 'What changed, thing by thing.' }) lines!: SourceChangeLine[];
  @Field(() => Int, { description: 'How many articles went to another outlet with it.' }) articleCount!: number;
  @Field(() => String, { nullable: true, description: 'Why, where somebody said so.' }) reason!: string | null;
  @Field({ description: 'Who did it.' }) changedBy!: string;
  @Field(() => DateTime, { description: 'When.' }) changedAt!: string;
  @Field(() => ID, { nullable: true, description: 'Shared by changes that were made together.' }) batchId!:
    string | null;
  @Field(() => ID, { nullable: true, description: 'The change it undid.' }) undoesId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The change by which it was undone; null while it stands.' })
  undoneById!: string | null;
  /** For the fields source and otherSource. */
  sourceId!: string;
  otherSourceId!: string | null;
}

export const SourceChangeConnection = connectionType(SourceChangeType, 'SourceChange');

const isAct = (act: string): act is (typeof ACTS)[number] => ACTS.some((known) => known === act);

export const toSourceChange =
  (names: ChangeNames) =>
  (row: SourceChangeRow): SourceChangeType =>
    Object.assign(new SourceChangeType(), {
      id: row.id,
      act: isAct(row.act) ? row.act : 'edit',
      lines: changeLines(row, names),
      articleCount: row.articleCount,
      reason: row.reason,
      changedBy: row.changedBy,
      changedAt: row.changedAt,
      batchId: row.batchId,
      undoesId: row.undoes,
      undoneById: row.undoneBy,
      ...{ sourceId: row.sourceId, otherSourceId: row.otherSourceId },
    });
