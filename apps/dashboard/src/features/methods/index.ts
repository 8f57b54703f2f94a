import { lazyScreen } from '../../ui/lazy-screen.js';

export const MethodsPage = lazyScreen(() => import('./MethodsPage.js'), 'MethodsPage');
