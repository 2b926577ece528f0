// The speech of a Linux system (speech-dispatcher with eSpeak NG) on a sound card of our own, for browsers to speak through.

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram, howToGet } from '../../../scripts/setup/browsers.mjs';
import { waitFor } from './browser.ts';
import { end } from './end.ts';

/** The parts of speech-dispatcher that are needed: one synthesizer, and the way to the sound card. */
const configuration = `LogLevel 1
LogDir "default"
DefaultLanguage "en"
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" ""
DefaultModule espeak-ng
`;

export interface SystemSpeech {
  /** For the browser's environment. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Start the system's speech; `sound` is the environment of the sound card. Throws, with what to do, where it is missing. */
export async function startSystemSpeech(sound: Readonly<Record<string, string>>): Promise<SystemSpeech> {
  for (const name of ['speech-dispatcher', 'spd-say'] as const) {
    if (findProgram(name) === null) throw new Error(howToGet(name));
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'lector-speech-'));
  const socket = path.join(folder, 'socket');
  await writeFile(path.join(folder, 'speechd.conf'), configuration);
  const env = { SPEECHD_ADDRESS: `unix_socket:${socket}` };
  const server = spawn(
    'speech-dispatcher',
    ['-s', '-t', '0', '-c', 'unix_socket', '-S', socket, '-C', folder, '-L', folder, '-P', path.join(folder, 'pid')],
    { env: { ...process.env, ...sound, HOME: folder, XDG_RUNTIME_DIR: folder }, stdio: 'ignore' },
  );
  server.on('error', () => undefined);
  await waitFor('the system’s voices', () => hasVoices(env));
  return {
    env,
    async close() {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whether it lists voices to whoever asks. */
function hasVoices(env: Readonly<Record<string, string>>): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = spawn('spd-say', ['-L'], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
    let lines = '';
    asking.stdout.on('data', (text: Buffer) => {
      lines += text.toString();
    });
    asking.on('error', () => resolve(false));
    asking.on('exit', () => resolve(/\ben\b/.test(lines)));
  });
}
