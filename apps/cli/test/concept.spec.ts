import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProgram, type TestProgram } from './program.js';

const variant = (name: string, ...patterns: string[]) => ({ name, patterns });
const DOCKS = { name: 'The docks', variants: [variant('harbour', 'harbour | port'), variant('docks', 'dock*')] };

let program: TestProgram;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

it('takes concepts in, adds nothing the second time, and a version where something changed', async () => {
  const file = program.file('concepts.json', [[DOCKS]]);
  expect(await program.run('concept', 'import', file)).toMatchObject({
    ...{ code: 0, stdout: 'Concept “The docks”, version 1, 2 variants: added.\n' },
  });
  expect((await program.run('concept', 'import', file)).stdout).toContain('unchanged');
  const changed = program.file('changed.json', [{ ...DOCKS, variants: DOCKS.variants.slice(1) }]);
  expect((await program.run('concept', 'import', changed, '--json')).stdout).toContain(
    '"outcome":"updated","versionNo":2',
  );
});

it('writes them in a form that comes back unchanged', async () => {
  const { stdout, code } = await program.run('concept', 'export', 'the docks');
  expect(code).toBe(0);
  program.write('again.json', stdout);
  expect((await program.run('concept', 'import', 'again.json')).stdout).toContain('unchanged');
  expect(await program.run('concept', 'export', 'nowhere')).toMatchObject({ code: 4 });
});

it('says where a pattern is wrong and what to do', async () => {
  const file = program.file('wrong.json', [{ name: 'Wrong', variants: [variant('a', 'dam?')] }]);
  const { code, stderr } = await program.run('concept', 'import', file);
  expect(code).toBe(1);
  expect(stderr).toContain('concept 1, variant 1, pattern 1, character 4: A ? makes the brackets');
});
