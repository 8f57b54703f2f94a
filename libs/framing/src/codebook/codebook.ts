import type { AbsenceRule, CodingUnit } from '@parallax/kernel';

/** One frame of a codebook. Prose is null where nothing is said; `parent` is the key of another frame. */
export interface FrameDefinition {
  readonly key: string;
  readonly name: string;
  readonly definition: string | null;
  readonly include: string | null;
  readonly exclude: string | null;
  /** Anchor examples, one or several, as prose. */
  readonly example: string | null;
  readonly decisionRules: string | null;
  readonly parent: string | null;
}

/** What a version fixes for good once it is published. Frames stand in the order in which coders see them. */
export interface CodebookVersion {
  readonly unit: CodingUnit;
  readonly absence: AbsenceRule;
  readonly isExclusive: boolean;
  readonly frames: readonly FrameDefinition[];
}

/** A codebook with one of its versions, as it is edited, exchanged and published. */
export interface CodebookDocument {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly citation: string | null;
  readonly version: CodebookVersion;
}

/** The prose fields of a frame in the order in which they are shown. */
export const FRAME_PROSE = ['definition', 'include', 'exclude', 'example', 'decisionRules'] as const;
export type FrameProse = (typeof FRAME_PROSE)[number];

/** UTF-16 code units, and the number of frames; what the import has always allowed. */
export const CODEBOOK_LIMITS = { key: 200, name: 300, prose: 20_000, frames: 500 } as const;
