import Button from '@mui/material/Button';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { codingProjects, type ProjectRow } from '../../providers/coding-projects.js';
import { useSay } from '../../providers/i18n-provider.js';
import { momentText } from '../../ui/dates.js';
import { countText } from '../../ui/numbers.js';
import { PageHead } from '../../ui/PageHead.js';
import { EmptyState, ErrorState, Loading } from '../../ui/states.js';

function Row({ project }: { readonly project: ProjectRow }) {
  const say = useSay();
  const { codebookVersion: version, coders } = project;
  const sum = (of: (coder: ProjectRow['coders'][number]) => number) => coders.reduce((all, one) => all + of(one), 0);
  return (
    <tr>
      <td>
        <Link className="target" to={`/coding/${project.id}/project`}>
          <bdi dir="auto">{project.name}</bdi>
        </Link>
      </td>
      <td>{say('project.codebookVersion', { name: version.codebook.name, number: version.versionNo })}</td>
      <td>
        {say(`project.units.${project.unit}`)}, {say(project.isBlind ? 'project.blind' : 'project.notBlind')}
      </td>
      <td className="num">{countText(project.sampleSize)}</td>
      <td className="num">
        {say('desk.progress', { coded: sum((one) => one.coded), total: countText(sum((one) => one.tasks)) })}
      </td>
      <td className="num">{project.questionsOpen}</td>
      <td>{say(`project.status.${project.status}`)}</td>
      <td className="num">{momentText(project.createdAt, 'DAY')}</td>
    </tr>
  );
}

const HEADS = ['name', 'codebook', 'unit', 'sample', 'coders', 'questions', 'statusLabel', 'created'] as const;

export function ProjectList() {
  const say = useSay();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['coding-projects'],
    queryFn: ({ pageParam, signal }) => codingProjects.list(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const create = (
    <Button component={Link} to="/coding-projects/create" variant="contained">
      {say('project.create')}
    </Button>
  );
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={8} />;
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0)
    return (
      <>
        <PageHead title={say('project.title')} />
        <EmptyState title={say('project.noneTitle')} why={say('project.noneWhy')} action={create} />
      </>
    );
  return (
    <>
      <PageHead title={say('project.title')} actions={create} />
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('project.title')}>
        <table className="table">
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {say(`project.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((project) => (
              <Row key={project.id} project={project} />
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('list.more')}
        </Button>
      )}
    </>
  );
}
