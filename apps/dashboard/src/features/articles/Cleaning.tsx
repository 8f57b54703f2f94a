import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, useNotify } from 'react-admin';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleVersion } from '../../providers/types.js';
import { useResearch } from '../../providers/use-research.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { ruleCounts, tracePieces } from './trace.js';
import { useVersions } from './use-versions.js';

interface RulesProps {
  readonly articleId: string;
  readonly version: ArticleVersion;
}

function Rules({ articleId, version }: RulesProps) {
  const say = useSay();
  const notify = useNotify();
  const research = useResearch();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const undo = useMutation({
    mutationFn: (rule: string) => research.undoCleaning({ articleId, versionNo: version.versionNo, rules: [rule] }),
    onSuccess: async () => {
      setAsked(null);
      notify(say('cleaning.undone'), { type: 'info' });
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('article.tab.cleaning')}>
        <table className="table small">
          <thead>
            <tr>
              <th scope="col">{say('cleaning.rule')}</th>
              <th scope="col" className="num">
                {say('cleaning.times')}
              </th>
              <th scope="col" className="num">
                {say('cleaning.characters')}
              </th>
              <th scope="col">
                <span className="hidden-text">{say('cleaning.undo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ruleCounts(version.cleaning).map(({ rule, count, characters }) => (
              <tr key={rule}>
                <td>
                  <code>{rule}</code>
                </td>
                <td className="num">{count}</td>
                <td className="num">{characters}</td>
                <td>
                  <Button size="small" aria-label={say('cleaning.undoRule', { rule })} onClick={() => setAsked(rule)}>
                    {say('cleaning.undo')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {undo.error !== null && <ErrorState error={undo.error} />}
      <Confirm
        isOpen={asked !== null}
        loading={undo.isPending}
        title={say('cleaning.askTitle', { rule: asked ?? '' })}
        content={say('cleaning.askText')}
        confirm={say('cleaning.undo')}
        onConfirm={() => asked !== null && undo.mutate(asked)}
        onClose={() => setAsked(null)}
      />
    </>
  );
}

function Trace({ version }: { readonly version: ArticleVersion }) {
  return (
    <div className="article-text raw-text" dir="auto" data-testid="trace">
      {tracePieces(version.rawText ?? '', version.cleaning).map(({ edit, text }, index) => {
        if (edit === null) return <span key={index}>{text}</span>;
        return (
          <span key={index} title={edit.rule}>
            <del>{text.trim() === '' ? text.replaceAll('\n', '↵\n').replaceAll(' ', '·') : text}</del>
            {edit.replacement.trim() !== '' && <ins>{edit.replacement}</ins>}
          </span>
        );
      })}
    </div>
  );
}

/** The raw text with what each rule removed struck through, and a way to undo one rule for this article. */
export function Cleaning({ articleId }: { readonly articleId: string }) {
  const say = useSay();
  const { data: versions, error, isPending, refetch } = useVersions(articleId);
  const [chosen, setChosen] = useState<number | null>(null);
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={10} />;
  const version = versions.find(({ versionNo }) => versionNo === chosen) ?? versions[0];
  if (version === undefined) return <p className="quiet">{say('version.none')}</p>;
  return (
    <div className="stack">
      <div className="row spread">
        <p className="small quiet">{say('cleaning.method', { method: version.cleaningMethod })}</p>
        {versions.length > 1 && (
          <TextField
            select
            label={say('article.version')}
            value={version.versionNo}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {versions.map(({ versionNo }) => (
              <MenuItem key={versionNo} value={versionNo}>
                {versionNo}
              </MenuItem>
            ))}
          </TextField>
        )}
      </div>
      {version.rawText === null ? (
        <p>{say('cleaning.nothing')}</p>
      ) : (
        <>
          <Rules articleId={articleId} version={version} />
          <Trace version={version} />
        </>
      )}
    </div>
  );
}
