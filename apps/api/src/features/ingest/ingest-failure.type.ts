import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { IngestFailureRow } from '@parallax/persistence';
import { connectionType } from '../../graphql/connection.js';

@ObjectType('IngestFailure', {
  description: 'A row, label or file that an import refused, with enough to find, mend and import it again.',
})
export class IngestFailureType {
  @Field(() => ID, { description: 'Id of the failure.' }) id!: string;
  @Field({ description: 'The file it stands in.' }) file!: string;
  @Field(() => Int, { nullable: true, description: 'The line, counted from 1; null when it is about the whole file.' })
  line!: number | null;
  @Field({ description: 'What was refused: file, row or label.' }) scope!: string;
  @Field({ description: 'Stable machine code of the reason.' }) code!: string;
  @Field(() => String, { nullable: true, description: 'The field at fault.' }) field!: string | null;
  @Field({ description: 'The reason in words.' }) message!: string;
  @Field(() => String, { nullable: true, description: 'What was refused, as it came, cut when long.' }) raw!:
    string | null;
}

export const IngestFailureConnection = connectionType(IngestFailureType, 'IngestFailure');

export const toIngestFailure = (row: IngestFailureRow): IngestFailureType => ({
  id: row.id,
  file: row.file,
  line: row.line,
  scope: row.scope,
  code: row.code,
  field: row.field,
  message: row.message,
  raw: row.raw,
});
