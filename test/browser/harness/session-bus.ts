// A message bus of our own (D-Bus), where a desktop would see the browser's media panel and press its keys (MPRIS).

import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { waitFor } from './browser.ts';

const run = promisify(execFile);
const player = 'org.mpris.MediaPlayer2.Player';

export interface MediaPanel {
  readonly status: string;
  readonly title: string;
  readonly artist: string;
}

export interface SessionBus {
  /** For the browser's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** What the panel of the only player shows, or null where there is none. */
  panel(): Promise<MediaPanel | null>;
  /** Press a key of the panel. */
  press(key: 'PlayPause' | 'Play' | 'Pause' | 'Next' | 'Previous' | 'Stop'): Promise<void>;
  close(): Promise<void>;
}

/** Start a bus. Needs dbus-daemon and gdbus. */
export async function startSessionBus(): Promise<SessionBus> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lector-bus-'));
  const address = `unix:path=${path.join(folder, 'bus')}`;
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', `--address=${address}`], {
    stdio: 'ignore',
  });
  const env = { DBUS_SESSION_BUS_ADDRESS: address };
  const call = async (destination: string, object: string, method: string, ...args: string[]): Promise<string> => {
    const asked = [
      'call',
      '--session',
      '--timeout',
      '5',
      '--dest',
      destination,
      '--object-path',
      object,
      '--method',
      method,
    ];
    return (await run('gdbus', [...asked, ...args], { env: { ...process.env, ...env } })).stdout;
  };
  const listNames = () => call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.ListNames');
  await waitFor('the bus', () => listNames().catch(() => null));
  const findPlayer = async (): Promise<string | null> =>
    /'(org\.mpris\.MediaPlayer2\.[^']+)'/.exec(await listNames())?.[1] ?? null;
  return {
    env,
    async panel() {
      const name = await findPlayer();
      if (name === null) return null;
      const text = await call(name, '/org/mpris/MediaPlayer2', 'org.freedesktop.DBus.Properties.GetAll', player).catch(
        () => '',
      );
      return {
        status: /'PlaybackStatus': <'(\w+)'>/.exec(text)?.[1] ?? '',
        title: /'xesam:title': <['"](.*?)['"]>/.exec(text)?.[1] ?? '',
        artist: /'xesam:artist': <\[['"](.*?)['"]\]>/.exec(text)?.[1] ?? '',
      };
    },
    async press(key) {
      const name = await findPlayer();
      if (name === null) throw new Error('There is no media panel.');
      await call(name, '/org/mpris/MediaPlayer2', `${player}.${key}`);
    },
    async close() {
      daemon.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
