// @ts-check
// The tests that take long (corpora, thousands of random inputs), apart from `npm test`. Arguments go on to vitest.

import { buildAll } from './build.mjs';
import {
  desktopPrograms,
  ensurePrograms,
  screenPrograms,
  screenReaderPrograms,
  soundPrograms,
} from './setup/browsers.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runTool } from './tool.mjs';

await ensureDependencies();
ensurePrograms([
  'chromium',
  'firefox',
  ...screenPrograms,
  ...soundPrograms,
  ...screenReaderPrograms,
  ...desktopPrograms,
]);
await buildAll();
process.exitCode = runTool('vitest', ['run', '--project', 'long', ...process.argv.slice(2)]);
