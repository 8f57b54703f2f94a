export { EventCompare } from './EventCompare.js';
