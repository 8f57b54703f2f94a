import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  codebookMigrating,
  type MigrationProposal,
  type MigrationStep,
  type StoredMigration,
} from '../../providers/codebook-editing.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { CodebookRecord } from '../../providers/types.js';
import { momentText } from '../../ui/dates.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { CarryRun } from './CarryRun.js';
import { planFormOf, stepsOf } from './plan-form.js';
import { PlanTable } from './PlanTable.js';

type Version = CodebookRecord['versions'][number];

interface CarryOverProps {
  readonly codebookId: string;
  readonly from: Version;
  readonly to: Version;
  readonly proposal: MigrationProposal;
}

/** What becomes of the labels of one version under another. */
export function CarryOver(props: CarryOverProps) {
  const say = useSay();
  const { codebookId, from, to } = props;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['codebook migrations', codebookId],
    queryFn: ({ signal }) => codebookMigrating.stored(codebookId, signal),
    gcTime: 0,
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={6} />;
  const stored = data.find(({ fromVersionId, toVersionId }) => fromVersionId === from.id && toVersionId === to.id);
  return (
    <section className="panel stack" aria-labelledby="carry" data-testid="carry-over">
      <h2 id="carry">{say('carry.title')}</h2>
      <p className="quiet small">{say('carry.help', { from: from.versionNo, to: to.versionNo })}</p>
      {from.labelCount === 0 && <p>{say('carry.noLabels', { from: from.versionNo })}</p>}
      <Plan {...props} stored={stored ?? null} refetch={() => void refetch()} />
    </section>
  );
}

interface PlanProps extends CarryOverProps {
  readonly stored: StoredMigration | null;
  readonly refetch: () => void;
}

function Plan({ from, to, proposal, stored, refetch }: PlanProps) {
  const say = useSay();
  const [form, setForm] = useState(() => planFormOf(proposal.steps));
  const steps: readonly MigrationStep[] =
    stored?.steps ??
    stepsOf(
      form,
      to.frames.map(({ key }) => key),
    );
  const plan = { fromVersionId: from.id, toVersionId: to.id, steps: steps.map((step) => ({ ...step })) };
  const preview = useQuery({
    queryKey: ['codebook migration preview', plan],
    queryFn: ({ signal }) => codebookMigrating.preview(plan, signal),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const problems = preview.data?.problems ?? [];
  return (
    <>
      {stored !== null && (
        <p className="small">
          {say('carry.storedBy', { who: stored.createdBy, when: momentText(stored.createdAt) ?? '' })}
        </p>
      )}
      <PlanTable
        {...{ from, to, steps, set: setForm }}
        form={stored === null ? form : planFormOf(stored.steps)}
        isFixed={stored !== null}
        doubts={stored === null ? proposal.doubts : []}
        counts={preview.data?.counts ?? null}
      />
      {preview.error !== null && <ErrorState error={preview.error} retry={() => void preview.refetch()} />}
      {problems.length > 0 && (
        <ul role="alert" className="small">
          {problems.map(({ code, frame, message, remedy }) => (
            <li key={`${code} ${frame}`}>
              {message} <span className="quiet">{remedy}</span>
            </li>
          ))}
        </ul>
      )}
      {to.status === 'DRAFT' ? (
        <p className="quiet small">{say('carry.toDraft', { to: to.versionNo })}</p>
      ) : (
        <CarryRun
          plan={plan}
          storedId={stored?.id ?? null}
          canRun={problems.length === 0 && preview.data !== undefined && from.labelCount > 0}
          onStored={refetch}
        />
      )}
    </>
  );
}
