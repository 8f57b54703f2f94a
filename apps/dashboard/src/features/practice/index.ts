import { lazyScreen } from '../../ui/lazy-screen.js';

/** The practice desk stands outside the frame of the other screens, as the coding desk does. */
export const practice = {
  desk: lazyScreen(() => import('./PracticePage.js'), 'PracticePage'),
  rounds: lazyScreen(() => import('./RoundsPage.js'), 'RoundsPage'),
  round: lazyScreen(() => import('./RoundPage.js'), 'RoundPage'),
};
