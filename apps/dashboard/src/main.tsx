import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { dataProvider } from './providers/data-provider.js';
import './theme/base.css';
import './theme/compare.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id “root”.');
createRoot(root).render(
  <StrictMode>
    <App dataProvider={dataProvider} />
  </StrictMode>,
);
