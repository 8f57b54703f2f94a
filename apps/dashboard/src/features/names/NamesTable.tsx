import { useSay } from '../../providers/i18n-provider.js';
import type { NamingProfile, OutletNames } from '../../providers/names-types.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { proportionText } from '../../ui/numbers.js';
import {
  OWN_BODY,
  OWN_HEADLINE,
  QUOTED_BODY,
  QUOTED_HEADLINE,
  shareIn,
  shareText,
  shownOutlets,
  VariantMark,
  type MarkedVariant,
} from './marks.js';
import { naming as catalogue } from '../../providers/names-messages.js';
import type { MentionChoice } from './view.js';

const REASONS = catalogue.names.reasons;
type Reason = keyof typeof REASONS;
const isKnown = (code: string): code is Reason => code in REASONS;

interface CellProps {
  readonly outlet: OutletNames;
  readonly variant: MarkedVariant;
  readonly open: (choice: MentionChoice) => void;
}

/** Share in own words with its interval, then what is quoted and what stands in headlines; each opens its mentions. */
function Cell({ outlet, variant, open }: CellProps) {
  const say = useSay();
  const own = shareIn(outlet, OWN_BODY, variant.key);
  const quoted = shareIn(outlet, QUOTED_BODY, variant.key)?.k ?? 0;
  const headlines =
    (shareIn(outlet, OWN_HEADLINE, variant.key)?.k ?? 0) + (shareIn(outlet, QUOTED_HEADLINE, variant.key)?.k ?? 0);
  const use = outlet.uses.find(({ variantKey }) => variantKey === variant.key)?.articles;
  const said = { outlet: outlet.source.name, name: variant.name };
  const choice = { sourceId: outlet.source.id, variantKey: variant.key };
  const why = own?.share.undefinedReason ?? null;
  const reason = why !== null && isKnown(why) ? say(`names.reasons.${why}`) : (why ?? undefined);
  return (
    <td>
      {own === null || own.k === 0 ? (
        <span className="quiet" title={own?.share.value === null ? reason : undefined}>
          {own?.share.value === null ? '–' : '0'}
        </span>
      ) : (
        <button
          type="button"
          className="cell num"
          title={reason}
          aria-label={say('names.ownMentions', { ...said, text: shareText(own), k: own.k })}
          onClick={() => open({ ...choice, place: 'BODY', voice: 'OWN' })}
        >
          <strong>{own.k}</strong> · {shareText(own)}
        </button>
      )}
      {use !== undefined && use.k > 0 && (
        <div className="quiet small num">{say('names.usedIn', { k: use.k, n: use.n })}</div>
      )}
      {quoted > 0 && (
        <button
          type="button"
          className="cell small quoted-count"
          aria-label={say('names.quotedMentions', { ...said, k: quoted })}
          onClick={() => open({ ...choice, place: 'BODY', voice: 'QUOTED' })}
        >
          {say('names.quotedCount', { k: quoted })}
        </button>
      )}
      {headlines > 0 && (
        <button
          type="button"
          className="cell small"
          aria-label={say('names.headlineMentions', { ...said, k: headlines })}
          onClick={() => open({ ...choice, place: 'HEADLINE', voice: null })}
        >
          {say('names.headlineCount', { k: headlines })}
        </button>
      )}
    </td>
  );
}

interface TableProps {
  readonly profile: NamingProfile;
  readonly variants: readonly MarkedVariant[];
  readonly open: (choice: MentionChoice) => void;
}

function Silent({ outlets }: { readonly outlets: readonly OutletNames[] }) {
  const say = useSay();
  if (outlets.length === 0) return null;
  return (
    <details>
      <summary>{say('names.silent', { smart_count: outlets.length })}</summary>
      <ul className="plain silent-outlets">
        {outlets.map(({ source, naming }) => (
          <li key={source.id} className="small">
            <OutletMark outlet={source} /> <span className="quiet num">{proportionText(naming)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Every number opens the mentions behind it. */
export function NamesTable({ profile, variants, open }: TableProps) {
  const say = useSay();
  const { rows, silent } = shownOutlets(profile.outlets);
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('names.table')}>
        <table className="table names-table">
          <thead>
            <tr>
              <th scope="col">{say('names.outlet')}</th>
              {variants.map((variant) => (
                <th key={variant.key} scope="col">
                  <VariantMark variant={variant} />
                </th>
              ))}
              <th scope="col">{say('names.naming')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((outlet) => (
              <tr key={outlet.source.id}>
                <th scope="row">
                  <OutletMark outlet={outlet.source} />
                </th>
                {variants.map((variant) => (
                  <Cell key={variant.key} outlet={outlet} variant={variant} open={open} />
                ))}
                <td className="num">{proportionText(outlet.naming)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Silent outlets={silent} />
    </>
  );
}
