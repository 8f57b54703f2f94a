import { lazyScreen } from '../../ui/lazy-screen.js';

export const ApiPage = lazyScreen(() => import('./ApiPage.js'), 'ApiPage');
