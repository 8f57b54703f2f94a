import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.js';

export const codebooks = {
  name: 'codebooks',
  list: lazyScreen(() => import('./CodebookList.js'), 'CodebookList'),
  show: lazyScreen(() => import('./CodebookShow.js'), 'CodebookShow'),
  recordRepresentation: 'name',
} satisfies ResourceProps;
