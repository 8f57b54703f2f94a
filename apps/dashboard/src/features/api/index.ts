export { ApiPage } from './ApiPage.js';
