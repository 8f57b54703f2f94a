import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.js';

export const ingestRuns = {
  name: 'ingest-runs',
  list: lazyScreen(() => import('./IngestList.js'), 'IngestList'),
  create: lazyScreen(() => import('./IngestUpload.js'), 'IngestUpload'),
  show: lazyScreen(() => import('./IngestShow.js'), 'IngestShow'),
  recordRepresentation: 'label',
} satisfies ResourceProps;
