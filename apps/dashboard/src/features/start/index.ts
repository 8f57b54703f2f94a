import { lazyStart } from '../../ui/lazy-screen.js';

export const Start = lazyStart(() => import('./Start.js'), 'Start');
