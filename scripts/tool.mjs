// @ts-check
// Run a tool that npm has installed.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const isWindows = process.platform === 'win32';

/**
 * Run a tool of node_modules/.bin in the repository's root, with what it prints; return its exit code.
 * @param {string} name
 * @param {readonly string[]} args
 */
export function runTool(name, args) {
  return spawnSync(toolPath(name), args, { cwd: root, stdio: 'inherit', shell: isWindows }).status ?? 1;
}

/**
 * Run a tool and return what it wrote to its standard output.
 * @param {string} name
 * @param {readonly string[]} args
 */
export function readTool(name, args) {
  const options = /** @type {const} */ ({ cwd: root, encoding: 'utf8', shell: isWindows, maxBuffer: 2 ** 26 });
  const { stdout, stderr, error } = spawnSync(toolPath(name), args, options);
  if (error) throw error;
  return { stdout, stderr };
}

/** @param {string} name */
function toolPath(name) {
  return path.join(root, 'node_modules/.bin', isWindows ? `${name}.cmd` : name);
}
