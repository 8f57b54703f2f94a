import type { ResourceProps } from 'react-admin';
import { EventCompare } from '../comparison/index.js';
import { EventList } from './EventList.js';

export const events = {
  name: 'events',
  list: EventList,
  recordRepresentation: 'title',
  show: EventCompare,
} satisfies ResourceProps;
