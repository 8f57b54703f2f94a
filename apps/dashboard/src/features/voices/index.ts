import { lazyScreen } from '../../ui/lazy-screen.js';

export const VoicesPage = lazyScreen(() => import('./VoicesPage.js'), 'VoicesPage');
