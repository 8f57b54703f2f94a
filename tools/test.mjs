#!/usr/bin/env node
// npm test: everything, in order, on a machine with Node and nothing else. The last line is "N passed, N failed".
// npm test -- unit database   runs only the named steps.
import { prepare } from './prepare.mjs';
import { steps } from './test/steps.mjs';

process.env.CI = 'true';
process.env.NX_DAEMON = 'false';
process.env.NX_TUI = 'false';
process.env.FORCE_COLOR ??= process.stdout.isTTY ? '1' : '0';

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const build = { name: 'build', run: () => prepare().then(() => ({ passed: 1, failed: 0 })) };
const total = { passed: 0, failed: 0 };
for (const step of [build, ...steps.filter(({ name }) => chosen.length === 0 || chosen.includes(name))]) {
  const outcome = await attempt(step);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  if (step === build && outcome.failed > 0) break; // the rest would only repeat it
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A step that cannot run is a failure, and so is one in which no test ran. */
async function attempt({ name, run }) {
  const began = performance.now();
  const outcome = await run().catch((error) => ({ passed: 0, failed: 1, output: error.message }));
  if (outcome.passed + outcome.failed === 0) Object.assign(outcome, { failed: 1, output: 'No test ran.' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (outcome.failed > 0 && outcome.output) console.log(`\n${outcome.output.trim()}\n`);
  console.log(
    `${outcome.failed > 0 ? '✗' : '✓'} ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`,
  );
  return outcome;
}
