import type { OmissionMatrix } from '../../providers/omissions-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison } from '../../providers/types.js';
import { percentText } from '../../ui/numbers.js';
import type { ViewProps } from '../comparison/CompareControls.js';
import { OpeningRowHead } from '../comparison/RowHead.js';
import { nameOf, omissionsOf, shownMark, SIGNS, tellingOmissions, writeCell, type Omission } from './marks.js';
import { pText } from './numbers.js';
import { useOmissions } from './use-omissions.js';

interface CellProps {
  readonly matrix: OmissionMatrix;
  readonly sourceId: string;
  readonly open: (omission: Omission) => void;
}

function Share({ matrix, sourceId }: Omit<CellProps, 'open'>) {
  const say = useSay();
  const outlet = matrix.outlets.find((one) => one.sourceId === sourceId);
  if (outlet === undefined || outlet.said.value === null || outlet.expectedShare === null) {
    return <p className="quiet small">{say('omissions.noShare')}</p>;
  }
  const { k, n } = outlet.said;
  const isFewer = outlet.adjustedP !== null && outlet.adjustedP <= 0.05;
  return (
    <p className="quiet small">
      {say('omissions.shareShort', { k, n, expected: percentText(outlet.expectedShare) })}
      {isFewer && outlet.adjustedP !== null && (
        <strong> · {say('omissions.fewer', { p: pText(outlet.adjustedP) })}</strong>
      )}
    </p>
  );
}

/** What an outlet leaves out, in few words; each opens its cell of the matrix. */
function OmissionsCell({ matrix, sourceId, open }: CellProps) {
  const say = useSay();
  const all = omissionsOf(matrix, sourceId);
  const telling = tellingOmissions(all);
  const rest = all.length - telling.length;
  return (
    <td>
      {telling.length === 0 && <span title={say('omissions.none')}>–</span>}
      <ul>
        {telling.map((omission) => {
          const mark = shownMark(omission.cell);
          return (
            <li key={omission.statement.key} className="small">
              <button
                type="button"
                className="link-button"
                title={say(`omissions.marks.${mark}`)}
                onClick={() => open(omission)}
              >
                <span aria-hidden="true">{SIGNS[mark]}</span>{' '}
                <span className="hidden-text">{say(`omissions.marks.${mark}`)}: </span>
                <bdi dir="auto">{nameOf(omission.statement)}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p className="quiet small">{say('omissions.more', { smart_count: rest })}</p>}
      <Share matrix={matrix} sourceId={sourceId} />
    </td>
  );
}

function why(matrix: OmissionMatrix | undefined) {
  if (matrix === undefined || matrix.run.status === 'MEASURING') return 'omissions.measuring' as const;
  if (matrix.run.status !== 'MEASURED') return 'omissions.stopped' as const;
  return whyUndefined(matrix.undefinedReason);
}

export function whyUndefined(reason: string | null) {
  switch (reason) {
    case null:
      return null;
    case 'NO_TEXTS':
    case 'ONE_OUTLET':
    case 'NO_SHARED_LANGUAGE':
    case 'NO_STATEMENTS':
      return `omissions.why.${reason}` as const;
    default:
      return 'omissions.why.UNKNOWN' as const;
  }
}

/** The row “Leaves out” of the side-by-side table; it asks for its numbers by itself. */
export function OmissionsRow({ comparison, view, change }: ViewProps & { readonly comparison: Comparison }) {
  const say = useSay();
  const { data, error } = useOmissions(comparison.event.id, view.collapse);
  const reason = error === null ? why(data) : ('omissions.stopped' as const);
  const open = ({ statement, cell }: Omission) => {
    change({ open: 'omissions', cell: writeCell(statement.key, cell.sourceId) });
  };
  return (
    <tr>
      <OpeningRowHead
        row="omissions"
        title={say('omissions.row')}
        method={{ anchor: 'omissions', label: say('omissions.help') }}
        view={view}
        change={change}
      />
      {comparison.sources.map(({ source }) =>
        reason !== null || data === undefined ? (
          <td key={source.id} className="quiet small">
            {say(reason ?? 'omissions.measuring')}
          </td>
        ) : (
          <OmissionsCell key={source.id} matrix={data} sourceId={source.id} open={open} />
        ),
      )}
    </tr>
  );
}
