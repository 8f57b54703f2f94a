import { EventEmitter } from 'node:events';
import { run, type Task, type WorkerEvents } from 'graphile-worker';
import { announceWorkers } from './liveness.js';
import { reportingLogger, type Report } from './logger.js';

/** What a task is told beside its payload. Tasks stop soon after `signal` aborts. */
export interface JobContext {
  readonly jobId: string;
  readonly signal: AbortSignal;
}

/** A task may run twice for one job and leaves the same state. What it throws is tried again later. */
export type JobTask = (payload: unknown, context: JobContext) => Promise<void>;

export interface QueueOptions {
  /** Connection string of the owner of the queue's schema: row security keeps other roles out of it. */
  readonly connectionString: string;
  readonly tasks: Readonly<Record<string, JobTask>>;
  /** Jobs at once (default 2). */
  readonly concurrency?: number;
  readonly report?: Report;
}

/** A worker at work. */
export interface RunningQueue {
  /** Aborts the running tasks, waits until they have ended, and closes the connections. */
  stop(): Promise<void>;
  /** Settles when the worker ends; rejects when it ends by itself because of an error. */
  readonly ended: Promise<void>;
}

/** Works off the queue until stopped; jobs arrive by LISTEN. The queue must be installed. */
export async function runQueue(options: QueueOptions): Promise<RunningQueue> {
  const { connectionString, tasks, concurrency = 2, report = () => undefined } = options;
  const stopping = new AbortController();
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]): [string, Task] => [
      name,
      (payload, { job }) => task(payload, { jobId: job.id, signal: stopping.signal }),
    ]),
  );
  const presence = await announceWorkers(connectionString);
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => presence.show(worker.workerId));
  const runner = await run({
    connectionString,
    taskList,
    concurrency,
    maxPoolSize: concurrency + 2,
    events,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: reportingLogger(report),
  }).catch(async (error: unknown) => {
    await presence.leave();
    throw error;
  });
  const ended = runner.promise.finally(presence.leave);
  ended.catch(() => undefined); // whoever waits for it hears of it; nobody else is ended by it
  const stop = async (): Promise<void> => {
    stopping.abort();
    await runner.stop().catch(() => undefined); // it says so when it has ended already
    await ended;
  };
  return { stop, ended };
}
