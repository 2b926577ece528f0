// Where the browsers are on this machine.

import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { BrowserName } from './browser.ts';

const names: Record<BrowserName, { readonly variable: string; readonly commands: readonly string[] }> = {
  chromium: { variable: 'CHROMIUM_PATH', commands: ['chromium', 'chromium-browser', 'google-chrome-for-testing'] },
  firefox: { variable: 'FIREFOX_PATH', commands: ['firefox-esr', 'firefox'] },
};

const macPlaces: Record<BrowserName, readonly string[]> = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** Find the browser's program, or null. The variables CHROMIUM_PATH and FIREFOX_PATH come before the search path. */
export function findExecutable(name: BrowserName): string | null {
  const { variable, commands } = names[name];
  const told = process.env[variable];
  if (told) return isExecutable(told) ? told : null;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => path.join(folder, command))),
    ...macPlaces[name],
  ];
  return candidates.find(isExecutable) ?? null;
}

/** Find the browser's program; throws, with what to do, when there is none. */
export function requireExecutable(name: BrowserName): string {
  const found = findExecutable(name);
  if (found) return found;
  const { variable, commands } = names[name];
  throw new Error(
    `${name === 'chromium' ? 'Chromium' : 'Firefox'} was not found. On Debian: apt-get install ${commands[0]}. ` +
      `Or set ${variable} to the browser's program. (Branded Chrome cannot load an unpacked extension this way.)`,
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
