import { ensureChromium } from '../chromium.mjs';
import { runNode } from './run-node.mjs';
import { runVitest } from './run-vitest.mjs';

const NX = 'node_modules/nx/dist/bin/nx.js';
const TSC = 'node_modules/typescript/bin/tsc';
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';

/** A check that passes or fails as a whole counts as one test. */
const check = (name, ...args) => ({
  name,
  run: async () => {
    const { code, output } = await runNode(args);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output: withoutNoise(output) };
  },
});

/** Of sixteen projects that lint says something about, mostly that it has nothing to say, keep what it found. */
const withoutNoise = (output) =>
  output
    .split('\n')
    .filter(
      (line) =>
        line.trim() !== '' &&
        !/^(npm |> |- @parallax| *(Cache|Critical|Recoverable|Recommendation|Run dur))/.test(line),
    )
    .join('\n');

const vitest = (name, makeEnv = () => ({})) => ({ name, run: async () => runVitest(name, makeEnv()) });

/** Nx caches nothing here: the rules and the database are no inputs it knows of. */
export const steps = [
  check('forbidden-imports', NX, 'run', 'tools:forbidden', '--skip-nx-cache'),
  check('lint', NX, 'run-many', '-t', 'lint', '--skip-nx-cache', '--parallel=2', '--output-style=static'),
  check('format', PRETTIER, '--check', '.', '--log-level=warn'),
  check('types', TSC, '-p', 'tsconfig.spec.json'),
  check('schema', 'tools/schema.mjs', '--check'),
  check('contract', 'tools/codegen.mjs', '--check'),
  check('dictionary', 'tools/data-dictionary.mjs', '--check'),
  vitest('unit'),
  vitest('database'),
  vitest('start'),
  vitest('browser', () => ({ PARALLAX_CHROMIUM: ensureChromium() })),
];
