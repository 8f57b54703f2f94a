export type { Act, ActKind } from './acts.js';
export type { Change, PinKind } from './stand.js';
export { stateText } from './stand.js';
export { loadAllStands } from './load-stands.js';
export * from './perform-act.js';
