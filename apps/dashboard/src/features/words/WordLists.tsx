import { useSay } from '../../providers/i18n-provider.js';
import type { Dot } from './scatter.js';

const LISTED = 20;

interface ListsProps {
  readonly dots: readonly Dot[];
  readonly onLight: (dot: Dot | null) => void;
  readonly onWord: (word: string) => void;
}

const strongest = (dots: readonly Dot[], sign: 1 | -1): readonly Dot[] =>
  dots
    .filter(({ logOdds }) => (logOdds ?? 0) * sign > 0)
    .sort((one, other) => sign * ((other.logOdds ?? 0) - (one.logOdds ?? 0)))
    .slice(0, LISTED);

function WordList({ title, dots, onLight, onWord }: ListsProps & { readonly title: string }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="plain words-list">
        {dots.map((dot) => (
          <li key={dot.word}>
            <button
              type="button"
              className="cell"
              onFocus={() => onLight(dot)}
              onMouseEnter={() => onLight(dot)}
              onMouseLeave={() => onLight(null)}
              onBlur={() => onLight(null)}
              onClick={() => onWord(dot.word)}
            >
              <bdi dir="auto">{dot.word}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same words for a keyboard and a reader: each lights up its place, and opens its concordance. */
export function WordLists(props: ListsProps) {
  const say = useSay();
  return (
    <div className="words-lists">
      <WordList {...props} title={say('words.plotListA')} dots={strongest(props.dots, 1)} />
      <WordList {...props} title={say('words.plotListB')} dots={strongest(props.dots, -1)} />
    </div>
  );
}
