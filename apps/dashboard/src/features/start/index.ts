import { lazyScreen } from '../../ui/lazy-screen.js';

export const Start = lazyScreen(() => import('./Start.js'), 'Start');
