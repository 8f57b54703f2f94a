import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { IngestStatus as Status } from '@parallax/kernel';
import type { IngestRunRow } from '@parallax/persistence';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import { NodeType } from '../node/node.type.js';

export const IngestStatus = {
  QUEUED: 'queued',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  PARTIAL: 'partial',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  INTERRUPTED: 'interrupted',
} as const satisfies Record<string, Status>;
registerEnumType(IngestStatus, {
  name: 'IngestStatus',
  description: 'Where an import or another job stands.',
  valuesMap: {
    QUEUED: { description: 'Waits for the worker.' },
    RUNNING: { description: 'Is being worked on.' },
    SUCCEEDED: { description: 'Everything came in.' },
    PARTIAL: { description: 'Ended, and something was refused.' },
    FAILED: { description: 'Ended by an error; what was committed stays.' },
    CANCELLED: { description: 'Ended by a person; what was committed stays.' },
    INTERRUPTED: { description: 'Its process died; what was committed stays, and the same import may be run again.' },
  },
});

@ObjectType('IngestRun', {
  implements: () => NodeType,
  description: 'One import. Each row read is counted once: added, updated, unchanged or refused.',
})
export class IngestRunType extends NodeType {
  @Field({ description: 'What was imported, in words: usually names of files.' }) label!: string;
  @Field(() => String, { nullable: true, description: 'jsonl, csv, text or html; null when several.' })
  format!: string | null;
  @Field(() => IngestStatus, { description: 'Where it stands.' }) status!: Status;
  @Field(() => String, { nullable: true, description: 'What went wrong, in words.' }) message!: string | null;
  @Field(() => Float, { nullable: true, description: 'Bytes to read; null when unknown, as from a pipe.' })
  bytesTotal!: number | null;
  @Field(() => Float, { description: 'Bytes read so far.' }) bytesRead!: number;
  @Field(() => Int, { description: 'Rows read so far.' }) read!: number;
  @Field(() => Int, { description: 'New articles.' }) added!: number;
  @Field(() => Int, { description: 'Articles that got a new version or new fields.' }) updated!: number;
  @Field(() => Int, { description: 'Articles that were there already, just so.' }) unchanged!: number;
  @Field(() => Int, { description: 'Rows that were refused; failures says why.' }) refused!: number;
  @Field(() => Int, { description: 'New labels.' }) labelsAdded!: number;
  @Field(() => Int, { description: 'Labels that were refused; failures says why.' }) labelsRefused!: number;
  @Field(() => DateTime, { description: 'When it was started or queued.' }) startedAt!: string;
  @Field(() => DateTime, { description: 'Last sign of life.' }) heartbeatAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it is queued or running.' })
  finishedAt!: string | null;
}

export const IngestRunConnection = connectionType(IngestRunType, 'IngestRun');

export const toIngestRun = (row: IngestRunRow): IngestRunType =>
  Object.assign(new IngestRunType(), {
    id: row.id,
    label: row.label,
    format: row.format,
    status: row.status,
    message: row.message,
    bytesTotal: row.bytesTotal,
    bytesRead: row.bytesRead,
    read: row.read,
    added: row.added,
    updated: row.updated,
    unchanged: row.unchanged,
    refused: row.refused,
    labelsAdded: row.labelsAdded,
    labelsRefused: row.labelsRefused,
    startedAt: row.startedAt,
    heartbeatAt: row.heartbeatAt,
    finishedAt: row.finishedAt,
  });
