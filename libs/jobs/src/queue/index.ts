export { enqueue, enqueueMany, type EnqueueOptions, type ManyJobs } from './enqueue.js';
export { findJob, forgetJob, isGivenUp, type QueuedJob } from './find-job.js';
export { installQueue } from './install-queue.js';
export { runQueue, type JobContext, type JobTask, type QueueOptions, type RunningQueue } from './run-queue.js';
