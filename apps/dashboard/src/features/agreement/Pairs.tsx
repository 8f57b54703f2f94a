import type { Agreement, Confusion } from '../../providers/agreement-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { percentText } from '../../ui/numbers.js';
import { numberText } from './numbers.js';
import { useConfusion, type Measured } from './use-agreement.js';

interface PairsProps {
  readonly agreement: Agreement;
  readonly frame: { readonly id: string; readonly name: string };
  readonly measured: Measured;
  readonly onPair: (a: string, b: string) => void;
}

/** Coders × coders: κ and its n in each cell; a cell opens the units behind it. */
export function PairMatrix({ agreement, frame, onPair }: Omit<PairsProps, 'measured'>) {
  const say = useSay();
  const cellOf = (a: string, b: string) => {
    const pair = agreement.pairs.find(
      ({ coderA, coderB }) => (coderA.id === a && coderB.id === b) || (coderA.id === b && coderB.id === a),
    );
    return pair?.frames.find((of) => of.frame.id === frame.id);
  };
  const title = say('agreement.pairsOf', { frame: frame.name });
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={title}>
      <table className="table small">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {agreement.coders.map(({ id, name }) => (
              <th key={id} scope="col">
                <bdi dir="auto">{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreement.coders.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <bdi dir="auto">{row.name}</bdi>
              </th>
              {agreement.coders.map((column) => {
                const cell = row.id === column.id ? undefined : cellOf(row.id, column.id);
                if (cell === undefined) return <td key={column.id} className="quiet" />;
                return (
                  <td key={column.id}>
                    <button type="button" className="cell num" onClick={() => onPair(row.id, column.id)}>
                      {numberText(cell.kappa)}
                      <span className="quiet">
                        {' '}
                        {cell.percentAgreement === null ? '–' : percentText(cell.percentAgreement)} n {cell.n}
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const COUNTS = ['both', 'onlyA', 'onlyB', 'neither'] as const satisfies readonly (keyof Confusion)[];

export function Confusions({ frame, measured, onPair }: Omit<PairsProps, 'agreement'>) {
  const say = useSay();
  const { data = [] } = useConfusion(measured, frame.id);
  const title = say('agreement.confusions', { frame: frame.name });
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={title}>
      <table className="table small">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say('agreement.pair')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col">
                {say(`agreement.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.map((pair) => (
            <tr key={`${pair.coderA.id} ${pair.coderB.id}`}>
              <th scope="row">
                <button type="button" className="cell" onClick={() => onPair(pair.coderA.id, pair.coderB.id)}>
                  <bdi dir="auto">{pair.coderA.name}</bdi> · <bdi dir="auto">{pair.coderB.name}</bdi>
                </button>
              </th>
              {COUNTS.map((count) => (
                <td key={count} className="num">
                  {pair[count]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{say('agreement.confusionNote')}</p>
    </div>
  );
}
