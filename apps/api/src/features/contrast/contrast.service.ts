import { Inject, Injectable } from '@nestjs/common';
import {
  CONTRAST_DEFAULTS,
  contrastSensitivityKind,
  frameContrastKind,
  type FrameContrastRequest,
  type StoredContrast,
  type StoredSensitivity,
} from '@parallax/jobs';
import {
  articleList,
  type ArticleRow,
  mostUsedCodebookVersion,
  outletStanding,
  type OutletStandingRow,
  rowsOf,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { badUserInput, readFilter, readId, readPage, readText } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import { ComparisonRuns } from '../comparisons/runs/comparison-runs.js';
import type { RunState } from '../comparisons/runs/run-state.js';
import type {
  ContrastArticlesArgs,
  ContrastScopeArgs,
  ContrastSensitivityArgs,
  FrameContrastArgs,
} from './contrast.inputs.js';
import { readOutlets, readPair, readReplicates } from './read-contrast-args.js';

/** Digits of the stored states: 1 absent, 2 present, 3 undecided. */
const DIGITS = { present: '2', absent: '1', undecided: '3' } as const;
const HASH = /^[0-9a-f]{64}$/;

@Injectable()
export class ContrastService {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    private readonly runs: ComparisonRuns,
  ) {}

  /** Null when there is no such codebook version, result, or nothing is coded at all. */
  async contrast(args: FrameContrastArgs): Promise<RunState<StoredContrast> | null> {
    if (args.inputHash) return this.runs.open(frameContrastKind, args.inputHash);
    const scope = await this.read(args);
    return scope && this.runs.run(frameContrastKind, { ...scope, period: args.period ?? null });
  }

  /** Null when there is no such codebook version, or nothing is coded at all. */
  async sensitivity(args: ContrastSensitivityArgs): Promise<RunState<StoredSensitivity> | null> {
    const scope = await this.read(args);
    const otherCodebookVersionId = args.otherCodebookVersionId ? readId(args.otherCodebookVersionId) : null;
    return scope && this.runs.run(contrastSensitivityKind, { ...scope, otherCodebookVersionId });
  }

  /** The articles that a cell of a stored contrast counts; null when there is no such result or cell. */
  async articles(args: ContrastArticlesArgs): Promise<Page<ArticleRow> | null> {
    const { inputHash, sourceId, frameId, standing, ...page } = args;
    if (!HASH.test(inputHash)) return null;
    const statement = outletStanding(inputHash, readId(sourceId), readId(frameId));
    const [row] = await rowsOf<OutletStandingRow>(this.database, statement);
    if (!row?.articleIds || row.states === null) return null;
    const { states } = row;
    const digits: readonly string[] = standing ? [DIGITS[standing]] : [DIGITS.present, DIGITS.absent];
    const ids = row.articleIds.filter((_, at) => digits.includes(states[at] ?? ''));
    const order = { by: 'published', direction: 'DESC' } as const;
    // Stored ids, not a caller's: their number is bounded by the selection, and the page by the reader.
    const list = articleList({ filter: { ids }, tsquery: null, ...order, ...readPage(page, order) });
    return readRows<ArticleRow>(this.database, list, order);
  }

  private async read(args: ContrastScopeArgs): Promise<Omit<FrameContrastRequest, 'period'> | null> {
    const [used] = args.codebookVersionId ? [] : await rowsOf<{ id: string }>(this.database, mostUsedCodebookVersion);
    const codebookVersionId = args.codebookVersionId ? readId(args.codebookVersionId) : used?.id;
    if (codebookVersionId === undefined) return null;
    const seed = readText(args.seed ?? CONTRAST_DEFAULTS.seed);
    if (seed.length > 100) throw badUserInput('A seed has at most 100 characters.');
    return {
      filter: readFilter(args.filter),
      codebookVersionId,
      sourceIds: readOutlets(args),
      collapseCopies: args.collapseCopies ?? false,
      pair: readPair(args),
      against: args.against ?? 'rest',
      seed,
      replicates: readReplicates(args.replicates ?? CONTRAST_DEFAULTS.replicates),
    };
  }
}
