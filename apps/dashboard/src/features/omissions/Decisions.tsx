import Button from '@mui/material/Button';
import type { OmissionMatrix, StatementDecision } from '../../providers/omissions-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { momentText } from '../../ui/dates.js';
import { ErrorState } from '../../ui/states.js';
import type { Omission } from './marks.js';
import { useDecide } from './use-omissions.js';

interface LineProps {
  readonly eventId: string;
  readonly decision: StatementDecision;
  readonly outletName: string;
}

/** One decision and, while it holds, the way back. */
function DecisionLine({ eventId, decision, outletName }: LineProps) {
  const say = useSay();
  const decide = useDecide(eventId);
  const { id, kind, isHolding, reason, decidedBy, decidedAt } = decision;
  const undo = () => decide.mutate({ kind: 'UNDO', undoesId: id, reason: say('omissions.undoReason') });
  const by = { name: decidedBy, when: momentText(decidedAt, 'TIME') ?? '', reason };
  return (
    <li className="row">
      <span>
        {say(`omissions.kinds.${kind}`, { name: outletName })}
        {decision.name !== null && `: ${decision.name}`}
        <span className="quiet small"> · {say('omissions.by', by)}</span>
      </span>
      {isHolding && kind !== 'UNDO' && (
        <Button size="small" variant="outlined" disabled={decide.isPending} onClick={undo}>
          {say('action.undo')}
        </Button>
      )}
      {!isHolding && <span className="quiet small">({say('omissions.isUndone')})</span>}
      {decide.error !== null && <ErrorState error={decide.error} />}
    </li>
  );
}

interface ListProps {
  readonly eventId: string;
  readonly decisions: readonly StatementDecision[];
  readonly nameOfOutlet: (sourceId: string | null) => string;
}

export function DecisionList({ eventId, decisions, nameOfOutlet }: ListProps) {
  return (
    <ul className="stack decisions">
      {decisions.map((decision) => (
        <DecisionLine key={decision.id} {...{ eventId, decision }} outletName={nameOfOutlet(decision.sourceId)} />
      ))}
    </ul>
  );
}

interface HoldingProps {
  readonly eventId: string;
  readonly matrix: OmissionMatrix;
  readonly opened: Omission;
  readonly name: string;
}

/** The decisions that made this cell and its statement what they are. */
export function Holding({ eventId, matrix, opened, name }: HoldingProps) {
  const { statement, cell } = opened;
  const ids = new Set(statement.decisionIds);
  const decisions = matrix.decisions.filter(
    ({ id, isHolding, sourceId }) => ids.has(id) && isHolding && (sourceId === null || sourceId === cell.sourceId),
  );
  return decisions.length === 0 ? null : <DecisionList {...{ eventId, decisions }} nameOfOutlet={() => name} />;
}
