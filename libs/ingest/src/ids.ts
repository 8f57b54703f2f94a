import {
  asId,
  type ArticleId,
  type CodebookId,
  type CodebookVersionId,
  type CoderId,
  type EventId,
  type FrameId,
  type Id,
  type LabelId,
  type SourceId,
} from '@parallax/kernel';
import { v5 } from 'uuid';

/** Namespaces of the project's name-based ids. They are written down for good: changing one orphans every stored id. */
const NAMESPACE = {
  source: '92951b76-5c4f-41cd-af12-42a65baf588d',
  rating: '5089b29a-1f69-4c0d-bee1-cd56d028f5b6',
  article: 'b5c1b0d3-ad57-4781-ba38-c82fba0d1db6',
  event: '8be4b8aa-275d-45ae-8b74-d528ba411cca',
  decision: 'fe44f92e-2b5d-4ce3-ae02-79f6da413615',
  codebook: 'bf71c5e0-29ff-4168-8655-9a24b59d4576',
  codebookVersion: 'c5a9d51d-32ce-4ac9-8248-39d6ceb1541a',
  frame: '87b80ca2-6ca2-44f6-92eb-2b4686de98e4',
  coder: 'cbe8aaff-b585-41d3-b625-0b886b28df93',
  label: '504b82ea-208f-4ba1-9f41-09d0f1f4bd1e',
  failure: 'afe6be5c-7139-4874-a20f-1ca2b9dfbc59',
} as const;

/** NUL cannot occur in a stored text, so ("ab", "c") and ("a", "bc") stay apart. */
const named = <T extends Id<string>>(kind: keyof typeof NAMESPACE, parts: readonly string[]): T =>
  asId<T>(v5(parts.join('\0'), NAMESPACE[kind]));

export const sourceIdOf = (sourceKey: string): SourceId => named('source', [sourceKey]);
export const ratingIdOf = (source: SourceId, dimension: string, value: string): string =>
  named('rating', [source, dimension, value]);
export const eventIdOf = (eventKey: string): EventId => named('event', [eventKey]);
export const decisionIdOf = (article: ArticleId, event: EventId): string => named('decision', [article, event]);
export const codebookIdOf = (codebookKey: string): CodebookId => named('codebook', [codebookKey]);
export const codebookVersionIdOf = (codebook: CodebookId, versionNo: number): CodebookVersionId =>
  named('codebookVersion', [codebook, String(versionNo)]);
export const frameIdOf = (version: CodebookVersionId, frameKey: string): FrameId => named('frame', [version, frameKey]);
export const coderIdOf = (coderKey: string): CoderId => named('coder', [coderKey]);
export const failureIdOf = (runId: string, ordinal: number): string => named('failure', [runId, String(ordinal)]);

export interface ArticleIdentity {
  readonly sourceKey: string;
  readonly canonicalUrl: string | null;
  readonly externalId: string | null;
  readonly contentHash: string;
}

/**
 * What makes an article the same one when it comes again: its canonical address; without one, its
 * source's own id for it; without that, its source and its very words.
 */
export function articleIdOf(identity: ArticleIdentity): ArticleId {
  if (identity.canonicalUrl !== null) return named('article', ['url', identity.canonicalUrl]);
  if (identity.externalId !== null) return named('article', ['external', identity.sourceKey, identity.externalId]);
  return named('article', ['content', identity.sourceKey, identity.contentHash]);
}

export interface LabelIdentity {
  readonly article: ArticleId;
  readonly versionNo: number;
  readonly codebookVersion: CodebookVersionId;
  readonly frame: FrameId;
  readonly coder: CoderId;
  readonly present: boolean;
  readonly paragraph: number | null;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly note: string | null;
}

/** The same judgement read twice has one id, so importing a file twice adds no label. */
export function labelIdOf(label: LabelIdentity): LabelId {
  const span = label.span === null ? '' : `${label.span.start}-${label.span.end}`;
  return named('label', [
    label.article,
    String(label.versionNo),
    label.codebookVersion,
    label.frame,
    label.coder,
    String(label.present),
    span,
    label.note ?? '',
    // Left out for whole articles: ids given before paragraphs could be imported stay what they are.
    ...(label.paragraph === null ? [] : [`paragraph ${label.paragraph}`]),
  ]);
}
