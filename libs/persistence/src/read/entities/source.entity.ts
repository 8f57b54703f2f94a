import type { SourceId, SourceStatus, SourceType } from '@parallax/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('source')
export class SourceEntity {
  @PrimaryColumn('uuid') id!: SourceId;
  @Column('text') name!: string;
  @Column('text') initials!: string;
  @Column('text', { nullable: true }) type!: SourceType | null;
  @Column('text') status!: SourceStatus;
  @Column('text', { nullable: true }) country!: string | null;
  @Column('text', { array: true }) languages!: string[];
  @Column('text', { nullable: true }) homepage!: string | null;
  @Column('text', { nullable: true }) description!: string | null;
  /** Counted up by every change; a change names the version it was made on. */
  @Column('int', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}
