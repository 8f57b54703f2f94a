import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleVersion } from '../../providers/types.js';
import { ArticleBody } from '../../ui/ArticleBody.js';
import { runName } from '../ingest/run-name.js';
import { momentText } from '../../ui/dates.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { shortened, wordChanges } from '../../ui/text-diff.js';
import { useVersions } from './use-versions.js';

function Difference({ before, after }: { readonly before: ArticleVersion; readonly after: ArticleVersion }) {
  const say = useSay();
  const [isWhole, setWhole] = useState(true);
  const textOf = (version: ArticleVersion) => `${version.headline}\n\n${version.text.body}`;
  const changes = wordChanges(textOf(before), textOf(after), null);
  const shown = isWhole ? changes : shortened(changes, 120);
  const count = changes.filter(({ kind }) => kind !== 'same').length;
  return (
    <>
      <div className="row spread">
        <p className="small quiet">{say('version.changes', { smart_count: count })}</p>
        <FormControlLabel
          control={<Checkbox size="small" checked={isWhole} onChange={(_, on) => setWhole(on)} />}
          label={say('version.whole')}
        />
      </div>
      <div className="article-text raw-text" dir="auto" data-testid="difference">
        {shown.map(({ kind, text }, index) => {
          if (kind === 'added') return <ins key={index}>{text}</ins>;
          return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
        })}
      </div>
    </>
  );
}

function VersionChoice({
  label,
  value,
  versions,
  choose,
}: {
  readonly label: string;
  readonly value: number;
  readonly versions: readonly ArticleVersion[];
  readonly choose: (versionNo: number) => void;
}) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => choose(Number(event.target.value))}
      sx={{ minWidth: 200 }}
    >
      {versions.map((version) => (
        <MenuItem key={version.versionNo} value={version.versionNo}>
          {version.versionNo} · {momentText(version.createdAt)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function VersionList({ versions }: { readonly versions: readonly ArticleVersion[] }) {
  const say = useSay();
  return (
    <ul className="small" style={{ margin: 0, paddingInlineStart: 18 }}>
      {versions.map((version) => (
        <li key={version.versionNo}>
          {say('compare.version', { number: version.versionNo })} ·{' '}
          <span className="num">{momentText(version.createdAt)}</span> ·{' '}
          {say(version.origin === 'import' ? 'version.imported' : 'version.cleaningUndone')}
          {version.ingestRun !== null && (
            <>
              {' '}
              · <Link to={`/ingest-runs/${version.ingestRun.id}`}>{runName(version.ingestRun.label)}</Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What changed between any two versions, word by word. */
export function Versions({ articleId }: { readonly articleId: string }) {
  const say = useSay();
  const { data: versions, error, isPending, refetch } = useVersions(articleId);
  const [chosen, setChosen] = useState<{ before?: number; after?: number }>({});
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={10} />;
  const numbered = (versionNo: number | undefined) => versions.find((version) => version.versionNo === versionNo);
  const after = numbered(chosen.after) ?? versions[0];
  const before = numbered(chosen.before) ?? versions[1];
  if (after === undefined) return <p className="quiet">{say('version.none')}</p>;
  return (
    <div className="stack">
      <VersionList versions={versions} />
      {before === undefined ? (
        <>
          <p className="quiet">{say('version.onlyOne')}</p>
          <ArticleBody text={after.text} language={null} />
        </>
      ) : (
        <>
          <div className="row">
            <VersionChoice
              label={say('version.before')}
              value={before.versionNo}
              versions={versions}
              choose={(versionNo) => setChosen({ ...chosen, before: versionNo })}
            />
            <VersionChoice
              label={say('version.after')}
              value={after.versionNo}
              versions={versions}
              choose={(versionNo) => setChosen({ ...chosen, after: versionNo })}
            />
          </div>
          <Difference before={before} after={after} />
        </>
      )}
    </div>
  );
}
