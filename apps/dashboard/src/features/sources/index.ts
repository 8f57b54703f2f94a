import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.js';

/** `/sources/:id` shows; react-admin would give that address to the form, so App lists the routes itself. */
export const sources = {
  name: 'sources',
  list: lazyScreen(() => import('./SourceList.js'), 'SourceList'),
  create: lazyScreen(() => import('./SourceForms.js'), 'SourceCreate'),
  edit: lazyScreen(() => import('./SourceForms.js'), 'SourceEdit'),
  show: lazyScreen(() => import('./SourceShow.js'), 'SourceShow'),
  recordRepresentation: 'name',
} satisfies ResourceProps;
