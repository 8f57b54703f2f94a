import { Module } from '@nestjs/common';
import { JobFeed } from './job-feed.js';
import { JobsResolver } from './jobs.resolver.js';
import { PresentJobs } from './present-jobs.js';

/** Live progress of imports and other jobs. */
@Module({ providers: [JobFeed, PresentJobs, JobsResolver], exports: [JobFeed] })
export class JobsModule {}
