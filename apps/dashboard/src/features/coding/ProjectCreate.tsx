import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { codingProjects, type SamplePlan } from '../../providers/coding-projects.js';
import { useSay } from '../../providers/i18n-provider.js';
import { countText } from '../../ui/numbers.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState } from '../../ui/states.js';
import { FromFields, HowFields, WhatFields } from './DrawFields.js';
import { draftOfForm, EMPTY_FORM, isReady, type ProjectForm } from './project-draft.js';
import { StrataTable } from './StrataTable.js';
import { WhoFields } from './WhoFields.js';

function Plan({ plan, isStale }: { readonly plan: SamplePlan; readonly isStale: boolean }) {
  const say = useSay();
  if (plan.population === 0) return <p role="status">{say('draw.noneAvailable')}</p>;
  return (
    <section className="panel stack" aria-labelledby="plan">
      <h2 id="plan">{say('draw.previewTitle')}</h2>
      {isStale && <p role="status">{say('draw.previewStale')}</p>}
      <dl className="facts">
        <dt>{say('project.sample')}</dt>
        <dd className="num">
          {say('project.sampleOf', { size: countText(plan.articles), population: countText(plan.population) })}
        </dd>
        <dt>{say('projectPage.tasks')}</dt>
        <dd className="num">{countText(plan.sampleSize)}</dd>
        <dt>{say('draw.overlapSize')}</dt>
        <dd className="num">{countText(plan.overlapSize)}</dd>
        <dt>{say('draw.load')}</dt>
        <dd>{plan.coders.map(({ name, tasks }) => `${name} ${countText(tasks)}`).join(' · ')}</dd>
        <dt>{say('project.seed')}</dt>
        <dd>
          <code>{plan.seed}</code>
        </dd>
      </dl>
      <StrataTable strata={plan.strata} />
    </section>
  );
}

/** The preview and the drawing: the seed of the preview is kept, so that what was seen is what is drawn. */
function useDrawing(form: ProjectForm) {
  const navigate = useNavigate();
  const [planned, setPlanned] = useState<ProjectForm | null>(null);
  const plan = useMutation({
    mutationFn: () => codingProjects.plan(draftOfForm(form)),
    onSuccess: () => setPlanned(form),
  });
  const create = useMutation({
    mutationFn: () =>
      codingProjects.create({ ...draftOfForm(form), seed: form.seed.trim() || plan.data?.seed || null }),
    onSuccess: (id) => navigate(`/coding/${id}/project`),
  });
  return { plan, create, isStale: planned !== form };
}

export function ProjectCreate() {
  const say = useSay();
  const [form, setForm] = useState(EMPTY_FORM);
  const set = (change: Partial<ProjectForm>) => setForm({ ...form, ...change });
  const { plan, create, isStale } = useDrawing(form);
  const canDraw = isReady(form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canDraw) plan.mutate();
  };
  return (
    <>
      <PageHead title={say('project.create')} parent={{ to: '/coding', name: say('project.title') }} />
      <form className="stack draw-form" onSubmit={submit}>
        <div className="draw-fields">
          <WhatFields form={form} set={set} />
          <FromFields form={form} set={set} />
          <HowFields form={form} set={set} />
          <WhoFields form={form} set={set} />
        </div>
        <div className="row">
          <Button
            type="submit"
            variant={plan.data === undefined ? 'contained' : 'outlined'}
            disabled={!canDraw || plan.isPending}
          >
            {say(plan.data === undefined ? 'draw.preview' : 'draw.previewAgain')}
          </Button>
          <Button
            variant="contained"
            disabled={!canDraw || plan.data === undefined || plan.data.population === 0 || isStale || create.isPending}
            onClick={() => create.mutate()}
          >
            {say('draw.create')}
          </Button>
        </div>
        {plan.error !== null && <ErrorState error={plan.error} />}
        {create.error !== null && <ErrorState error={create.error} />}
        {plan.data !== undefined && <Plan plan={plan.data} isStale={isStale} />}
      </form>
    </>
  );
}
