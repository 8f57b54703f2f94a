import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type {
  ContrastScope,
  ContrastSensitivity,
  FrameContrast,
  VerdictChange,
  WholeChange,
} from '../../providers/contrast-types.js';
import { useSay } from '../../providers/i18n-provider.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { RunMade } from '../selection/RunMade.js';
import { RunState } from '../selection/RunState.js';
import { useCodebookChoices } from '../selection/use-choices.js';
import { pText, ratioText } from './numbers.js';
import { type ChangeView, useSensitivity } from './use-contrast.js';
import type { ContrastView } from './view.js';

interface Names {
  readonly outlet: (id: string | null) => string;
  readonly frame: (id: string) => string;
}

function useNames({ sources, frames }: FrameContrast): Names {
  const say = useSay();
  return {
    outlet: (id) => sources.find((one) => one.id === id)?.name ?? say('contrast.rest'),
    frame: (id) => frames.find((one) => one.id === id)?.name ?? '',
  };
}

function Verdicts({ verdicts, names }: { readonly verdicts: readonly VerdictChange[]; readonly names: Names }) {
  const say = useSay();
  return (
    <ul className="small">
      {verdicts.map(({ sourceId, otherId, frameId, before, after }) => (
        <li key={`${sourceId} ${otherId} ${frameId}`}>
          <strong>{say(after.isFlagged ? 'contrast.sensitivity.gains' : 'contrast.sensitivity.loses')}</strong>{' '}
          {say('contrast.sensitivity.test', {
            ...{ frame: names.frame(frameId), outlet: names.outlet(sourceId), other: names.outlet(otherId) },
          })}{' '}
          <span className="quiet num">
            {say('contrast.sensitivity.change', {
              ...{ before: ratioText(before.oddsRatio), after: ratioText(after.oddsRatio) },
              ...{ pBefore: pText(before.adjustedP), pAfter: pText(after.adjustedP) },
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface PartProps {
  readonly found: ContrastSensitivity;
  readonly names: Names;
}

function Events({ found, names, contrast }: PartProps & { readonly contrast: FrameContrast }) {
  const say = useSay();
  const flagged = new Set(
    contrast.paired.filter((test) => test.isFlagged).map((test) => `${test.sourceId} ${test.otherId} ${test.frameId}`),
  );
  const ranges = found.ranges.filter((range) => flagged.has(`${range.sourceId} ${range.otherId} ${range.frameId}`));
  return (
    <>
      {found.turningEvents === 0 ? (
        <p>{say('contrast.sensitivity.noEvent')}</p>
      ) : (
        <>
          <p>{say('contrast.sensitivity.someEvents', { smart_count: found.turningEvents ?? 0 })}</p>
          {found.withoutEvents.map(({ event, verdicts }) => (
            <div key={event.id}>
              <bdi dir="auto">{event.title}</bdi>
              <Verdicts verdicts={verdicts} names={names} />
            </div>
          ))}
        </>
      )}
      {ranges.length > 0 && (
        <>
          <p className="small quiet">{say('contrast.sensitivity.ranges')}</p>
          <ul className="small">
            {ranges.map((range) => (
              <li key={`${range.sourceId} ${range.otherId} ${range.frameId}`}>
                {say('contrast.sensitivity.test', {
                  ...{ frame: names.frame(range.frameId), outlet: names.outlet(range.sourceId) },
                  other: names.outlet(range.otherId),
                })}{' '}
                <span className="quiet">
                  {say('contrast.sensitivity.range', {
                    ...{ least: ratioText(range.least), largest: ratioText(range.largest) },
                    ...{
                      leastEvent: range.leastWithout?.title ?? '–',
                      largestEvent: range.largestWithout?.title ?? '–',
                    },
                    value: ratioText(range.oddsRatio),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Outlets({ found, names }: PartProps) {
  const say = useSay();
  const turning = found.withoutSources.filter(({ verdicts }) => verdicts.length > 0);
  if (turning.length === 0) return <p>{say('contrast.sensitivity.noOutlet')}</p>;
  return turning.map(({ sourceId, verdicts }) => (
    <div key={sourceId}>
      {say('contrast.sensitivity.withoutOutlet', { outlet: names.outlet(sourceId) })}
      <Verdicts verdicts={verdicts} names={names} />
    </div>
  ));
}

const shareText = ({ value, low, high }: WholeChange['cells'][number]['before']): string => {
  const percent = (share: number | null): string => (share === null ? '–' : String(Math.round(share * 100)));
  return low === null ? `${percent(value)} %` : `${percent(value)} % [${percent(low)}–${percent(high)}]`;
};

const SHARES_SHOWN = 8;

function Whole({ change, names }: { readonly change: WholeChange; readonly names: Names }) {
  const say = useSay();
  return (
    <>
      <p>
        {say('contrast.sensitivity.whole', {
          ...{ before: change.articlesBefore, after: change.articlesAfter },
          ...{ flaggedBefore: change.flaggedBefore, flaggedAfter: change.flaggedAfter },
        })}{' '}
        {change.cells.length === 0 && change.verdicts.length === 0 && say('contrast.sensitivity.nothing')}
      </p>
      {change.unmatchedFrameIds.length > 0 && (
        <p className="small quiet">
          {say('contrast.sensitivity.unmatched', { frames: change.unmatchedFrameIds.map(names.frame).join(', ') })}
        </p>
      )}
      {change.verdicts.length > 0 && <Verdicts verdicts={change.verdicts} names={names} />}
      {change.cells.length > 0 && (
        <ul className="small">
          {change.cells.slice(0, SHARES_SHOWN).map(({ sourceId, frameId, before, after }) => (
            <li key={`${sourceId} ${frameId}`}>
              {names.outlet(sourceId)}, {names.frame(frameId)}:{' '}
              <span className="num">
                {shareText(before)} → {shareText(after)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface SensitivityProps {
  readonly contrast: FrameContrast;
  readonly scope: ContrastScope;
  readonly view: ContrastView;
  readonly change: ChangeView;
}

function OtherVersion({ contrast, view, change }: Omit<SensitivityProps, 'scope'>) {
  const say = useSay();
  const choices = useCodebookChoices().filter(([id]) => id !== contrast.codebookVersionId);
  if (choices.length === 0) return null;
  return (
    <TextField
      select
      size="small"
      label={say('contrast.sensitivity.choose')}
      value={choices.some(([id]) => id === view.other) ? view.other : ''}
      onChange={(event) => change({ other: event.target.value || null })}
      sx={{ maxWidth: 320 }}
    >
      {choices.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Found({ contrast, scope, view, change }: SensitivityProps) {
  const say = useSay();
  const names = useNames(contrast);
  const { data, error, isPending, refetch } = useSensitivity(scope, view);
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading />;
  if (data.run.status !== 'MEASURED') return <RunState run={data.run} />;
  return (
    <div className="stack" style={{ gap: 16 }}>
      <Part title={say('contrast.sensitivity.events')}>
        <Events {...{ found: data, names, contrast }} />
      </Part>
      {data.withoutSources.length > 0 && (
        <Part title={say('contrast.sensitivity.outlets')}>
          <Outlets found={data} names={names} />
        </Part>
      )}
      {data.copies !== null && (
        <Part title={say(scope.collapseCopies ? 'contrast.sensitivity.copiesCounted' : 'contrast.sensitivity.copies')}>
          <Whole change={data.copies} names={names} />
        </Part>
      )}
      <Part title={say('contrast.sensitivity.codebook')}>
        <OtherVersion {...{ contrast, view, change }} />
        {data.otherCodebook !== null && <Whole change={data.otherCodebook} names={names} />}
      </Part>
      <RunMade run={data.run} />
    </div>
  );
}

/** What the contrast owes to single events and outlets, to copies, and to the codebook version: at one click. */
export function Sensitivity(props: SensitivityProps) {
  const say = useSay();
  const { view, change } = props;
  const toggle = () => change({ sensitivity: !view.sensitivity, other: null });
  return (
    <section className="panel stack" aria-labelledby="sensitivity-title">
      <div className="row spread">
        <h2 id="sensitivity-title">{say('contrast.sensitivity.title')}</h2>
        <Button variant="outlined" size="small" aria-expanded={view.sensitivity} onClick={toggle}>
          {say(view.sensitivity ? 'contrast.sensitivity.close' : 'contrast.sensitivity.open')}
        </Button>
      </div>
      <p className="quiet small">{say('contrast.sensitivity.how')}</p>
      {view.sensitivity && <Found {...props} />}
    </section>
  );
}
