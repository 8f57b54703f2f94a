import { Link } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import type { SourceRecord } from '../../providers/types.js';
import { qualityTexts } from './quality-text.js';

/** How much came from the outlet and how good it is. */
export function QualityPanel({ source }: { readonly source: SourceRecord }) {
  const say = useSay();
  return (
    <section className="panel stack" aria-labelledby="quality">
      <div className="row spread">
        <h2 id="quality">{say('directory.quality')}</h2>
        <Link className="small" to="/methods#source-quality">
          {say('chart.method')}
        </Link>
      </div>
      <p className="quiet small">{say('directory.qualityNote', { n: source.quality.articleCount })}</p>
      <dl className="facts">
        {qualityTexts(source.quality).flatMap(([key, text]) => [
          <dt key={`${key} name`}>{say(key === 'perWeek' ? 'directory.articlesPerWeek' : `directory.${key}`)}</dt>,
          <dd key={key} className="num">
            {text}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
