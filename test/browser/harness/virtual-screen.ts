// A screen of our own (Xvfb with openbox) and real keys on it (xdotool), for what a headless Chromium cannot do: shortcuts.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram, howToGet, screenPrograms } from '../../../scripts/setup/browsers.mjs';
import { end } from './end.ts';

export interface VirtualScreen {
  /** For the variable DISPLAY. */
  readonly display: string;
  /** Press a key or a shortcut as a browser names it, such as "Tab" or "Alt+Shift+Period". */
  press(shortcut: string): Promise<void>;
  close(): Promise<void>;
}

const keyNames: Readonly<Record<string, string>> = {
  Enter: 'Return',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  Comma: 'comma',
  Period: 'period',
  Space: 'space',
  Command: 'super',
  MacCtrl: 'ctrl',
  Alt: 'alt',
  Ctrl: 'ctrl',
  Shift: 'shift',
};

/** Whether this machine has what a virtual screen takes. */
export function hasScreenPrograms(): boolean {
  return screenPrograms.every((name) => findProgram(name) !== null);
}

/** Start a virtual screen on a free display. Throws, with what to do, when the programs are missing. */
export async function startScreen(): Promise<VirtualScreen> {
  const missing = screenPrograms.find((name) => findProgram(name) === null);
  if (missing) throw new Error(howToGet(missing));
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await displayOf(server);
  const manager = spawn('openbox', [], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
  manager.on('error', () => undefined);
  return {
    display,
    async press(shortcut) {
      const key = shortcut
        .split('+')
        .map((part) => keyNames[part] ?? (part.length === 1 ? part.toLowerCase() : part))
        .join('+');
      await promisify(execFile)('xdotool', ['key', key], { env: { ...process.env, DISPLAY: display } });
    },
    async close() {
      await end(manager);
      await end(server);
    },
  };
}

function displayOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended at once (${code}).`)));
    let told = '';
    server.stdio[3]?.on('data', (data: Buffer) => {
      told += data.toString();
      if (told.endsWith('\n')) resolve(`:${told.trim()}`);
    });
  });
}
