import type { Block } from '../../../providers/types.js';
import { segments } from '../../../ui/segments.js';
import { termRanges } from './term-marks.js';

export function Marked({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  return segments(termRanges(text, terms), 0, text.length).map(({ start, end, values }) =>
    values.length > 0 ? (
      <mark key={start} className="shared-term">
        {text.slice(start, end)}
      </mark>
    ) : (
      text.slice(start, end)
    ),
  );
}

interface TextProps {
  readonly text: { readonly body: string; readonly blocks: readonly Block[] };
  readonly terms: readonly string[];
}

const FIRST_BLOCKS = 8;

/** The beginning of a text, paragraph by paragraph; the whole of it is a click away. */
export function MarkedText({ text, terms }: TextProps) {
  const paragraphs =
    text.blocks.length > 0
      ? text.blocks.map(({ start, end }) => text.body.slice(start, end))
      : text.body.split(/\n{2,}/u);
  return (
    <div className="article-text" dir="auto">
      {paragraphs.slice(0, FIRST_BLOCKS).map((paragraph, place) => (
        // Paragraphs of one stored text never change places.
        <p key={place} dir="auto">
          <Marked text={paragraph} terms={terms} />
        </p>
      ))}
      {paragraphs.length > FIRST_BLOCKS && <p className="quiet">…</p>}
    </div>
  );
}
