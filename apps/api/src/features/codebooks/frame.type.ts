import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FrameRow } from '@parallax/persistence';
import { NodeType } from '../node/node.type.js';

@ObjectType('Frame', { implements: () => NodeType, description: 'One frame of a codebook version.' })
export class FrameType extends NodeType {
  @Field({ description: 'Key under which imported files name it.' }) key!: string;
  @Field({ description: 'Name for people.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'What the frame is.' }) definition!: string | null;
  @Field(() => String, { nullable: true, description: 'When to code it.' }) includeRule!: string | null;
  @Field(() => String, { nullable: true, description: 'When not to code it.' }) excludeRule!: string | null;
  @Field(() => String, { nullable: true, description: 'An example.' }) example!: string | null;
  @Field(() => String, { nullable: true, description: 'What to do in doubtful cases.' }) decisionRules!: string | null;
  @Field(() => ID, { nullable: true, description: 'The frame it belongs under; null at the top.' }) parentId!:
    string | null;
  @Field(() => Int, { description: 'Its place in the codebook.' }) position!: number;
}

export const toFrame = (row: FrameRow): FrameType =>
  Object.assign(new FrameType(), {
    id: row.id,
    key: row.key,
    name: row.name,
    definition: row.definition,
    includeRule: row.includeRule,
    excludeRule: row.excludeRule,
    example: row.example,
    decisionRules: row.decisionRules,
    parentId: row.parentId,
    position: row.position,
  });
