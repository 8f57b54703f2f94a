import { useDataProvider } from 'react-admin';
import type { ResearchDataProvider } from './types.js';

/** The data provider with its named methods. */
export const useResearch = (): ResearchDataProvider => useDataProvider<ResearchDataProvider>();
