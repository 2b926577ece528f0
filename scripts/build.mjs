// @ts-check
// Build everything that ships: dist/chromium and dist/firefox, two extensions out of one manifest.json and one source,
// and build/lector.mjs, the command line. Same source, same bytes: nothing here reads a clock or a machine's paths.
//
// The pages of the extension find themselves: src/extension/NAME/NAME.html, with NAME.tsx (or .ts) and NAME.css beside it,
// becomes NAME/NAME.html, .js and .css. Lector's own voice is a worker script and its data, in own-voice/.

import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { dependencies, inPage } from './build-dependencies.mjs';
import { buildLocales, localizeManifest } from './build-locales.mjs';
import { buildSyllables } from './build-syllables.mjs';
import { buildVoiceData } from './build-voice.mjs';
import { listLicences } from './licences.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const extensionSource = path.join(root, 'src/extension');

/** The browsers that are built for; each has a section of its own in manifest.json. */
export const targets = /** @type {const} */ (['chromium', 'firefox']);
/** @typedef {(typeof targets)[number]} Target */

/** Interfaces that only Chromium has: gone from the Firefox build, and with them all code that asks for them first. */
const absentInFirefox = Object.fromEntries(
  ['tts', 'offscreen'].flatMap((api) =>
    [`chrome.${api}`, `globalThis.chrome.${api}`].map((name) => [name, 'undefined']),
  ),
);

/**
 * Return the manifest for one browser: what all share, with that browser's own section merged in (lists are appended)
 * and the sections themselves left out.
 * @param {Record<string, unknown>} source
 * @param {Target} target
 * @param {string} version
 * @returns {Record<string, unknown>}
 */
export function manifestFor(source, target, version) {
  const shared = Object.fromEntries(Object.entries(source).filter(([key]) => !targets.some((name) => name === key)));
  const { manifest_version, name, ...rest } = /** @type {Record<string, unknown>} */ (merge(shared, source[target]));
  return { manifest_version, name, version, ...rest };
}

/** @param {unknown} base @param {unknown} own @returns {unknown} */
function merge(base, own) {
  if (Array.isArray(base) && Array.isArray(own)) return [...base, ...own];
  if (!isRecord(base) || !isRecord(own)) return own === undefined ? base : own;
  const keys = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(base[key], own[key])]));
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns {Promise<string[]>} the names of the extension's pages */
async function pageNames() {
  const entries = await readdir(extensionSource, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(extensionSource, entry.name, `${entry.name}.html`)))
    .map((entry) => entry.name)
    .sort();
}

/** What the script that every read page carries may weigh, gzipped. */
const heaviestContentScript = 60 * 1024;

/** @param {string} file @returns {Promise<void>} */
async function checkWeight(file) {
  const weight = gzipSync(await readFile(file), { level: 9 }).length;
  if (weight > heaviestContentScript) {
    throw new Error(`${path.basename(file)} weighs ${weight} bytes gzipped, ${heaviestContentScript} are allowed.`);
  }
}

/** @returns {Promise<void>} */
export async function buildExtensions() {
  const { build } = await import('esbuild');
  const manifest = JSON.parse(await readFile(path.join(root, 'manifest.json'), 'utf8'));
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const pages = await pageNames();

  /** @type {{in: string, out: string}[]} */
  const scripts = [];
  const paths = [
    'background.ts',
    'own-voice/worker.ts',
    'popup/glance.ts',
    'reader/first.ts',
    ...pages.flatMap((page) => ['.ts', '.tsx', '.css'].map((end) => `${page}/${page}${end}`)),
  ];
  for (const name of paths) {
    const file = path.join(extensionSource, name);
    if (existsSync(file)) scripts.push({ in: file, out: name.replace(/\.\w+$/, '') });
  }
  const shared = /** @satisfies {import('esbuild').BuildOptions} */ ({
    absWorkingDir: root,
    bundle: true,
    format: 'iife',
    target: ['chrome120', 'firefox142'],
    minify: true,
    legalComments: 'inline',
    // Of the two formats of a typeface the newer will do.
    loader: { '.woff2': 'file', '.woff': 'empty', '.svg': 'file', '.weights.bin': 'file' },
    assetNames: 'assets/[name]',
    plugins: [dependencies],
    logLevel: 'warning',
  });

  for (const target of targets) {
    // Built beside the old one and put in its place whole, so that a browser never loads half a build.
    const out = path.join(root, 'dist', `.${target}-${process.pid}`);
    await rm(out, { recursive: true, force: true });
    const options = { ...shared, outdir: out, define: target === 'firefox' ? absentInFirefox : {} };
    const { metafile: own } = await build({ ...options, entryPoints: scripts, metafile: true });
    // `void 0`: executeScript rejects a file whose last value cannot be cloned.
    const { metafile: inPages } = await build({
      ...shared,
      metafile: true,
      entryPoints: [
        'content.ts',
        'content.css',
        'calm.ts',
        'describe-layout.ts',
        'find-further.ts',
        'links.ts',
        'page-bar.ts',
        'pick.ts',
        'places.ts',
        'read-further.ts',
        'on-page.css',
      ].map((name) => ({
        in: path.join(extensionSource, name),
        out: name.replace(/\.\w+$/, ''),
      })),
      plugins: [inPage, dependencies],
      charset: 'utf8',
      outdir: out,
      footer: { js: 'void 0;' },
    });
    await checkWeight(path.join(out, 'content.js'));
    for (const page of pages) {
      await mkdir(path.join(out, page), { recursive: true });
      await copyFile(path.join(extensionSource, page, `${page}.html`), path.join(out, page, `${page}.html`));
    }
    await buildLocales(out, manifest);
    await buildVoiceData(path.join(out, 'own-voice'));
    await buildSyllables(path.join(out, 'syllables'));
    await mkdir(path.join(out, 'icons'), { recursive: true });
    for (const icon of (await readdir(path.join(root, 'icons'))).filter((file) => file.endsWith('.png'))) {
      await copyFile(path.join(root, 'icons', icon), path.join(out, 'icons', icon));
    }
    await writeFile(
      path.join(out, 'manifest.json'),
      `${JSON.stringify(localizeManifest(manifestFor(manifest, target, version)), null, 2)}\n`,
    );
    await copyFile(path.join(root, 'LICENSE'), path.join(out, 'LICENSE.txt'));
    await writeFile(path.join(out, 'LICENSES.txt'), await listLicences(root, [own, inPages]));
    const place = path.join(root, 'dist', target);
    await rm(place, { recursive: true, force: true });
    await rename(out, place);
  }
}

/**
 * Build the program and the script of its worker threads.
 * @param {string} folder in the repository, relative to its root
 * @returns {Promise<string>} where the program is
 */
export async function buildCommandLine(folder = 'build') {
  const { build } = await import('esbuild');
  const outdir = path.join(root, folder);
  await build({
    absWorkingDir: root,
    entryPoints: { lector: 'src/cli/main.ts', 'lector-worker': 'src/cli/answer-worker.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const program = path.join(outdir, 'lector.mjs');
  await chmod(program, 0o755);
  return program;
}

/** Build all that has a source. */
export async function buildAll() {
  await Promise.all([buildExtensions(), buildCommandLine()]);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await ensureDependencies();
  await buildAll();
  console.log('Built dist/chromium, dist/firefox and build/lector.mjs.');
}
