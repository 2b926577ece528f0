// @ts-check
// The patterns by which words are divided into syllables, a file for each language, out of the package `hyphen`.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { patternFiles } from '../src/extension/reader/syllable-patterns.mjs';

const require = createRequire(import.meta.url);
const source = new URL('../src/extension/reader/syllable-patterns.mjs', import.meta.url);

/**
 * Write LANGUAGE.json into `folder`, and whose they are.
 * @param {string} folder
 */
export async function buildSyllables(folder) {
  await mkdir(folder, { recursive: true });
  for (const [language, file] of Object.entries(patternFiles)) {
    const patterns = require(`hyphen/patterns/${file}.js`);
    await writeFile(path.join(folder, `${language}.json`), JSON.stringify(patterns));
  }
  const head = /^(?:\/\/ (?!@).*\n)+/m.exec(await readFile(source, 'utf8'))?.[0] ?? '';
  await writeFile(path.join(folder, 'COPYING.txt'), head.replaceAll(/^\/\/ /gm, ''));
}
