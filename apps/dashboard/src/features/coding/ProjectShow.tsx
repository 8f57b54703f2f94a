import Button from '@mui/material/Button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { codingProjects, type Project, type ProjectCoder } from '../../providers/coding-projects.js';
import { useSay } from '../../providers/i18n-provider.js';
import { CopyLine } from '../../ui/CopyLine.js';
import { momentText } from '../../ui/dates.js';
import { countText } from '../../ui/numbers.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { ProjectQuestions } from './ProjectQuestions.js';
import { StrataTable } from './StrataTable.js';

/** The link is shown once, here, and nowhere kept in readable form. */
function CoderLink({ projectId, coder }: { readonly projectId: string; readonly coder: ProjectCoder['coder'] }) {
  const say = useSay();
  const make = useMutation({ mutationFn: () => codingProjects.link({ projectId, coderId: coder.id }) });
  if (make.data === undefined)
    return (
      <>
        <Button size="small" disabled={make.isPending} onClick={() => make.mutate()}>
          {say('projectPage.makeLink')}
          <span className="hidden-text">: {say('projectPage.linkFor', { coder: coder.name })}</span>
        </Button>
        {make.error !== null && <ErrorState error={make.error} />}
      </>
    );
  return (
    <section className="stack coder-link" aria-label={say('projectPage.linkReady', { coder: coder.name })}>
      <CopyLine text={make.data.url} />
      <p className="quiet small">
        {say('projectPage.linkWhy', { until: momentText(make.data.expiresAt) ?? '–', coder: coder.name })}
      </p>
    </section>
  );
}

const HEADS = ['coder', 'tasks', 'coded', 'skipped', 'unsure', 'seconds', 'link', 'desk'] as const;
const NUMBERS: readonly string[] = ['tasks', 'coded', 'skipped', 'unsure', 'seconds'];

function Coders({ project }: { readonly project: Project }) {
  const say = useSay();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('projectPage.progress')}>
      <table className="table">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={NUMBERS.includes(head) ? 'num' : undefined}>
                {say(`projectPage.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {project.coders.map(({ coder, tasks, coded, skipped, unsure, medianSeconds }) => (
            <tr key={coder.id}>
              <td>
                <bdi>{coder.name}</bdi>
              </td>
              {[tasks, coded, skipped, unsure].map((count, place) => (
                <td key={HEADS[place + 1]} className="num">
                  {countText(count)}
                </td>
              ))}
              <td className="num">
                {medianSeconds === null ? '–' : say('projectPage.secondsValue', { shown: medianSeconds.toFixed(0) })}
              </td>
              <td>
                <CoderLink projectId={project.id} coder={coder} />
              </td>
              <td>
                <Link className="target" to={`/coding/${project.id}?coder=${coder.id}`}>
                  {say('projectPage.codeAs', { coder: coder.name })}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Status({ project }: { readonly project: Project }) {
  const say = useSay();
  const queries = useQueryClient();
  const { id, version, status } = project;
  const turn = useMutation({
    mutationFn: () => (status === 'OPEN' ? codingProjects.close : codingProjects.reopen)({ id, version }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['coding-project', id] }),
  });
  return (
    <>
      <Button
        variant="outlined"
        disabled={turn.isPending}
        title={status === 'OPEN' ? say('projectPage.closeWhy') : undefined}
        onClick={() => turn.mutate()}
      >
        {say(status === 'OPEN' ? 'projectPage.close' : 'projectPage.reopen')}
      </Button>
      {turn.error !== null && <ErrorState error={turn.error} />}
    </>
  );
}

function Facts({ project }: { readonly project: Project }) {
  const say = useSay();
  const { codebookVersion: version } = project;
  const size = { size: countText(project.sampleSize), population: countText(project.population) };
  return (
    <dl className="facts panel">
      <dt>{say('project.codebook')}</dt>
      <dd>
        <Link to={`/codebooks/${version.codebook.id}`}>
          {say('project.codebookVersion', { name: version.codebook.name, number: version.versionNo })}
        </Link>
      </dd>
      <dt>{say('project.unit')}</dt>
      <dd>
        {say(`project.units.${project.unit}`)}, {say(project.isBlind ? 'project.blind' : 'project.notBlind')}
      </dd>
      <dt>{say('project.sample')}</dt>
      <dd className="num">{say('project.sampleOf', size)}</dd>
      <dt>{say('draw.overlapSize')}</dt>
      <dd className="num">{countText(project.overlapSize)}</dd>
      <dt>{say('project.seed')}</dt>
      <dd>
        <code>{project.seed}</code>
      </dd>
      <dt>{say('project.method')}</dt>
      <dd>{project.methodVersion}</dd>
      <dt>{say('project.created')}</dt>
      <dd className="num">{momentText(project.createdAt)}</dd>
    </dl>
  );
}

export function ProjectShow() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['coding-project', id],
    queryFn: ({ signal }) => codingProjects.one(id, signal),
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={12} />;
  return (
    <>
      <PageHead
        title={data.name}
        parent={{ to: '/coding', name: say('project.title') }}
        note={say(`project.status.${data.status}`)}
        actions={
          <>
            <Link to={`/coding/${data.id}/practice`}>{say('practice.title')}</Link>
            <Link to={`/agreement?project=${data.id}`}>{say('projectPage.agreement')}</Link>
            <Link to={`/adjudication/${data.id}`}>{say('projectPage.adjudication')}</Link>
            <Status project={data} />
          </>
        }
      />
      <div className="stack" style={{ gap: 24 }}>
        <section className="stack">
          <h2>{say('projectPage.progress')}</h2>
          <Coders project={data} />
        </section>
        <ProjectQuestions projectId={data.id} />
        <Facts project={data} />
        <section className="stack">
          <h2>{say('draw.strataTable')}</h2>
          <StrataTable strata={data.strata} />
        </section>
      </div>
    </>
  );
}
