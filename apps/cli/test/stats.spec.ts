import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { golden } from '@parallax/testing';
import { describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

function stats(input: string) {
  // No database is named: none may be needed.
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'stats'], { input, encoding: 'utf8' });
  return {
    status,
    stderr,
    answers: stdout
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line)),
  };
}
const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe('parallax stats', () => {
  it('answers line by line, in order, with null and a reason where undefined', () => {
    const wilson = (k: number, n: number) => ({ method: 'wilson_interval', input: { k, n } });
    const ratings = [
      [1, 1],
      [1, 1],
    ];
    const { status, answers, stderr } = stats(
      `\n${lines([wilson(0, 0), { method: 'krippendorff_alpha', input: { ratings_coder_by_unit: ratings } }])}${lines([
        { method: 'percent_agreement', input: { ratings_coder_by_unit: ratings }, source: 'ignored' },
      ]).trimEnd()}`,
    );
    expect(answers).toEqual([
      { method: 'wilson_interval', value: null, reason: 'NO_OBSERVATIONS' },
      { method: 'krippendorff_alpha', value: null, reason: 'NO_VARIATION' },
      { method: 'percent_agreement', value: 1 },
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('goes on after a bad line and ends with 2', () => {
    const { status, answers } = stats(
      [
        'nonsense',
        '{"input":{}}',
        '{"method":"magic","input":{}}',
        '{"method":"wilson_interval","input":{"k":3,"n":2}}',
      ]
        .concat('{"method":"percent_agreement","input":{"table_rater1_by_rater2":[[1,0],[0,1]]}}')
        .join('\n'),
    );
    expect(status).toBe(2);
    expect(answers).toEqual([
      { method: null, error: 'Line 1 is not JSON.' },
      { method: null, error: 'Line 2 has no “method”.' },
      { method: 'magic', error: 'There is no method “magic”.' },
      { method: 'wilson_interval', error: '“k” must not exceed “n”.' },
      { method: 'percent_agreement', value: 1 },
    ]);
  });

  it.runIf(golden('reliability') !== null)('takes a golden file as it is', () => {
    const vectors = golden('reliability');
    if (!Array.isArray(vectors)) throw new Error('A golden file is a list.');
    const { answers } = stats(lines(vectors));
    const failed = answers.filter((answer) => JSON.stringify(answer).includes('"error"'));
    expect(answers.length).toBe(vectors.length);
    expect(failed).toEqual([{ method: 'gamma', error: expect.stringContaining('αU and token F1') }]);
  });
});
