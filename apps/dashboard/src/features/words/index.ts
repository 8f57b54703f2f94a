import { lazyScreen } from '../../ui/lazy-screen.js';

export const WordsPage = lazyScreen(() => import('./WordsPage.js'), 'WordsPage');
