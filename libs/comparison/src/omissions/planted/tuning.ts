import { FERRY } from './ferry.js';
import { LIBRARY } from './library.js';
import { QUARRY } from './quarry.js';
import type { Scenario } from './scenario.js';

/** Scenarios on which settings are chosen; none of them is reported on. */
export const TUNING_SCENARIOS: readonly Scenario[] = [FERRY, LIBRARY, QUARRY];
