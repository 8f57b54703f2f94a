import type { ResourceProps } from 'react-admin';
import { ArticleList } from './ArticleList.js';
import { ArticleShow } from './ArticleShow.js';

export const articles = {
  name: 'articles',
  list: ArticleList,
  show: ArticleShow,
  recordRepresentation: 'headline',
} satisfies ResourceProps;
