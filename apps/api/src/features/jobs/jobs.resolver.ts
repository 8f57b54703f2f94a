import { Args, ID, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { isUuid } from '@parallax/kernel';
import { Requires } from '../../access/index.js';
import { apiError } from '../../graphql/errors.js';
import { IngestRunType, toIngestRun } from '../ingest/ingest-run.type.js';
import { JobFeed } from './job-feed.js';
import type { JobNews } from './job-news.js';
import { JobProgressType, toJobProgress } from './job-progress.type.js';
import { PresentJobs } from './present-jobs.js';

@Resolver(() => JobProgressType)
export class JobsResolver {
  constructor(
    private readonly feed: JobFeed,
    private readonly present: PresentJobs,
  ) {}

  @Subscription(() => JobProgressType, {
    description: 'Progress of one job, beginning with its present state; of all jobs when none is named.',
    resolve: toJobProgress,
  })
  @Requires('ingest:read')
  async jobProgress(
    @Args('jobId', { type: () => ID, nullable: true, description: 'The job to follow; null follows all.' })
    jobId: string | null = null,
  ): Promise<AsyncIterable<JobNews>> {
    if (jobId !== null && !isUuid(jobId)) throw apiError('BAD_USER_INPUT', 'The id of a job is a UUID.');
    const mailbox = await this.feed.follow(jobId);
    // Asked after the feed is open: what is reported meanwhile is older than the answer.
    for (const news of await this.present.news(jobId)) mailbox.put(news);
    return mailbox;
  }

  @ResolveField(() => IngestRunType, {
    nullable: true,
    description: 'The run as stored now, when the job is an import.',
  })
  async ingestRun(@Parent() job: JobProgressType): Promise<IngestRunType | null> {
    const run = await this.present.run(job.jobId);
    return run === null ? null : toIngestRun(run);
  }
}
