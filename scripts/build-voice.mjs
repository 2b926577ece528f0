// @ts-check
// The data of Lector's own voice, out of the package that has those of a hundred languages in one file of 24 MB: what all
// languages share, and one file for each language that is offered, so that a reader loads 1 MB and not 24.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const program = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
const languagesFile = fileURLToPath(new URL('../src/extension/own-voice/languages.json', import.meta.url));
const root = '/usr/share/espeak-ng-data/';
/** What every language needs. English too: words in Latin letters within other scripts are read by its rules. */
const shared = ['intonations', 'phondata', 'phonindex', 'phontab', 'en_dict', 'lang/gmw/en', 'lang/gmw/en-US'];
/** What the other voices of every language are made with. */
const variants = ['f2', 'm3', 'f4', 'm7'].map((name) => `voices/!v/${name}`);

/** The call in the program that would load the whole data file; what it lists is where each file lies in it. */
const loading = /loadPackage\((\{files:\[.*?\],remote_package_size:\d+\})\)/s;

/** What is said there of one file. */
const entry = /filename:"([^"]+)",start:(\d+),end:(\d+)/g;

/**
 * Write the data files into `folder`: `shared.bin` and `LANGUAGE.bin`. Each begins with the length of its list of contents
 * (32 bits, little-endian), then the list, `[[path, length], …]` as JSON in UTF-8, then the files one after the other.
 * @param {string} folder
 */
export async function buildVoiceData(folder) {
  const source = await readFile(program, 'utf8');
  const data = await readFile(path.join(path.dirname(program), 'espeak-ng.data'));
  const list = loading.exec(source)?.[1];
  if (!list)
    throw new Error('espeak-ng.js has no list of its data files any more: look at scripts/build-voice.mjs again.');
  await mkdir(folder, { recursive: true });
  await copyFile(path.join(path.dirname(program), 'COPYING'), path.join(folder, 'COPYING'));
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (const [, name = '', start, end] of list.matchAll(entry))
    files.set(name, data.subarray(Number(start), Number(end)));
  /** @param {string} name @param {readonly string[]} paths */
  const write = async (name, paths) => {
    const contents = paths.map((file) => {
      const bytes = files.get(root + file);
      if (!bytes) throw new Error(`The data of eSpeak NG have no ${file}.`);
      return { file, bytes };
    });
    const head = Buffer.from(JSON.stringify(contents.map(({ file, bytes }) => [root + file, bytes.length])));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    await writeFile(
      path.join(folder, `${name}.bin`),
      Buffer.concat([length, head, ...contents.map(({ bytes }) => bytes)]),
    );
  };
  /** @type {typeof import('../src/extension/own-voice/languages.json')} */
  const languages = JSON.parse(await readFile(languagesFile, 'utf8'));
  await write('shared', [...shared, ...variants]);
  for (const [language, { dictionary, voices }] of Object.entries(languages)) {
    const own = [`${dictionary}_dict`, ...voices.map(({ file }) => `lang/${file}`)];
    await write(
      language,
      own.filter((file) => !shared.includes(file)),
    );
  }
}
