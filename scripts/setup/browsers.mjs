// @ts-check
// Put the browsers in place where they are missing: by apt on Debian and its like, as root; elsewhere a clear word on what to do.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The commands that will do for a program, the Debian package that brings one, and the oldest version that will do.
 * @satisfies {Record<string, { variable?: string, commands: readonly string[], package: string, oldest?: number }>}
 */
const programs = /** @type {const} */ ({
  chromium: { variable: 'CHROMIUM_PATH', commands: ['chromium', 'chromium-browser'], package: 'chromium' },
  // Older ones run Lector too, but give a test no way to their own window, where the toolbar button and the keys are.
  firefox: { variable: 'FIREFOX_PATH', commands: ['firefox-esr', 'firefox'], package: 'firefox-esr', oldest: 148 },
  // A virtual screen with real keys: in Chromium, shortcuts cannot be pressed without.
  Xvfb: { commands: ['Xvfb'], package: 'xvfb' },
  openbox: { commands: ['openbox'], package: 'openbox' },
  xdotool: { commands: ['xdotool'], package: 'xdotool' },
  // A sound card that leads nowhere, and a recorder on it: without a sound card, Firefox plays nothing at all.
  pulseaudio: { commands: ['pulseaudio'], package: 'pulseaudio' },
  pactl: { commands: ['pactl'], package: 'pulseaudio-utils' },
  parecord: { commands: ['parecord'], package: 'pulseaudio-utils' },
  // The speech of a Linux system, with a voice.
  'speech-dispatcher': { commands: ['speech-dispatcher'], package: 'speech-dispatcher-espeak-ng' },
  'spd-say': { commands: ['spd-say'], package: 'speech-dispatcher' },
  // What sees the browser's media panel as a desktop does.
  gdbus: { commands: ['gdbus'], package: 'libglib2.0-bin' },
  // What reads a sound file as players do.
  ffprobe: { commands: ['ffprobe'], package: 'ffmpeg' },
  // A screen reader, and the buses that it meets the browsers on.
  orca: { commands: ['orca'], package: 'orca' },
  'dbus-daemon': { commands: ['dbus-daemon'], package: 'dbus-daemon' },
  'dbus-send': { commands: ['dbus-send'], package: 'dbus-bin' },
});
/** @typedef {keyof typeof programs} Program */

/** What a virtual screen takes. */
export const screenPrograms = /** @type {const} */ (['Xvfb', 'openbox', 'xdotool']);

/** What a virtual sound card takes. */
export const soundPrograms = /** @type {const} */ (['pulseaudio', 'pactl', 'parecord']);

/** What a screen reader takes, beside a virtual screen. */
export const screenReaderPrograms = /** @type {const} */ (['orca', 'dbus-daemon', 'dbus-send']);

/** What the long tests take besides: the system's speech, its media panel, and a reader of sound files. */
export const desktopPrograms = /** @type {const} */ ([
  'speech-dispatcher',
  'spd-say',
  'dbus-daemon',
  'gdbus',
  'ffprobe',
]);

/** @param {Program} name @returns {{ variable?: string, commands: readonly string[], package: string, oldest?: number }} */
function about(name) {
  return programs[name];
}

/** @param {Program} name @returns {string | null} where the program is, if it is new enough */
export function findProgram(name) {
  const { variable, commands, oldest = 0 } = about(name);
  const told = variable ? process.env[variable] : undefined;
  const isFit = (/** @type {string} */ file) => isExecutable(file) && (oldest === 0 || versionOf(file) >= oldest);
  if (told) return isFit(told) ? told : null;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = commands.flatMap((command) => folders.map((folder) => path.join(folder, command + suffix)));
  if (process.platform === 'darwin' && name === 'chromium') {
    candidates.push('/Applications/Chromium.app/Contents/MacOS/Chromium');
  }
  if (process.platform === 'darwin' && name === 'firefox') {
    candidates.push('/Applications/Firefox.app/Contents/MacOS/firefox');
  }
  return candidates.find(isFit) ?? null;
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
  // First the lists of packages: old ones lead to an old browser.
  apt(['update']);
  apt(['install', ...packages]);
  versions.clear();
  return names.filter((name) => findProgram(name) === null);
}

/** Say, in one line, how to get a program that is missing. @param {Program} name */
export function howToGet(name) {
  const { variable, package: wanted, oldest } = about(name);
  const place = variable ? `, or set ${variable} to the program's place` : '';
  const what = oldest ? `${name} ${oldest} or newer` : name;
  return `${what} is missing. On Debian or Ubuntu: sudo apt-get update && sudo apt-get install ${wanted}${place}.`;
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

/** The main version by the place of the program: asking takes a moment. @type {Map<string, number>} */
const versions = new Map();

/** @param {string} file @returns {number} the main version; no limit where the program does not tell */
function versionOf(file) {
  const known = versions.get(file);
  if (known !== undefined) return known;
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  const version = Number(/ (\d+)\./.exec(stdout ?? '')?.[1] ?? Number.POSITIVE_INFINITY);
  versions.set(file, version);
  return version;
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
