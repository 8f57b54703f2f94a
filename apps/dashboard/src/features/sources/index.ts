import type { ResourceProps } from 'react-admin';
import { SourceCreate, SourceEdit } from './SourceForms.js';
import { SourceList } from './SourceList.js';
import { SourceShow } from './SourceShow.js';

/** `/sources/:id` shows; react-admin would give that address to the form, so App lists the routes itself. */
export const sources = {
  name: 'sources',
  list: SourceList,
  create: SourceCreate,
  edit: SourceEdit,
  show: SourceShow,
  recordRepresentation: 'name',
} satisfies ResourceProps;
