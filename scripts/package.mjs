// @ts-check
// Make what the stores take: a zip for each browser, and the source that they are built from.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll, targets } from './build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');

/**
 * Write the archives of what is built in dist/ and of the files that git has, to dist/packages.
 * @returns {Promise<readonly string[]>} where they are, relative to the repository
 */
export async function packAll() {
  const { filesIn, pack } = await import('./pack.mjs');
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const place = path.join(root, 'dist/packages');
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  /** @type {string[]} */
  const written = [];
  const write = async (/** @type {string} */ name, /** @type {Uint8Array} */ bytes) => {
    const file = `dist/packages/lector-${version}-${name}.zip`;
    await writeFile(path.join(root, file), bytes);
    written.push(file);
  };
  for (const target of targets) {
    const folder = path.join(root, 'dist', target);
    await write(target, await pack(folder, await filesIn(folder)));
  }
  await write('source', await pack(root, trackedFiles()));
  return written;
}

/** @returns {string[]} */
function trackedFiles() {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
      .split('\0')
      .filter((file) => file !== '');
  } catch {
    throw new Error('The source is packed from a git checkout: what belongs to it is what git has.');
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await ensureDependencies();
  await buildAll();
  for (const file of await packAll()) {
    const bytes = await readFile(path.join(root, file));
    console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${file}  ${bytes.length} bytes`);
  }
}
