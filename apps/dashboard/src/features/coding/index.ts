import { lazyScreen } from '../../ui/lazy-screen.js';

/** The desk stands outside the frame of the other screens. */
export const coding = {
  desk: lazyScreen(() => import('./DeskPage.js'), 'DeskPage'),
};
