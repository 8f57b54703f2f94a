import { lazyScreen } from '../../ui/lazy-screen.js';

export const AgreementPage = lazyScreen(() => import('./AgreementPage.js'), 'AgreementPage');
