import { lazyScreen } from '../../ui/lazy-screen.js';

export const ContrastPage = lazyScreen(() => import('./ContrastPage.js'), 'ContrastPage');
