import type { Highlight } from '../../providers/types.js';
import { segments } from '../../ui/segments.js';

/** Passages the search found, its words marked. */
export function Snippets({
  highlights,
  most = 3,
}: {
  readonly highlights: readonly Highlight[];
  readonly most?: number;
}) {
  const found = highlights.filter(({ field }) => field.toUpperCase() !== 'HEADLINE').slice(0, most);
  return (
    <>
      {found.map((highlight) => {
        const ranges = highlight.matches.map((match) => ({ ...match, value: true }));
        return (
          <p key={highlight.start} className="small quiet" dir="auto">
            {highlight.start > 0 && '… '}
            {segments(ranges, 0, highlight.text.length).map(({ start, end, values }) => {
              const text = highlight.text.slice(start, end);
              return values.length === 0 ? (
                text
              ) : (
                <mark key={start} className="found">
                  {text}
                </mark>
              );
            })}{' '}
            …
          </p>
        );
      })}
    </>
  );
}
