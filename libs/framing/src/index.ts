export * from './decide-frames.js';
