import type { ResourceProps } from 'react-admin';
import { IngestList } from './IngestList.js';
import { IngestShow } from './IngestShow.js';
import { IngestUpload } from './IngestUpload.js';

export const ingestRuns = {
  name: 'ingest-runs',
  list: IngestList,
  create: IngestUpload,
  show: IngestShow,
  recordRepresentation: 'label',
} satisfies ResourceProps;
