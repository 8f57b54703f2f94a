import type { SourceId } from '@parallax/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A spelling or a domain that leads to one source. */
@Entity('source_alias')
export class SourceAliasEntity {
  @PrimaryColumn('text') key!: string;
  @Column('uuid', { name: 'source_id' }) sourceId!: SourceId;
  @Column('text') kind!: 'name' | 'domain';
  @Column('text') spelling!: string;
}
