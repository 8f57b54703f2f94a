import { lazyScreen } from '../../ui/lazy-screen.js';

export const NamesPage = lazyScreen(() => import('./NamesPage.js'), 'NamesPage');
export const ConceptPage = lazyScreen(() => import('./ConceptPage.js'), 'ConceptPage');
export const ConceptEditor = lazyScreen(() => import('./ConceptEditor.js'), 'ConceptEditor');
