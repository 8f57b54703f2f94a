import type { DecideStatementInput, OmissionMatrix } from '../../providers/omissions-door.js';
import type { Omission } from './marks.js';

/** What can be decided on an opened cell. */
export const KINDS = ['DOES_NOT_SAY', 'SAYS', 'NAME', 'NOT_A_STATEMENT', 'SPLIT', 'MERGE'] as const;
export type Kind = (typeof KINDS)[number];

export interface Draft {
  readonly kind: Kind;
  readonly reason: string;
  readonly name: string;
  /** Keys of sentences that do not belong. */
  readonly leaving: readonly string[];
  /** Key of the other statement. */
  readonly otherKey: string;
}

/** The question most likely asked: is the silence real, or is the finding wrong? */
export const emptyDraft = ({ cell }: Omission): Draft => ({
  kind: cell.mark === 'SAYS' ? 'SPLIT' : 'DOES_NOT_SAY',
  ...{ reason: '', name: '', leaving: [], otherKey: '' },
});

type Input = Omit<DecideStatementInput, 'eventId'>;

/** The decision a draft makes; null while something is missing. */
export function decisionOf(draft: Draft, { statement, cell }: Omission, matrix: OmissionMatrix): Input | null {
  const reason = draft.reason.trim();
  if (reason === '') return null;
  const input = { kind: draft.kind, reason, statementKeys: statement.sentenceKeys };
  switch (draft.kind) {
    case 'SAYS':
    case 'DOES_NOT_SAY':
      return { ...input, sourceId: cell.sourceId };
    case 'NOT_A_STATEMENT':
      return input;
    case 'NAME':
      return draft.name.trim() === '' ? null : { ...input, name: draft.name.trim() };
    case 'SPLIT': {
      const count = draft.leaving.length;
      return count === 0 || count === statement.sentenceKeys.length ? null : { ...input, sentenceKeys: draft.leaving };
    }
    case 'MERGE': {
      const other = matrix.statements.find(({ key }) => key === draft.otherKey);
      return other === undefined ? null : { ...input, sentenceKeys: other.sentenceKeys };
    }
  }
}
