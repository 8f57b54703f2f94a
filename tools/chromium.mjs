#!/usr/bin/env node
// Finds the Chromium that browser tests drive; where the machine allows it, installs Debian's.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a Chromium on this machine, or null. PARALLAX_CHROMIUM wins and must exist. */
export function findChromium() {
  const chosen = process.env.PARALLAX_CHROMIUM;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`PARALLAX_CHROMIUM is ${chosen}, which is no program.`);
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...ELSEWHERE].find(isProgram) ?? null;
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Noto's Arabic faces come along: without them right-to-left texts are rows of boxes in screenshots. */
function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update');
  return apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core').status === 0;
}

/** Like findChromium, but installs one first if it may. Throws with what to do when there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isDebian()) {
    process.stderr.write('Installing Chromium with apt-get …\n');
    const installed = installFromDebian() ? findChromium() : null;
    if (installed) return installed;
    throw new Error('apt-get could not install Chromium. Install it by hand, or set PARALLAX_CHROMIUM to its path.');
  }
  throw new Error('No Chromium found. Install Chromium or Google Chrome, or set PARALLAX_CHROMIUM to its path.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
