import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { KeynessBasis } from '../../providers/words-types.js';
import { countText } from '../../ui/numbers.js';
import { RunMade } from '../selection/RunMade.js';

function Shuffled({ shuffled }: Pick<KeynessBasis, 'shuffled'>) {
  const say = useSay();
  if (shuffled === null) return null;
  if (shuffled.undefinedReason !== null) return say('words.noShuffle', { reason: shuffled.undefinedReason });
  return say('words.shuffled', { replicates: countText(shuffled.replicates), strata: shuffled.strata });
}

/** How much is compared, what was left out, which words were tested and how. */
export function Basis({ keyness }: { readonly keyness: KeynessBasis }) {
  const say = useSay();
  const { a, b, chosen, family } = keyness;
  if (a === null || b === null) return null;
  const left = chosen && [chosen.copies, chosen.otherLanguage, chosen.inBoth, chosen.notCounted];
  return (
    <div className="quiet small words-basis">
      <p>
        {say('words.basis', {
          ...{ a: countText(a.articles), aWords: countText(a.tokens) },
          ...{ b: countText(b.articles), bWords: countText(b.tokens) },
        })}{' '}
        {left?.some((count) => count > 0) === true &&
          say('words.leftOut', {
            ...{ copies: left[0] ?? 0, other: left[1] ?? 0, both: left[2] ?? 0, waiting: left[3] ?? 0 },
          })}
      </p>
      <p>
        {family?.sentence} <Shuffled shuffled={keyness.shuffled} />{' '}
        <Link to="/methods#keyness">{say('chart.method')}</Link>
      </p>
      <RunMade run={keyness.run} />
    </div>
  );
}
