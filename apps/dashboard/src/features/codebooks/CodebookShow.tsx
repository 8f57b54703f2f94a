import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useSay, type TextKey } from '../../providers/i18n-provider.js';
import type { CodebookRecord } from '../../providers/types.js';
import { useRecord } from '../../providers/use-record.js';
import { momentText } from '../../ui/dates.js';
import { FrameLetter } from '../../ui/FrameKey.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { VersionActions } from './VersionActions.js';

type Version = CodebookRecord['versions'][number];
type FullFrame = Version['frames'][number];

interface FrameEntryProps {
  readonly frame: FullFrame;
  readonly place: number;
  readonly version: Version;
}

function FrameEntry({ frame, place, version }: FrameEntryProps) {
  const say = useSay();
  const parent = version.frames.find(({ id }) => id === frame.parentId);
  const rules: readonly (readonly [TextKey, string | null])[] = [
    ['codebook.include', frame.includeRule],
    ['codebook.exclude', frame.excludeRule],
    ['codebook.example', frame.example],
    ['book.decisionRules', frame.decisionRules],
    ['book.parent', parent?.name ?? null],
  ];
  const coded = `/articles?filter=${encodeURIComponent(JSON.stringify({ codebookVersionId: version.id, frameId: frame.id }))}`;
  return (
    <section className="stack" style={{ gap: 4 }}>
      <h3 className="row">
        <FrameLetter place={place} /> <bdi dir="auto">{frame.name}</bdi>
      </h3>
      {frame.definition === null ? (
        <p className="quiet">{say('codebook.noDefinition')}</p>
      ) : (
        <p dir="auto">{frame.definition}</p>
      )}
      <dl className="facts small">
        {rules.map(([key, text]) =>
          text === null ? null : (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{say(key)}</dt>
              <dd dir="auto" style={{ whiteSpace: 'pre-line' }}>
                {text}
              </dd>
            </div>
          ),
        )}
      </dl>
      <Link className="small" to={coded}>
        {say('codebook.articles')}
      </Link>
    </section>
  );
}

function VersionPanel({ version }: { readonly version: Version }) {
  const say = useSay();
  return (
    <section className="panel stack" style={{ gap: 20 }}>
      <div>
        <h2>{say('compare.version', { number: version.versionNo })}</h2>
        <p className="quiet small">
          {say(`codebook.status.${version.status}`)}
          {version.publishedAt !== null && ` · ${momentText(version.publishedAt, 'DAY')}`} ·{' '}
          {say(`codebook.unit.${version.unit}`)} · {say(`codebook.absence.${version.absence}`)} ·{' '}
          {say(version.isExclusive ? 'codebook.exclusive' : 'codebook.several')} ·{' '}
          {say('count.labels', { smart_count: version.labelCount })}
        </p>
      </div>
      {version.frames.map((frame, place) => (
        <FrameEntry key={frame.id} frame={frame} place={place} version={version} />
      ))}
    </section>
  );
}

/** The versions as links, so that the address names the one that is looked at. */
function Versions({ book, chosen }: { readonly book: CodebookRecord; readonly chosen: Version }) {
  const say = useSay();
  if (book.versions.length < 2) return null;
  return (
    <nav className="row" aria-label={say('book.versions')}>
      {book.versions.map((version) => (
        <Link
          key={version.id}
          className="chip"
          aria-current={version.id === chosen.id ? 'page' : undefined}
          to={`/codebooks/${book.id}?version=${version.versionNo}`}
        >
          {say('compare.version', { number: version.versionNo })} · {say(`codebook.status.${version.status}`)}
        </Link>
      ))}
    </nav>
  );
}

export function CodebookShow() {
  const say = useSay();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { data, error, isPending, refetch } = useRecord<CodebookRecord>('codebooks', id);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={12} />;
  const wanted = data.versions.find(({ versionNo }) => versionNo === Number(search.get('version')));
  const chosen = wanted ?? data.versions[0];
  return (
    <>
      <PageHead
        title={data.name}
        parent={{ to: '/codebooks', name: say('nav.codebooks') }}
        note={data.citation ?? undefined}
        actions={chosen && <VersionActions book={data} version={chosen} />}
      />
      <div className="stack" style={{ maxInlineSize: 860 }}>
        {data.description !== null && <p dir="auto">{data.description}</p>}
        {chosen && <Versions book={data} chosen={chosen} />}
        {chosen && <VersionPanel version={chosen} />}
      </div>
    </>
  );
}
