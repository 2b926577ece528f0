// @ts-check
// npm start [-- URL or FILE] [--browser chromium|firefox]: from a bare clone to a browser with Lector in it, on a sample article
// or on a page of the user's choice. Sets up, builds, and leaves the showing to scripts/show.ts.

import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensurePrograms, findProgram, howToGet, screenPrograms } from './setup/browsers.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

const usage = `npm start -- [URL or FILE] [--browser chromium|firefox] [--headless]

Builds Lector and opens a browser with it on a sample article, or on the page you name. Without a display, or with --headless, it
presses the toolbar button and the reading key itself and prints what a reader would get.`;

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [page, ...others] = positionals;
  if (others.length > 0) throw new Error(`One page at a time, please.\n\n${usage}`);
  if (page !== undefined && !/^https?:\/\//.test(page) && !(existsSync(page) && statSync(page).isFile())) {
    throw new Error(
      `There is no file "${page}". Name an HTML file, or a page by an address that begins with http:// or https://.`,
    );
  }

  console.log('1 of 4  Dependencies');
  await ensureDependencies();

  console.log('2 of 4  Browser');
  const browser = chooseBrowser(values.browser);
  const isHeadless = values.headless || !hasDisplay();
  const [missing] = ensurePrograms([browser]);
  if (missing) throw new Error(howToGet(missing));
  // Real keys for a headless Chromium; without them the reading key is sent to the extension directly.
  if (isHeadless && browser === 'chromium') ensurePrograms(screenPrograms);

  console.log('3 of 4  Build');
  const { buildExtensions } = await import('./build.mjs');
  await buildExtensions();

  console.log(`4 of 4  ${browser === 'chromium' ? 'Chromium' : 'Firefox'}${isHeadless ? ', without a display' : ''}`);
  const { runProgram } = await import('./bench.mjs');
  return runProgram('scripts/show.ts', [browser, isHeadless ? 'headless' : 'window', ...(page ? [page] : [])]);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string' },
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

/** The browser asked for, else one that is there, else Chromium. @param {string | undefined} wanted */
function chooseBrowser(wanted) {
  if (wanted === 'chromium' || wanted === 'firefox') return wanted;
  if (wanted !== undefined) throw new Error(`--browser is chromium or firefox, not "${wanted}".`);
  return findProgram('chromium') === null && findProgram('firefox') !== null ? 'firefox' : 'chromium';
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
