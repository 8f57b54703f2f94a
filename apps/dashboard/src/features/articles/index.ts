import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.js';

export const articles = {
  name: 'articles',
  list: lazyScreen(() => import('./ArticleList.js'), 'ArticleList'),
  show: lazyScreen(() => import('./ArticleShow.js'), 'ArticleShow'),
  recordRepresentation: 'headline',
} satisfies ResourceProps;
