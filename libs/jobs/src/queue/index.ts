export { enqueue, type EnqueueOptions } from './enqueue.js';
export { findJob, forgetJob, isGivenUp, type QueuedJob } from './find-job.js';
export { installQueue } from './install-queue.js';
export { runQueue, type JobContext, type JobTask, type QueueOptions, type RunningQueue } from './run-queue.js';
