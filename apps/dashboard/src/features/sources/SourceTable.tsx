import Checkbox from '@mui/material/Checkbox';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { SourceRow } from '../../providers/types.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { QUALITY_KEYS, qualityTexts } from './quality-text.js';

interface SourceTableProps {
  readonly chosen: ReadonlyMap<string, SourceRow>;
  readonly choose: (sources: readonly SourceRow[], isChosen: boolean) => void;
}

function Row({
  source,
  isChosen,
  choose,
}: {
  readonly source: SourceRow;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
}) {
  const say = useSay();
  return (
    <tr>
      <td>
        <Checkbox
          size="small"
          checked={isChosen}
          onChange={({ target }) => choose(target.checked)}
          slotProps={{ input: { 'aria-label': say('directory.choose', { name: source.name }) } }}
        />
      </td>
      <td>
        <Link to={`/sources/${source.id}`}>
          <OutletMark outlet={source} />
        </Link>
      </td>
      <td>{source.type === null ? <span className="quiet">–</span> : say(`source.types.${source.type}`)}</td>
      <td>{say(`source.statuses.${source.status}`)}</td>
      <td>{source.country ?? '–'}</td>
      <td>{source.languages.join(', ') || '–'}</td>
      <td className="num">{source.articleCount.toLocaleString('en')}</td>
      {qualityTexts(source.quality).map(([key, text]) => (
        <td key={key} className="num">
          {text}
        </td>
      ))}
    </tr>
  );
}

/** The directory with its counters; a box at each outlet chooses it for a change of many. */
export function SourceTable({ chosen, choose }: SourceTableProps) {
  const say = useSay();
  const { data = [] } = useListContext<SourceRow>();
  const isAll = data.length > 0 && data.every(({ id }) => chosen.has(id));
  return (
    <div className="panel scroll-x" style={{ padding: 0 }} tabIndex={0} role="region" aria-label={say('nav.sources')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                size="small"
                checked={isAll}
                onChange={({ target }) => choose(data, target.checked)}
                slotProps={{ input: { 'aria-label': say('directory.chooseAll') } }}
              />
            </th>
            {(['name', 'type', 'status', 'country', 'languages'] as const).map((key) => (
              <th key={key} scope="col">
                {say(`source.${key}`)}
              </th>
            ))}
            <th scope="col" className="num">
              {say('nav.articles')}
            </th>
            {QUALITY_KEYS.map((key) => (
              <th key={key} scope="col" className="num">
                {say(`directory.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.map((source) => (
            <Row
              key={source.id}
              source={source}
              isChosen={chosen.has(source.id)}
              choose={(isChosen) => choose([source], isChosen)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
