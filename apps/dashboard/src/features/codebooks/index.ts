import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.js';

export const codebooks = {
  name: 'codebooks',
  list: lazyScreen(() => import('./CodebookList.js'), 'CodebookList'),
  show: lazyScreen(() => import('./CodebookShow.js'), 'CodebookShow'),
  create: lazyScreen(() => import('./CodebookCreate.js'), 'CodebookCreate'),
  recordRepresentation: 'name',
} satisfies ResourceProps;

/** Screens beside those that every resource has. */
export const codebookEditor = lazyScreen(() => import('./CodebookEditor.js'), 'CodebookEditor');
export const codebookChanges = lazyScreen(() => import('./ChangesPage.js'), 'ChangesPage');
