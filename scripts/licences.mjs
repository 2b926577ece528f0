// @ts-check
// The licences of what is bundled: which packages an extension really carries is read from the build itself, and each must have a
// licence that goes with the GPL 3.0, under which Lector is.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Licences (SPDX) of what may be part of a work under GPL-3.0-or-later, by the Free Software Foundation's list. */
const compatible = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'MPL-2.0',
  'OFL-1.1',
  'GPL-3.0',
  'GPL-3.0-or-later',
]);

/**
 * Return the text of a list of all packages that a build took something from, with the full words of their licences. Throws where
 * one has none, or none that goes with Lector's.
 * @param {string} root the repository
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {Promise<string>}
 */
export async function listLicences(root, metafiles) {
  const names = new Set(
    metafiles
      .flatMap(({ outputs }) => Object.values(outputs))
      .flatMap(({ inputs }) => Object.keys(inputs))
      .flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  const parts = await Promise.all([...names].sort().map((name) => describe(path.join(root, 'node_modules', name))));
  return [
    'Lector is free software under the GNU General Public License, version 3 or later (LICENSE.txt).\nIt carries parts of these packages:',
    ...parts,
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder of a package @returns {Promise<string>} */
async function describe(folder) {
  const { name, version, license, homepage } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const choices = String(license).replace(/[()]/g, '').split(' OR ');
  if (!choices.some((choice) => compatible.has(choice))) {
    throw new Error(`${name} is under “${license}”, which is not known to go with the GPL 3.0.`);
  }
  const file = (await readdir(folder)).find((one) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(one));
  if (file === undefined) throw new Error(`${name} comes without the words of its licence.`);
  const words = (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
  return `${name} ${version} (${license})${homepage ? `\n${homepage}` : ''}\n\n${words}\n`;
}
