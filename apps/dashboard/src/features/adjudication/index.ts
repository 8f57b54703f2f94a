import { lazyScreen } from '../../ui/lazy-screen.js';

export const AdjudicationPage = lazyScreen(() => import('./AdjudicationPage.js'), 'AdjudicationPage');
