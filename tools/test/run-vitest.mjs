import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './run-node.mjs';

const VITEST = 'node_modules/vitest/vitest.mjs';

/** Runs one Vitest project, shows its report as it comes, and counts from its JSON. */
export async function runVitest(project, env) {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-report-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await runNode([VITEST, 'run', '--project', project, ...reporters], { env, stream: true });
    return count(JSON.parse(readFileSync(report, 'utf8')), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A file that failed before its tests ran (a bad import, a hook) counts as one failed test, and so does an exit code
 * that no test explains (an error outside every test).
 */
export function count({ testResults, numPassedTests, numFailedTests }, code) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + broken.length;
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}
