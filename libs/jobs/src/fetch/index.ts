export { addressOf, fetchGuarded, type Fetched, type FetchRequest } from './fetch-guarded.js';
export { fetchFailure, type FetchFailure, type FetchFailureCode } from './fetch-failure.js';
export { readFetchSettings, type FetchSettings } from './fetch-settings.js';
export { guardedAgent, mayTalk } from './guarded-agent.js';
