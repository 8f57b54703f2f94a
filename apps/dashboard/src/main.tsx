import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import './theme/base.css';
import './theme/agreement.css';
import './theme/contrast.css';
import './theme/compare.css';
import './theme/events.css';
import './theme/text-reuse.css';
import './theme/voices.css';
import './theme/codebooks.css';
import './theme/coding.css';
import './theme/names.css';
import './theme/omissions.css';
import './theme/practice.css';
import './theme/words.css';

const { provider } =
  import.meta.env.MODE === 'fake'
    ? { provider: (await import('./providers/fake/fake-provider.js')).fakeProvider }
    : { provider: (await import('./providers/data-provider.js')).dataProvider };

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id “root”.');
createRoot(root).render(
  <StrictMode>
    <App dataProvider={provider} />
  </StrictMode>,
);
