// @ts-check
// Put the browsers in place where they are missing: by apt on Debian and its like, as root; elsewhere a clear word on what to do.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** The commands that will do for a program, and the Debian package that brings one. */
const programs = /** @type {const} */ ({
  chromium: { variable: 'CHROMIUM_PATH', commands: ['chromium', 'chromium-browser'], package: 'chromium' },
  firefox: { variable: 'FIREFOX_PATH', commands: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
  // A virtual screen with real keys: in Chromium, shortcuts cannot be pressed without.
  Xvfb: { variable: undefined, commands: ['Xvfb'], package: 'xvfb' },
  openbox: { variable: undefined, commands: ['openbox'], package: 'openbox' },
  xdotool: { variable: undefined, commands: ['xdotool'], package: 'xdotool' },
});
/** @typedef {keyof typeof programs} Program */

/** What a virtual screen takes. */
export const screenPrograms = /** @type {const} */ (['Xvfb', 'openbox', 'xdotool']);

/** @param {Program} name @returns {string | null} where the program is */
export function findProgram(name) {
  const { variable, commands } = programs[name];
  const told = variable ? process.env[variable] : undefined;
  if (told) return isExecutable(told) ? told : null;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = commands.flatMap((command) => folders.map((folder) => path.join(folder, command + suffix)));
  if (process.platform === 'darwin' && name === 'chromium') {
    candidates.push('/Applications/Chromium.app/Contents/MacOS/Chromium');
  }
  if (process.platform === 'darwin' && name === 'firefox') {
    candidates.push('/Applications/Firefox.app/Contents/MacOS/firefox');
  }
  return candidates.find(isExecutable) ?? null;
}

/**
 * Install those of the programs that are missing, where this machine allows it.
 * @param {readonly Program[]} names
 * @returns {readonly Program[]} those still missing
 */
export function ensurePrograms(names) {
  const missing = names.filter((name) => findProgram(name) === null);
  if (missing.length === 0 || !canInstall()) return missing;
  const packages = missing.map((name) => programs[name].package);
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  if (!apt(['install', ...packages])) {
    // The lists of packages may be missing or old.
    apt(['update']);
    apt(['install', ...packages]);
  }
  return names.filter((name) => findProgram(name) === null);
}

/** Say, in one line, how to get a program that is missing. @param {Program} name */
export function howToGet(name) {
  const { variable, package: wanted } = programs[name];
  const place = variable ? `, or set ${variable} to the program's place` : '';
  return `${name} is missing. On Debian or Ubuntu: sudo apt-get install ${wanted}${place}.`;
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @param {readonly string[]} args */
function apt(args) {
  const result = spawnSync('apt-get', ['-y', '-q', '--no-install-recommends', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
  });
  if (result.status !== 0) console.error(`apt-get ${args.join(' ')} failed:\n${(result.stderr ?? '').trim()}`);
  return result.status === 0;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
