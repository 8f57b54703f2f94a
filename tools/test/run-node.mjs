import { spawn } from 'node:child_process';
import { ROOT } from '../root.mjs';

/** For one step; on a busy machine the database tests alone have taken ten minutes. */
const PATIENCE_MS = 30 * 60_000;

/** Runs a Node program in the checkout; its output is kept, or shown as it comes when `stream` is set. */
export function runNode(args, { env = {}, stream = false } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: stream ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const timer = setTimeout(() => child.kill('SIGTERM'), PATIENCE_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, output: signal ? `${output}\nEnded by ${signal}.` : output });
    });
  });
}
