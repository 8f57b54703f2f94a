import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Agreement, FrameAgreement } from '../../providers/agreement-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { percentText, proportionText } from '../../ui/numbers.js';
import { AlphaLine } from './AlphaLine.js';
import { FrameDetails } from './FrameDetails.js';
import { coefficientText } from './numbers.js';
import { adviceText, verdictText } from './words.js';

const COLUMNS = ['frame', 'prevalence', 'percent', 'alpha', 'verdict', 'next'] as const;

interface RowProps {
  readonly frame: FrameAgreement;
  readonly onUnits: () => void;
}

function NextStep({ frame, onUnits }: RowProps) {
  const say = useSay();
  return (
    <>
      {frame.disagreements > 0 ? (
        <Button size="small" onClick={onUnits}>
          {say('agreement.discuss', { smart_count: frame.disagreements })}
        </Button>
      ) : (
        <span className="quiet">{say('agreement.noDisagreement')}</span>
      )}
      <div className="quiet small">{adviceText(say, frame)}</div>
    </>
  );
}

function FrameRow({ frame, onUnits }: RowProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { name } = frame.frame;
  const percent = frame.percentAgreement.value;
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="disclosure"
            aria-expanded={isOpen}
            aria-label={say('agreement.openFrame', { frame: name })}
            onClick={() => setOpen(!isOpen)}
          >
            <bdi dir="auto">{name}</bdi>
          </button>
        </th>
        <td className="num">{proportionText(frame.prevalence)}</td>
        <td className="num">{percent === null ? '–' : percentText(percent)}</td>
        <td>
          <AlphaLine alpha={frame.alpha} />
          <span className="num">{coefficientText(frame.alpha)}</span>
        </td>
        <td>{verdictText(say, frame)}</td>
        <td>
          <NextStep frame={frame} onUnits={onUnits} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={COLUMNS.length}>
            <FrameDetails frame={frame} />
          </td>
        </tr>
      )}
    </>
  );
}

/** One row a frame; a row opens to how its numbers were made. */
export function AgreementTable({
  agreement,
  onUnits,
}: {
  readonly agreement: Agreement;
  readonly onUnits: (frameId: string) => void;
}) {
  const say = useSay();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('agreement.table')}>
      <table className="table agreement-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(`agreement.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreement.frames.map((frame) => (
            <FrameRow key={frame.frame.id} frame={frame} onUnits={() => onUnits(frame.frame.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
