// @ts-check
// Make `_locales` out of the catalogues of src/extension/locales, and let the manifest name its words there. English needs only
// the manifest's: what the pages say in English stands in them.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageKey } from '../src/extension/locales/message-key.mjs';

const catalogues = path.resolve(fileURLToPath(import.meta.url), '../../src/extension/locales');

/** A catalogue: under the English words those of the language, or one form for each of its plurals.
 * @typedef {Readonly<Record<string, string | Readonly<Record<string, string>>>>} Catalogue */

/** Names and signs that no language says otherwise; a catalogue may all the same. */
export const sameEverywhere = [
  ...['Markdown', 'JSON', 'CSV', '⌘C', 'Ctrl+C'],
  ...['Atkinson Hyperlegible', 'Lexend', 'OpenDyslexic'],
];

/** @returns {Promise<Readonly<Record<string, Catalogue>>>} the catalogues by language, without English */
export async function readCatalogues() {
  const files = (await readdir(catalogues)).filter((file) => file.endsWith('.json')).sort();
  const read = async (/** @type {string} */ file) => JSON.parse(await readFile(path.join(catalogues, file), 'utf8'));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.replace('.json', ''), await read(file)])),
  );
}

/** @param {Record<string, unknown>} manifest @returns {string[]} the words of a manifest that a user sees */
export function wordsOfManifest(manifest) {
  const commands = /** @type {Record<string, {description?: string}>} */ (manifest.commands ?? {});
  const descriptions = Object.values(commands).flatMap(({ description }) => (description ? [description] : []));
  return [String(manifest.name), String(manifest.description), ...descriptions];
}

/**
 * Return a manifest whose words are in `_locales`.
 * @param {Record<string, unknown>} manifest
 * @returns {Record<string, unknown>}
 */
export function localizeManifest(manifest) {
  const named = (/** @type {unknown} */ words) => `__MSG_${messageKey(String(words))}__`;
  const commands = /** @type {Record<string, {description?: string}>} */ (manifest.commands ?? {});
  return {
    ...manifest,
    name: named(manifest.name),
    description: named(manifest.description),
    default_locale: 'en',
    commands: Object.fromEntries(
      Object.entries(commands).map(([name, command]) => [
        name,
        command.description ? { ...command, description: named(command.description) } : command,
      ]),
    ),
  };
}

/**
 * Write `_locales` into a built extension.
 * @param {string} out
 * @param {Record<string, unknown>} manifest with its words in English
 */
export async function buildLocales(out, manifest) {
  const english = Object.fromEntries(wordsOfManifest(manifest).map((words) => [words, words]));
  for (const [language, catalogue] of Object.entries({ en: english, ...(await readCatalogues()) })) {
    const folder = path.join(out, '_locales', language);
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'messages.json'),
      `${JSON.stringify(messagesOf(catalogue, language), null, 1)}\n`,
    );
  }
}

/**
 * Return the messages of a catalogue as browsers take them.
 * @param {Catalogue} catalogue
 * @param {string} language
 * @returns {Record<string, {message: string}>}
 */
export function messagesOf(catalogue, language) {
  /** @type {Record<string, {message: string}>} */
  const messages = { lector_language: { message: language } };
  const same = language === 'en' ? {} : Object.fromEntries(sameEverywhere.map((words) => [words, words]));
  for (const [english, words] of Object.entries({ ...same, ...catalogue })) {
    const key = messageKey(english);
    // A dollar sign would begin a placeholder of the browser's own.
    const put = (/** @type {string} */ name, /** @type {string} */ text) => {
      messages[name] = { message: text.replaceAll('$', '$$$$') };
    };
    if (typeof words === 'string') put(key, words);
    else for (const [form, text] of Object.entries(words)) put(`${key}_${form}`, text);
  }
  return messages;
}
