/** What the desk asks for and gets: in a blind project no article id, outlet or date, by type. */
export interface DeskFrame {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly definition: string | null;
  readonly includeRule: string | null;
  readonly excludeRule: string | null;
  readonly example: string | null;
  readonly decisionRules: string | null;
  readonly parentId: string | null;
  readonly position: number;
}

export interface DeskCodebook {
  readonly name: string;
  readonly versionNo: number;
  readonly unit: 'ARTICLE' | 'PARAGRAPH' | 'SPAN';
  readonly isExclusive: boolean;
  readonly frames: readonly DeskFrame[];
}

export interface DeskCoder {
  readonly id: string;
  readonly name: string;
}

export interface DeskProject {
  readonly id: string;
  readonly name: string;
  readonly unit: 'ARTICLE' | 'PARAGRAPH';
  readonly isBlind: boolean;
  readonly status: 'OPEN' | 'CLOSED';
  readonly codebook: DeskCodebook;
  /** Whom an administrator may code as; a coder gets none. */
  readonly coders: readonly DeskCoder[];
}

export interface DeskText {
  readonly headline: string | null;
  readonly body: string;
  readonly language: string | null;
  readonly blocks: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  readonly paragraph: { readonly start: number; readonly end: number } | null;
}

export interface DeskQuestion {
  readonly id: string;
  readonly body: string;
  readonly author: string;
  readonly createdAt: string;
}

export interface DeskStanding {
  readonly id: string;
  readonly state: 'OPEN' | 'CODED' | 'SKIPPED';
  readonly revision: number;
  readonly isUnsure: boolean;
  readonly note: string | null;
  readonly labels: readonly {
    readonly frameId: string;
    readonly present: boolean;
    readonly spanStart: number | null;
    readonly spanEnd: number | null;
  }[];
}

export interface DeskTask extends DeskStanding {
  readonly position: number;
  readonly seconds: number | null;
  readonly text: DeskText;
  readonly questions: readonly DeskQuestion[];
  /** Null in a blind project. */
  readonly context: {
    readonly sourceName: string;
    readonly byline: string | null;
    readonly publishedAt: string | null;
    readonly url: string | null;
  } | null;
}

export interface DeskProgress {
  readonly total: number;
  readonly coded: number;
  readonly skipped: number;
  readonly unsure: number;
  readonly secondsLeft: number | null;
}

export const SHOWS = ['OPEN', 'ALL', 'CODED', 'SKIPPED', 'UNSURE'] as const;
export type Show = (typeof SHOWS)[number];

export interface DeskPage {
  readonly project: DeskProject;
  readonly progress: DeskProgress;
  readonly tasks: readonly DeskTask[];
  readonly next: string | null;
}

export interface DeskProblem {
  readonly code: string;
  readonly message: string;
}

/** `task` is the unit as it stands now: after the save, or at a CONFLICT what another tab saved. */
export interface SaveAnswer {
  readonly task: DeskStanding | null;
  readonly errors: readonly DeskProblem[];
}

export interface CodingKey {
  readonly codingId: string;
  readonly taskId: string;
  readonly coderId: string | null;
  readonly expectedRevision: number;
}

export interface CodingToSave extends CodingKey {
  readonly outcome: 'CODED' | 'SKIPPED';
  readonly labels: readonly {
    readonly frameId: string;
    readonly present: boolean;
    readonly spanStart: number | null;
    readonly spanEnd: number | null;
    readonly note: string | null;
  }[];
  readonly isUnsure: boolean;
  readonly note: string | null;
  readonly seconds: number;
}

export interface QueueParams {
  readonly projectId: string;
  readonly coderId: string | null;
  readonly show: Show;
  readonly first: number;
  readonly after: string | null;
  readonly signal: AbortSignal;
}

/** The desk's part of the one door to the API. Outside react-admin, which would sign out whoever loses the connection. */
export interface CodingDoor {
  myProjects(signal: AbortSignal): Promise<readonly DeskProject[]>;
  queue(params: QueueParams): Promise<DeskPage>;
  save(coding: CodingToSave, signal: AbortSignal): Promise<SaveAnswer>;
  reopen(coding: CodingKey, signal: AbortSignal): Promise<SaveAnswer>;
  /** What was asked and answered about a task so far. */
  thread(taskId: string, signal: AbortSignal): Promise<readonly DeskQuestion[]>;
  ask(question: {
    readonly id: string;
    readonly taskId: string;
    readonly coderId: string | null;
    readonly body: string;
  }): Promise<DeskQuestion>;
}
