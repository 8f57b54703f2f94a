import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { golden } from '@parallax/testing';
import { describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

function stats(input: string | Buffer) {
  // No database is named: none may be needed.
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'stats'], { input, encoding: 'utf8' });
  return {
    status,
    stderr,
    answers: stdout
      .split('\n')
      .filter(Boolean)
      .map((line): Record<string, unknown> => JSON.parse(line)),
  };
}
const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

interface Vector {
  readonly method: string;
  readonly expected: unknown;
  readonly tolerance: number;
}

const ofFile = (name: string): Vector[] => {
  const vectors = golden(name);
  return Array.isArray(vectors) ? vectors : [];
};
const given = [
  ...ofFile('reliability'),
  ...ofFile('proportions').filter(({ method }) => method === 'wilson_interval'),
  ...ofFile('keyness').filter(({ method }) => method === 'holm'),
];

/** Numbers within the tolerance; of the positional dissimilarity it is a share, as in its source. */
function near(actual: unknown, expected: unknown, { method, tolerance }: Vector): void {
  if (typeof expected === 'number') {
    const scale = method === 'gamma_positional_dissimilarity' ? Math.max(expected, 0.1) : 1;
    expect(Math.abs(Number(actual) - expected), method).toBeLessThanOrEqual(tolerance * scale);
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, part] of Object.entries(expected))
      near(Reflect.get(Object(actual), key), part, { method, expected, tolerance });
  } else expect(actual, method).toBe(expected);
}

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

  it('leaves nothing out that JSON may hold, and names a line that is not UTF-8', () => {
    const quantile = '{"method":"normal_quantile","input":{"p":0.5},"source":"a\u2028b"}\n';
    const input = Buffer.concat([Buffer.from(quantile), Buffer.from([0xff, 0x0a]), Buffer.from(`\ufeff${quantile}`)]);
    expect(stats(input)).toMatchObject({
      status: 2,
      answers: [
        { method: 'normal_quantile', value: 0 },
        { method: null, error: 'Line 2 is not UTF-8.' },
        { method: 'normal_quantile', value: 0 },
      ],
    });
  });

  it('lists its methods', () => {
    const { status, stdout } = spawnSync(process.execPath, [MAIN, 'stats', '--list'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(['coder_bias', 'krippendorff_alpha', 'wilson_interval']));
  });

  it('ends quietly when its reader goes, as with head', async () => {
    const child = spawn(process.execPath, [MAIN, 'stats']);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdin.on('error', () => undefined); // its other end is closed too
    child.stdin.end('{"method":"wilson_interval","input":{"k":81,"n":263}}\n'.repeat(50_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code]: unknown[] = await once(child, 'close');
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });

  it.runIf(given.length > 0)('computes every golden vector, piped in as it stands, within its tolerance', () => {
    const { answers, status } = stats(lines(given));
    expect(answers.length).toBe(given.length);
    const gamma = answers.filter((answer) => 'error' in answer);
    // The one exception: it names a file of another project, and γ is not offered.
    expect(gamma).toEqual([{ method: 'gamma', error: expect.stringContaining('αU and token F1') }]);
    expect(status).toBe(2);
    given.forEach((vector, index) => {
      if (vector.method !== 'gamma') near(answers[index]?.['value'], vector.expected, vector);
    });
  });
});
