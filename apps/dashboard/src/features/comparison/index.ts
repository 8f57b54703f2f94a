import { lazyScreen } from '../../ui/lazy-screen.js';

export const EventCompare = lazyScreen(() => import('./EventCompare.js'), 'EventCompare');
