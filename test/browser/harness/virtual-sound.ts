// A sound card of our own (PulseAudio with a sink that leads nowhere), and a recorder on it: a browser without a sound card does
// not run the clock of its sound, and what was really heard can be measured.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findProgram, howToGet, soundPrograms } from '../../../scripts/setup/browsers.mjs';
import { waitFor } from './browser.ts';
import { end } from './end.ts';

/** Samples a second of what is recorded, one channel, 16 bits. */
export const recordedRate = 22_050;

export interface Recording {
  /** When the first sample sounded, on the machine's clock, ms; exact to about 10 ms. */
  readonly startMs: number;
  readonly samples: Int16Array;
}

export interface VirtualSound {
  /** For the browser's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Record until the returned function is called. */
  record(): Promise<() => Promise<Recording>>;
  close(): Promise<void>;
}

/** Start a sound card. Throws, with what to do, when the programs are missing. */
export async function startSound(): Promise<VirtualSound> {
  const missing = soundPrograms.find((name) => findProgram(name) === null);
  if (missing) throw new Error(howToGet(missing));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lector-sound-'));
  const socket = path.join(folder, 'native');
  const env = { PULSE_SERVER: `unix:${socket}` };
  const modules = [
    'module-null-sink sink_name=nowhere rate=48000 channels=1',
    `module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
  ];
  const options = [
    '-n',
    '--exit-idle-time=-1',
    '--use-pid-file=no',
    '--daemonize=no',
    ...modules.flatMap((one) => ['-L', one]),
  ];
  const server = spawn('pulseaudio', options, {
    env: { ...process.env, HOME: folder, PULSE_RUNTIME_PATH: folder, PULSE_STATE_PATH: folder },
    stdio: 'ignore',
  });
  server.on('error', () => undefined);
  await waitFor('the sound card', async () => (await run('pactl', ['info'], env)) === 0);
  return {
    env,
    async record() {
      const recorder = spawn(
        'parecord',
        [
          '-d',
          'nowhere.monitor',
          '--raw',
          '--format=s16le',
          '--channels=1',
          `--rate=${recordedRate}`,
          '--latency-msec=10',
        ],
        { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] },
      );
      const chunks: Buffer[] = [];
      // The least delay of any piece against the clock is that of a piece that was not kept waiting.
      let startMs = Number.POSITIVE_INFINITY;
      let bytes = 0;
      recorder.stdout.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        startMs = Math.min(startMs, Date.now() - (bytes / 2 / recordedRate) * 1000);
      });
      await waitFor('the recorder', async () => bytes > 0);
      return async () => {
        await end(recorder);
        const whole = Buffer.concat(chunks);
        const samples = new Int16Array(whole.buffer.slice(whole.byteOffset, whole.byteOffset + (whole.length & ~1)));
        return { startMs, samples };
      };
    },
    async close() {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
    child.on('error', () => resolve(null));
    child.on('exit', resolve);
  });
}
