// Installs and builds what is missing or out of date; does nothing, quickly, when all is there.
// No dependencies and no new syntax: this file runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { alone } from './alone.mjs';
import { ROOT } from './root.mjs';

const NODE_NEEDED = [20, 19];
const NODE_SOURCES = {
  folders: ['libs', 'apps/api', 'apps/worker', 'apps/cli'],
  files: ['tsconfig.base.json', 'tsconfig.build.json'],
};
const DASHBOARD_SOURCES = {
  folders: ['apps/dashboard', 'libs/kernel', 'libs/graphql-contract'],
  files: ['tsconfig.base.json', 'package-lock.json'],
};

/**
 * Packages as the lock file says, then the build. Throws a sentence for a person when that fails.
 * @param {{ quiet?: boolean, dashboard?: boolean }} options quiet: no progress lines; dashboard: false leaves it out.
 */
export async function prepare({ quiet = false, dashboard = true } = {}) {
  checkNode();
  const say = quiet ? () => undefined : (line) => process.stderr.write(`${line}\n`);
  const steps = [packages(say), build(say), ...(dashboard ? [dashboardBuild(say)] : [])];
  if (steps.every((step) => step.isDone())) return;
  await alone(join(ROOT, '.parallax'), 'prepare', () => {
    for (const step of steps) if (!step.isDone()) step.work();
  });
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])) return;
  throw new Error(`Parallax needs Node.js ${NODE_NEEDED.join('.')} or newer; this is ${process.versions.node}.`);
}

const packages = (say) => ({
  isDone: isInstalled,
  work: () => {
    say('Installing packages (about a minute) …');
    npm('ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  },
});

/** npm keeps what it installed in node_modules/.package-lock.json; packages for other systems are rightly missing. */
export function isInstalled() {
  const listed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(listed)) return false;
  const [there, wanted] = [listed, join(ROOT, 'package-lock.json')].map((path) =>
    JSON.parse(readFileSync(path, 'utf8')),
  );
  return Object.entries(wanted.packages).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/')) return true; // the workspaces themselves
    const found = there.packages[path];
    if (!found) return optional === true;
    if (!path.startsWith('node_modules/') && !existsSync(join(ROOT, path))) return false;
    return link ? found.link : found.version === version;
  });
}

const build = (say) =>
  stamped('build', NODE_SOURCES, join(ROOT, 'apps/api/dist/main.js'), () => {
    say('Building …');
    node(join(ROOT, 'node_modules/typescript/bin/tsc'), '-b', 'tsconfig.build.json');
  });

const dashboardBuild = (say) =>
  stamped('dashboard', DASHBOARD_SOURCES, join(ROOT, 'apps/dashboard/dist/index.html'), () => {
    say('Building the dashboard …');
    npm('run', 'build', '-w', '@parallax/dashboard', '--silent');
  });

/** A step that is done when its result is there and was made from the present sources. */
function stamped(name, sources, result, make) {
  const stamp = join(ROOT, 'node_modules', '.parallax', name);
  return {
    isDone: () => existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(sources),
    work: () => {
      const made = fingerprint(sources);
      make();
      mkdirSync(join(stamp, '..'), { recursive: true });
      writeFileSync(stamp, made);
    },
  };
}

function npm(...args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return node(script, ...args);
  return check(
    spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }),
    args,
  );
}

function node(...args) {
  check(spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }), args);
}

function check({ status, error }, args) {
  if (error) throw error;
  if (status !== 0) throw new Error(`This failed: ${args.join(' ')}`);
}
