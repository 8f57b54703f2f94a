import type { IngestRunId, IngestStatus } from '@parallax/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ingest_run')
export class IngestRunEntity {
  @PrimaryColumn('uuid') id!: IngestRunId;
  @Column('text') label!: string;
  @Column('text', { nullable: true }) format!: string | null;
  @Column('text') status!: IngestStatus;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
