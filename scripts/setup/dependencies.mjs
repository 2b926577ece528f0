// @ts-check
// Put the npm dependencies in place where they are missing or older than the lock file: the npm scripts work in a bare clone.
// Nothing is imported here but Node itself.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** Run `npm ci` unless node_modules already is what package-lock.json says. Throws, with what to do, when it fails. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(
      `Lector needs Node 20.19 or later; this is ${process.versions.node}. Get one from https://nodejs.org.`,
    );
  }
  if (dependenciesAreCurrent()) return;
  console.log('Installing the npm dependencies (npm ci) …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    throw new Error('npm ci failed (its words are above). Check the network connection and try again.');
  }
}

/** Whether what npm noted of its last install covers every package of package-lock.json in the version asked for. */
function dependenciesAreCurrent() {
  const noted = path.join(root, 'node_modules/.package-lock.json');
  const wanted = path.join(root, 'package-lock.json');
  if (!existsSync(noted)) return false;
  if (statSync(noted).mtimeMs >= statSync(wanted).mtimeMs) return true;
  const installed = packages(noted);
  return Object.entries(packages(wanted)).every(
    ([place, entry]) => place === '' || entry.optional || installed[place]?.version === entry.version,
  );
}

/** @param {string} file @returns {Record<string, {version?: string, optional?: boolean}>} */
function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
