import type { ClientBase, Pool } from 'pg';
import { enqueue, type JobTask } from '../queue/index.js';
import { measureSourceHealth } from './measure-source-health.js';

export const MEASURE_SOURCE_HEALTH = 'measure-source-health';
/** Often enough that a change is on screen on the day it can be told. */
const EVERY_MS = 3 * 3_600_000;

/** Asks for the health of all outlets to be measured; asking twice queues it once. */
export async function enqueueMeasureSourceHealth(database: Pool | ClientBase): Promise<void> {
  await enqueue(database, MEASURE_SOURCE_HEALTH, {}, { jobKey: MEASURE_SOURCE_HEALTH });
}

/** Asks now and every few hours as long as the process lives; what fails is asked again next time. */
export async function keepMeasuringSourceHealth(database: Pool, report: (message: string) => void): Promise<void> {
  await enqueueMeasureSourceHealth(database);
  const ask = (): Promise<void> =>
    enqueueMeasureSourceHealth(database).catch((error: unknown) =>
      report(`${MEASURE_SOURCE_HEALTH}: ${String(error)}`),
    );
  setInterval(() => void ask(), EVERY_MS).unref();
}

/** The task `measure-source-health`. */
export const measureSourceHealthTask =
  (database: Pool): JobTask =>
  async () => {
    await measureSourceHealth(database, new Date().toISOString().slice(0, 10));
  };
