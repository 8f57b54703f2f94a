import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { IngestStatus as Status } from '@parallax/kernel';
import { IngestRunType, IngestStatus } from '../ingest/ingest-run.type.js';
import type { JobNews } from './job-news.js';

@ObjectType('JobProgress', { description: 'How far a job has come, as its worker last said.' })
export class JobProgressType {
  @Field(() => ID, { description: 'Id of the job; of an import, the id of its ingest run.' }) jobId!: string;
  @Field({ description: 'What kind of job, for example import-file.' }) kind!: string;
  @Field(() => IngestStatus, { description: 'Where it stands.' }) status!: Status;
  @Field(() => Float, { description: 'How much is done, in the unit.' }) done!: number;
  @Field(() => Float, { nullable: true, description: 'How much there is to do; null while unknown.' })
  total!: number | null;
  @Field({ description: 'What is counted, for example rows or bytes.' }) unit!: string;
  @Field(() => Float, { nullable: true, description: 'Units a second of late; null before the first.' })
  ratePerSecond!: number | null;
  @Field(() => Float, { nullable: true, description: 'Seconds left at that rate; null while unknown.' })
  secondsLeft!: number | null;
  @Field(() => String, { nullable: true, description: 'A sentence for a person.' }) message!: string | null;
  @Field(() => IngestRunType, { nullable: true, description: 'The run as stored now, when the job is an import.' })
  ingestRun?: IngestRunType | null;
}

export const toJobProgress = (news: JobNews): JobProgressType => Object.assign(new JobProgressType(), news);
