import { BORDER } from './border.js';
import { STADIUM } from './stadium.js';
import { VACCINE } from './vaccine.js';
import type { Scenario } from './scenario.js';

/** Scenarios on which figures are reported; no setting was chosen by looking at them. */
export const HELD_OUT_SCENARIOS: readonly Scenario[] = [STADIUM, VACCINE, BORDER];
