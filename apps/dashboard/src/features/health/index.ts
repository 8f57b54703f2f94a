export { FlagNote } from './FlagNote.js';
export { HealthPanel } from './HealthPanel.js';
