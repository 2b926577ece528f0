// The archives that the stores are given, themselves in real browsers.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packAll } from '../../scripts/package.mjs';
import { launch } from './harness/launch.ts';
import { openPopup } from './harness/open-popup.ts';
import { servePages } from './harness/server.ts';

let folder: string;
let packages: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lector-packages-'));
  packages = await packAll();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Unpack an archive, as a store does for Chromium. */
async function unpack(file: string): Promise<string> {
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await readFile(file))))) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
  return folder;
}

it.each(['chromium', 'firefox'] as const)('work as they are in %s', async (name) => {
  const file = packages.find((one) => one.endsWith(`-${name}.zip`)) ?? '';
  const server = await servePages();
  const browser = await launch(name, { extension: name === 'chromium' ? await unpack(file) : file });
  try {
    const popup = await openPopup(browser, await browser.open(`${server.origin}/wire-report.html`));
    expect(await popup.text()).toContain('Davit Korr');
    expect(await browser.extensionErrors()).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
