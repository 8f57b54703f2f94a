export * from './omission-matrix-kind.js';
