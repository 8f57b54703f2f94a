// Each fixture breaks one rule; lint must see it. Run it through nx (nx run tools:forbidden): without a project graph
// the boundary rule passes everything and says nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { ROOT } from './root.mjs';

const FOLDER = join(ROOT, 'tools/fixtures/forbidden');
const HEADER = /^\/\/ at: (?<at>\S+)\n\/\/ rule: (?<rule>\S+)\n/;

const eslint = new ESLint({ cwd: ROOT });

/** A sentence when lint does not say exactly what the fixture's header asks for, else null. */
async function check(file) {
  const code = readFileSync(join(FOLDER, file), 'utf8');
  const { at, rule } = HEADER.exec(code)?.groups ?? {};
  if (!rule) return `${file} does not say where it stands and which rule it breaks.`;
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, at) });
  const broken = [...new Set((result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse error'))];
  const expected = rule === 'none' ? [] : [rule];
  if (result && broken.join() === expected.join()) return null;
  return `${file}: expected ${expected.join() || 'no problem'}, lint said ${broken.join() || 'nothing'}.`;
}

const files = readdirSync(FOLDER);
const problems = (await Promise.all(files.map(check))).filter((problem) => problem !== null);
for (const problem of problems) console.error(problem);
if (files.length === 0) console.error('There are no fixtures.');
console.log(`${files.length - problems.length} of ${files.length} fixtures are judged as they must be.`);
process.exitCode = problems.length > 0 || files.length === 0 ? 1 : 0;
