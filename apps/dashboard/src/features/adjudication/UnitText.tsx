import { useMemo } from 'react';
import type { AdjudicationUnit } from '../../providers/adjudication-types.js';
import { ArticleBody, type Mark } from '../../ui/ArticleBody.js';
import type { Range } from '../../ui/segments.js';

const described = (frame: string, letter: string, note: string | null): string =>
  `${frame} (${letter})${note === null ? '' : `: ${note}`}`;

/** The text as coders saw it, with every passage marked for this frame. */
export function UnitText({ unit: { text, frame, judgements } }: { readonly unit: AdjudicationUnit }) {
  const marks = useMemo(
    () =>
      judgements.flatMap(({ letter, note, spans }): Range<Mark>[] =>
        spans.map(({ start, end }) => ({
          ...{ start, end },
          value: { kind: 'label', place: letter.charCodeAt(0) - 65, description: described(frame.name, letter, note) },
        })),
      ),
    [frame.name, judgements],
  );
  const { paragraph } = text;
  const unit =
    paragraph === null
      ? text.blocks
      : text.blocks.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
  return (
    <article className="panel">
      <h3 className="adjudication-headline" dir="auto" lang={text.language ?? undefined}>
        {text.headline}
      </h3>
      <ArticleBody text={{ body: text.body, blocks: unit }} language={text.language} marks={marks} />
    </article>
  );
}
