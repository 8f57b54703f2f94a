import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useSay } from '../../providers/i18n-provider.js';
import { PageHead } from '../../ui/PageHead.js';
import { METHODS } from './methods.js';

/** Every measure on the screens: what it is, how it is computed, where it comes from, and one case worked by hand. */
export function MethodsPage() {
  const say = useSay();
  const { hash } = useLocation();
  useEffect(() => {
    document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' });
  }, [hash]);
  return (
    <>
      <PageHead title={say('nav.methods')} note={say('methods.note')} />
      <div className="stack" style={{ gap: 28, maxInlineSize: 760 }}>
        {METHODS.map((method) => (
          <section
            key={method.id}
            id={method.id}
            className="stack"
            tabIndex={-1}
            style={{ scrollMarginBlockStart: 64 }}
          >
            <h2>{method.name}</h2>
            <p>{method.meaning}</p>
            <pre className="code">{method.formula}</pre>
            <dl className="facts">
              <dt>{say('methods.example')}</dt>
              <dd>{method.example}</dd>
              <dt>{say('methods.undefined')}</dt>
              <dd>{method.undefined}</dd>
              <dt>{say('methods.source')}</dt>
              <dd>{method.source}</dd>
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
