import { lazyScreen } from '../../ui/lazy-screen.js';

export const CollectionsPage = lazyScreen(() => import('./CollectionsPage.js'), 'CollectionsPage');
