import type { ResourceProps } from 'react-admin';
import { lazyScreen } from '../../ui/lazy-screen.js';
import { EventCompare } from '../comparison/index.js';

export const events = {
  name: 'events',
  list: lazyScreen(() => import('./EventList.js'), 'EventList'),
  recordRepresentation: 'title',
  show: EventCompare,
} satisfies ResourceProps;

export const ArrangePage = lazyScreen(() => import('./arrange/ArrangePage.js'), 'ArrangePage');
export const EventReviewPage = lazyScreen(() => import('./review/ReviewPage.js'), 'ReviewPage');
