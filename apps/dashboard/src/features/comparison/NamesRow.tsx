import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { ConceptInEvent, EventNames } from '../../providers/names-types.js';
import type { Comparison } from '../../providers/types.js';
import { OpeningRowHead } from './RowHead.js';
import { marked, VariantMark } from '../names/marks.js';
import { useEventNames } from '../names/use-names.js';
import type { ViewProps } from './CompareControls.js';

/** Names of one concept by one outlet, most own words first. */
function OutletNames({ concept, sourceId }: { readonly concept: ConceptInEvent; readonly sourceId: string }) {
  const say = useSay();
  const counts = concept.outlets.find((outlet) => outlet.sourceId === sourceId)?.counts ?? [];
  if (counts.length === 0) return <p className="quiet small">{say('names.rowNone')}</p>;
  const variants = marked(concept.variants);
  return (
    <ul>
      {counts.slice(0, SHOWN).map(({ variantKey, own, quoted }) => {
        const variant = variants.find(({ key }) => key === variantKey);
        if (variant === undefined) return null;
        return (
          <li key={variantKey} className="small">
            <VariantMark variant={variant} /> <strong className="num">{own > 0 && own}</strong>
            {quoted > 0 && (
              <span className="quiet">
                {own > 0 && ' · '}
                {say('names.rowQuoted', { k: quoted })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Names a cell has room for. */
const SHOWN = 4;

interface RowProps extends ViewProps {
  readonly comparison: Comparison;
}

function Cell({ data, sourceId }: { readonly data: EventNames; readonly sourceId: string }) {
  const say = useSay();
  const concept = data.concepts[0];
  if (concept === undefined) return <span className="quiet small">{say('names.rowNoConcepts')}</span>;
  return (
    <>
      <p className="quiet small">{concept.name}</p>
      <OutletNames concept={concept} sourceId={sourceId} />
    </>
  );
}

/** What each outlet calls the most named concept of the event; the others stand in the full view. */
export function NamesRow({ comparison, view, change }: RowProps) {
  const say = useSay();
  const { data, error } = useEventNames(comparison.event.id);
  const method = { anchor: 'names', label: say('names.rowHelp') };
  return (
    <tr>
      <OpeningRowHead row="names" title={say('names.rowNames')} method={method} view={view} change={change} />
      {comparison.sources.map(({ source }) => (
        <td key={source.id} aria-busy={data === undefined && error === null}>
          {data !== undefined && <Cell data={data} sourceId={source.id} />}
          {data === undefined && error !== null && <span className="quiet small">{error.message}</span>}
        </td>
      ))}
    </tr>
  );
}

/** All concepts that the event names, outlet by outlet; each leads to its profile of this event. */
export function NamesView({ comparison }: { readonly comparison: Comparison }) {
  const say = useSay();
  const { data } = useEventNames(comparison.event.id);
  if (data === undefined) return null;
  return (
    <div className="panel stack">
      {data.isPartial && <p className="quiet small">{say('names.rowPartial')}</p>}
      {data.concepts.length === 0 && (
        <p>
          {say('names.rowNoConcepts')} <Link to="/names">{say('names.title')}</Link>
        </p>
      )}
      {data.concepts.map((concept) => (
        <section key={concept.conceptId} aria-label={say('names.rowOpenConcept', { concept: concept.name })}>
          <div className="spread">
            <h2>{concept.name}</h2>
            <Link to={`/names/${concept.conceptId}?events=${comparison.event.id}`}>{say('names.rowProfile')}</Link>
          </div>
          <div className="scroll-x" tabIndex={0} role="region" aria-label={concept.name}>
            <table className="table names-in-event">
              <thead>
                <tr>
                  {comparison.sources.map(({ source }) => (
                    <th key={source.id} scope="col">
                      <bdi dir="auto">{source.name}</bdi>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <tr>
                  {comparison.sources.map(({ source }) => (
                    <td key={source.id}>
                      <OutletNames concept={concept} sourceId={source.id} />
                    </td>
                  ))}
                </tr>
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  );
}
