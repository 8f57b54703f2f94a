export { planPlugin, stringifyResult } from './plan.plugin.js';
