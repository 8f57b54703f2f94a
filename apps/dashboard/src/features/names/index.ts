import { lazyScreen } from '../../ui/lazy-screen.js';

export const NamesPage = lazyScreen(() => import('./NamesPage.js'), 'NamesPage');
