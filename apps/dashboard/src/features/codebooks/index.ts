import type { ResourceProps } from 'react-admin';
import { CodebookList } from './CodebookList.js';
import { CodebookShow } from './CodebookShow.js';

export const codebooks = {
  name: 'codebooks',
  list: CodebookList,
  show: CodebookShow,
  recordRepresentation: 'name',
} satisfies ResourceProps;
