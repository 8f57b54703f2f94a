import { Link } from 'react-router-dom';
import type { FlagScope, SourceFlag } from '../../providers/health-door.js';
import { useSay } from '../../providers/i18n-provider.js';
import { useSourceFlags } from './use-health.js';

function FlagLine({ flag }: { readonly flag: SourceFlag }) {
  const say = useSay();
  return (
    <>
      <Link to={`/sources/${flag.source.id}`}>
        <bdi dir="auto">{flag.source.name}</bdi>
      </Link>
      : {flag.words} {say(`health.effect.${flag.kind}`)}
    </>
  );
}

/**
 * One line over numbers of outlets: on which of the days they rest on fewer, more or other articles than usual.
 * Nothing where nothing is the matter; a note that cannot be read does not stand in the way of the numbers.
 */
export function FlagNote(scope: FlagScope) {
  const say = useSay();
  const { data: flags = [] } = useSourceFlags(scope);
  const [first, ...more] = flags;
  if (first === undefined) return null;
  return (
    <aside className="flag-note small" aria-label={say('health.note')}>
      <p>
        <span aria-hidden="true">⚑ </span>
        <FlagLine flag={first} />
      </p>
      {more.length > 0 && (
        <details>
          <summary>{say('health.more', { smart_count: more.length })}</summary>
          <ul>
            {more.map((flag) => (
              <li key={`${flag.source.id} ${flag.kind} ${flag.from}`}>
                <FlagLine flag={flag} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}
