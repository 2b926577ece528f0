// A real screen reader (Orca) on a virtual screen, with a D-Bus and an accessibility bus of its own. It speaks to nobody: what it
// would say is read from its log, as the words that a listener would hear.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findProgram, howToGet, screenReaderPrograms } from '../../../scripts/setup/browsers.mjs';
import { waitFor } from './browser.ts';
import { end } from './end.ts';

/** The first words for a key come within this time or not at all, and after such a silence no more come, ms. */
const latestMs = 5000;
const quietMs = 700;
/** So long nothing is said, and no more comes, though it goes on working: what is read aloud keeps it busy with marks, ms. */
const silentMs = 2500;

/** The buses that programs and the screen reader meet on. */
export interface AccessibilityBus {
  /** For the environment of the browser. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface ScreenReader {
  /**
   * Return what it said since the last call, an utterance each, once nothing more has come for a while. With `words` it waits until
   * these have been said: a busy machine may be late. What is never said is missing in what is returned.
   */
  said(words?: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Start a D-Bus with accessibility switched on. Must be there before the browser starts. Throws when a program is missing. */
export async function startAccessibilityBus(display: string): Promise<AccessibilityBus> {
  const missing = screenReaderPrograms.find((name) => findProgram(name) === null);
  if (missing) throw new Error(howToGet(missing));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lector-bus-'));
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    env: { ...process.env, DISPLAY: display, XDG_RUNTIME_DIR: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await firstLine(bus);
  const env = { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder, DISPLAY: display, NO_AT_BRIDGE: '0' };
  // The bus starts the launcher by itself when it is asked something.
  for (const property of ['IsEnabled', 'ScreenReaderEnabled']) {
    await promisify(execFile)(
      'dbus-send',
      [
        '--session',
        '--print-reply',
        '--dest=org.a11y.Bus',
        '/org/a11y/bus',
        'org.freedesktop.DBus.Properties.Set',
        'string:org.a11y.Status',
        `string:${property}`,
        'variant:boolean:true',
      ],
      { env: { ...process.env, ...env } },
    );
  }
  return {
    env,
    async close() {
      await end(bus);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Start Orca with plain settings: no echo of keys, nothing said about itself. */
export async function startScreenReader(bus: AccessibilityBus): Promise<ScreenReader> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lector-orca-'));
  const log = path.join(folder, 'debug.txt');
  await mkdir(path.join(folder, 'orca'), { recursive: true });
  const general = { enableEchoByWord: false, enableKeyEcho: false, enableSpeech: true, speakProgressBarUpdates: false };
  const settings = {
    general,
    profiles: { default: { profile: ['Default', 'default'], ...general } },
    pronunciations: {},
    keybindings: {},
  };
  await writeFile(path.join(folder, 'orca', 'user-settings.conf'), JSON.stringify(settings));
  // Its log would else be written by blocks, and the last words be missing until there are more.
  const customizations = 'from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n';
  await writeFile(path.join(folder, 'orca', 'orca-customizations.py'), customizations);
  const orca = spawn('orca', ['--replace', '--user-prefs', path.join(folder, 'orca'), '--debug-file', log], {
    env: {
      ...process.env,
      ...bus.env,
      HOME: folder,
      XDG_DATA_HOME: folder,
      LANG: 'C.UTF-8',
      SPEECHD_ADDRESS: 'unix_socket:/nonexistent',
    },
    stdio: 'ignore',
  });
  orca.on('error', () => undefined);
  const read = () => readFile(log, 'utf8').catch(() => '');
  let told = 0;
  const spoken = async (): Promise<readonly string[]> =>
    [...(await read()).matchAll(/ - SPEECH OUTPUT: '(.*)'(?:\{.*)?$/gm)].map(([, words]) => words ?? '');
  await waitFor('Orca to speak', async () => (await spoken()).length > 0, 60_000);
  return {
    async said(words = '') {
      const isSaid = async () => (await spoken()).slice(told).join(' ').includes(words);
      await waitFor(words, async () => (await spoken()).length > told && (await isSaid()), latestMs).catch(
        () => undefined,
      );
      let [length, count, silentSince] = [-1, -1, Date.now()];
      for (;;) {
        const [now, said] = [(await read()).length, (await spoken()).length];
        if (said !== count) silentSince = Date.now();
        if (now === length || Date.now() - silentSince > silentMs) break;
        [length, count] = [now, said];
        await new Promise((resolve) => setTimeout(resolve, quietMs));
      }
      const all = await spoken();
      const fresh = all.slice(told);
      told = all.length;
      return fresh;
    },
    async close() {
      await end(orca);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function firstLine(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.on('exit', (code) => reject(new Error(`It ended at once (${code}).`)));
    let text = '';
    program.stdout?.on('data', (data: Buffer) => {
      text += data.toString();
      const line = /^(.+)\n/.exec(text)?.[1];
      if (line !== undefined) resolve(line);
    });
  });
}
