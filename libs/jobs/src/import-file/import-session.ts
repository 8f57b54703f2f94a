import type { ReadingContext } from '@parallax/ingest';
import type { EventId, IngestRunId, IngestStatus } from '@parallax/kernel';
import {
  addCounts,
  ArticleWriter,
  finishRun,
  flushSearchWords,
  NO_COUNTS,
  startRun,
  toStorageError,
  type BatchOutcome,
  type ImportBatch,
  type ImportCounts,
} from '@parallax/persistence';
import { LEXEMES_VERSION } from '@parallax/text';
import { refreshEventSummaries } from '../measure-reuse/index.js';
import { publishProgress } from '../progress/index.js';
import { Batcher } from './batcher.js';
import type { ImportOutcome, ImportProblem, ImportRequest } from './import-files.js';
import { ProgressMeter } from './progress-meter.js';
import { readInputs, type ImportInput } from './read-files.js';
import { requestMeasuring } from './request-measuring.js';

interface SessionInput {
  readonly runId: IngestRunId;
  readonly input: ImportInput;
  readonly reading: ReadingContext;
}

/** One import from its first byte to the closing of its run. */
export class ImportSession {
  private counts: ImportCounts = NO_COUNTS;
  private filesRefused = 0;
  private isCancelled = false;
  private storedBytes = 0;
  private readonly events = new Set<EventId>();
  private readonly dryRun: boolean;
  private readonly meter: ProgressMeter;
  private readonly writer: ArticleWriter;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly request: ImportRequest,
    private readonly session: SessionInput,
  ) {
    this.dryRun = request.options?.dryRun ?? false;
    const { runId, input } = session;
    this.meter = new ProgressMeter({ id: runId, bytesTotal: bytesOf(input), startedAt: Date.now() });
    this.writer = new ArticleWriter(request.database, {
      ...{ runId, lexemesVersion: LEXEMES_VERSION, dryRun: this.dryRun, onEvents: refreshEventSummaries },
    });
  }

  /** @throws when the run cannot be opened. */
  async run(): Promise<ImportOutcome> {
    if (!this.dryRun) this.isCancelled = !(await this.open());
    const failure = await this.readAndWrite().then(
      () => null,
      (error: unknown) => problemOf(error),
    );
    const problem = failure ?? this.judge();
    const status = this.statusOf(problem);
    if (!this.dryRun) await this.close(status, problem);
    const { runId } = this.session;
    return { ...this.counts, runId, status, filesRefused: this.filesRefused, problem };
  }

  private open(): Promise<boolean> {
    const { runId, input } = this.session;
    const label = input.kind === 'stream' ? input.name : labelOf(input.files.map(({ name }) => name));
    const format = this.request.options?.format ?? null;
    return startRun(this.request.database, { id: runId, label, format, bytesTotal: bytesOf(input) });
  }

  /** Prepares the next batch while the database stores the one before: at most two are held. */
  private async readAndWrite(): Promise<void> {
    const batcher = new Batcher();
    const { input, reading } = this.session;
    const format = this.request.options?.format ?? null;
    const onBytes = (count: number): void => void (this.meter.bytesRead += count);
    try {
      for await (const slice of readInputs(input, { format, reading, onBytes, signal: this.request.signal })) {
        for (const item of slice) {
          batcher.add(item);
          if (batcher.isFull) await this.write(batcher.take(this.meter.bytesRead));
        }
        if (this.isStopped) break;
      }
      if (!batcher.isEmpty && !this.isStopped) await this.write(batcher.take(this.meter.bytesRead));
    } finally {
      await this.writing;
    }
  }

  private get isStopped(): boolean {
    return this.isCancelled || (this.request.signal?.aborted ?? false);
  }

  private async write(batch: ImportBatch): Promise<void> {
    await this.writing;
    if (this.isStopped) return;
    this.writing = this.writer.write(batch).then((outcome) => this.note(batch, outcome));
    this.writing.catch(() => undefined); // it is awaited before the next batch, which may be a while
  }

  private async note(batch: ImportBatch, outcome: BatchOutcome): Promise<void> {
    this.counts = addCounts(this.counts, outcome.counts);
    this.storedBytes = batch.bytesRead;
    this.filesRefused += batch.refused.filter(({ scope }) => scope === 'file').length;
    this.isCancelled ||= outcome.isCancelled;
    for (const event of outcome.events) this.events.add(event);
    if (outcome.failures.length > 0) this.request.onRefused?.(outcome.failures);
    await this.report('running');
  }

  private async report(status: IngestStatus): Promise<void> {
    const progress = this.meter.at(Date.now(), { counts: this.counts, bytes: this.storedBytes, status });
    this.request.onProgress?.(progress);
    if (!this.dryRun) await publishProgress(this.request.database, progress);
  }

  /** What to tell about an import that came to its end without an error. */
  private judge(): ImportProblem | null {
    if (this.isStopped) return { code: 'CANCELLED', message: 'Cancelled. What was stored before stays.' };
    if (this.counts.read === 0) return { code: 'NOTHING_READ', message: 'Nothing to import: no row was found.' };
    return null;
  }

  private statusOf(problem: ImportProblem | null): IngestStatus {
    if (problem?.code === 'CANCELLED')
      return this.isCancelled ? 'cancelled' : (this.request.stoppedStatus ?? 'cancelled');
    if (problem !== null) return 'failed';
    const { refused, labelsRefused } = this.counts;
    return refused + labelsRefused + this.filesRefused > 0 ? 'partial' : 'succeeded';
  }

  private async close(status: IngestStatus, problem: ImportProblem | null): Promise<void> {
    const { database } = this.request;
    try {
      const hasChanged = this.counts.added + this.counts.updated > 0;
      if (hasChanged) await flushSearchWords(database);
      await finishRun(database, { id: this.session.runId, status, message: problem?.message ?? null });
      if (hasChanged || this.events.size > 0) await requestMeasuring(database);
      await this.report(status);
    } catch (error) {
      // After a full disk or a lost connection the run cannot be closed either; the problem is told anyway.
      if (problem === null) throw error;
    }
  }
}

const bytesOf = (input: ImportInput): number | null =>
  input.kind === 'stream' ? null : input.files.reduce((sum, { size }) => sum + size, 0);

const LONGEST_LABEL = 500;

function labelOf(names: readonly string[]): string {
  const [first = ''] = names;
  return (names.length === 1 ? first : `${first} and ${names.length - 1} more`).slice(-LONGEST_LABEL);
}

function problemOf(error: unknown): ImportProblem {
  const { code, message } = toStorageError(error);
  return { code, message };
}
