import { Link, useParams } from 'react-router-dom';
import { useSay, type TextKey } from '../../providers/i18n-provider.js';
import type { CodebookRecord } from '../../providers/types.js';
import { useRecord } from '../../providers/use-record.js';
import { momentText } from '../../ui/dates.js';
import { FrameLetter } from '../../ui/FrameKey.js';
import { PageHead } from '../../ui/PageHead.js';
import { ErrorState, Loading } from '../../ui/states.js';

type Version = CodebookRecord['versions'][number];
type FullFrame = Version['frames'][number];

function FrameEntry({
  frame,
  place,
  versionId,
}: {
  readonly frame: FullFrame;
  readonly place: number;
  readonly versionId: string;
}) {
  const say = useSay();
  const rules: readonly (readonly [TextKey, string | null])[] = [
    ['codebook.include', frame.includeRule],
    ['codebook.exclude', frame.excludeRule],
    ['codebook.example', frame.example],
  ];
  const coded = `/articles?filter=${encodeURIComponent(JSON.stringify({ codebookVersionId: versionId, frameId: frame.id }))}`;
  return (
    <section className="stack" style={{ gap: 4 }}>
      <h3 className="row">
        <FrameLetter place={place} /> {frame.name}
      </h3>
      {frame.definition === null ? <p className="quiet">{say('codebook.noDefinition')}</p> : <p>{frame.definition}</p>}
      <dl className="facts small">
        {rules.map(([key, text]) =>
          text === null ? null : (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{say(key)}</dt>
              <dd dir="auto">{text}</dd>
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
        <FrameEntry key={frame.id} frame={frame} place={place} versionId={version.id} />
      ))}
    </section>
  );
}

export function CodebookShow() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useRecord<CodebookRecord>('codebooks', id);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={12} />;
  return (
    <>
      <PageHead
        title={data.name}
        parent={{ to: '/codebooks', name: say('nav.codebooks') }}
        note={data.citation ?? undefined}
      />
      <div className="stack" style={{ maxInlineSize: 860 }}>
        {data.description !== null && <p>{data.description}</p>}
        {data.versions.map((version) => (
          <VersionPanel key={version.id} version={version} />
        ))}
      </div>
    </>
  );
}
