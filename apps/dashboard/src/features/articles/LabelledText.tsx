import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { useGetList } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ArticleRecord, CodebookRow, Label } from '../../providers/types.js';
import { ArticleBody, type Mark } from '../../ui/ArticleBody.js';
import { FrameKey } from '../../ui/FrameKey.js';
import type { Range } from '../../ui/segments.js';
import { Codings } from '../comparison/Codings.js';
import { labelMarks } from '../comparison/label-marks.js';
import { foundPlace } from './found-place.js';

const EVERY = { pagination: { page: 1, perPage: 200 }, sort: { field: 'NAME', order: 'ASC' } } as const;

/** Frames that were coded here, in the order of their codebook. */
function framesOf(labels: readonly Label[]) {
  const frames = new Map(labels.map(({ frame }) => [frame.id, frame]));
  return [...frames.values()].sort((a, b) => a.position - b.position);
}

/** The place a concordance opened the article at. */
function useFound(): readonly Range<Mark>[] {
  const [params] = useSearchParams();
  const at = params.get('at');
  return useMemo(() => {
    const place = foundPlace(at, 'body');
    return place === null ? [] : [{ ...place, value: { kind: 'found' } as const }];
  }, [at]);
}

/** The text with the labels of one codebook at a time: letters would collide otherwise. */
export function LabelledText({ article }: { readonly article: ArticleRecord }) {
  const say = useSay();
  const { data: books = [] } = useGetList<CodebookRow>('codebooks', EVERY);
  const ids = [...new Set(article.labels.map((label) => label.codebookVersionId))];
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useFound();
  const current = chosen ?? ids[0];
  const version = books.flatMap((book) => book.versions).find(({ id }) => id === current);
  const labels = article.labels.filter((label) => label.codebookVersionId === current);
  const frames = version?.frames ?? framesOf(labels);
  const placeOf = (frameId: string) =>
    Math.max(
      0,
      frames.findIndex((frame) => frame.id === frameId),
    );
  const nameOf = (id: string) => books.find((book) => book.versions.some((known) => known.id === id))?.name ?? id;
  return (
    <div className="stack">
      {ids.length > 1 && (
        <TextField
          select
          label={say('compare.codebook')}
          value={current ?? ''}
          onChange={(event) => setChosen(event.target.value)}
          sx={{ alignSelf: 'flex-start', minWidth: 220 }}
        >
          {ids.map((id) => (
            <MenuItem key={id} value={id}>
              {nameOf(id)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {labels.length > 0 && <FrameKey frames={frames} />}
      <ArticleBody
        text={article.text}
        language={article.language}
        marks={[...labelMarks(labels, article.text.versionNo, placeOf), ...found]}
      />
      <Codings labels={labels} placeOf={placeOf} isOpen />
    </div>
  );
}
