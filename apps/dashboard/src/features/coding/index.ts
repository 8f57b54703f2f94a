import { lazyScreen } from '../../ui/lazy-screen.js';

/** The desk stands outside the frame of the other screens; the rest is within it. */
export const coding = {
  desk: lazyScreen(() => import('./DeskPage.js'), 'DeskPage'),
  home: lazyScreen(() => import('./CodingHome.js'), 'CodingHome'),
  create: lazyScreen(() => import('./ProjectCreate.js'), 'ProjectCreate'),
  show: lazyScreen(() => import('./ProjectShow.js'), 'ProjectShow'),
};
