// @ts-check
// Zip archives that are the same to the byte wherever and whenever they are made: files in order, one date for all, no machine's
// rights or owners.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';

/**
 * Pack files of a folder.
 * @param {string} folder
 * @param {readonly string[]} files relative to it, with slashes
 * @returns {Promise<Uint8Array>}
 */
export async function pack(folder, files) {
  const contents = await Promise.all(
    [...files].sort().map(async (file) => [file, new Uint8Array(await readFile(path.join(folder, file)))]),
  );
  // The first date that an archive knows. It is written as local time, so it is given as such.
  return zipSync(Object.fromEntries(contents), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** @param {string} folder @returns {Promise<string[]>} all files in it, relative to it, with slashes */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
