export { MethodsPage } from './MethodsPage.js';
