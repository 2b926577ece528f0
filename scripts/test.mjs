// @ts-check
// Everything that must hold: types, style, unit tests, both builds, their linting, and the browser tests in real Chromium and
// real Firefox. Does its own set-up in a bare clone. The last line is `N passed, N failed`: the tests, and one for each other step.

import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePrograms, howToGet, screenPrograms, soundPrograms } from './setup/browsers.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const reports = path.join(root, 'build/test');
let passed = 0;
let failed = 0;

try {
  await ensureDependencies();
  const missing = ensurePrograms(['chromium', 'firefox', ...screenPrograms, ...soundPrograms]);
  const { buildAll, targets } = await import('./build.mjs');
  const { lintExtension } = await import('./lint-extension.mjs');
  const { runTool } = await import('./tool.mjs');
  await mkdir(reports, { recursive: true });

  await step('types', () => runTool('tsc', []) === 0);
  await step('style', () => runTool('biome', ['check', '--error-on-warnings']) === 0);
  await step('unit tests', () => vitest('unit'));
  const isBuilt = await step('build', async () => {
    await buildAll();
    return true;
  });
  if (isBuilt) {
    for (const target of targets) await step(`lint of dist/${target}`, () => report(lintExtension(target)));
    await step('browsers', () => report(missing.map(howToGet)));
    await step('browser tests', () => vitest('browser'));
  }

  /**
   * Run the tests of one project and count them. The step itself fails only where no failed test says so.
   * @param {string} project
   */
  async function vitest(project) {
    const file = path.join(reports, `${project}.json`);
    await rm(file, { force: true });
    const code = runTool('vitest', [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path.relative(root, file)}`,
    ]);
    const counts = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
    passed += counts.numPassedTests ?? 0;
    failed += counts.numFailedTests ?? 0;
    return code === 0 || counts.numFailedTests > 0;
  }
} catch (error) {
  failed++;
  console.error(error instanceof Error ? error.message : error);
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/**
 * Do one step, say what came of it, count it.
 * @param {string} name
 * @param {() => boolean | Promise<boolean>} run
 */
async function step(name, run) {
  console.log(`\n— ${name}`);
  const startMs = Date.now();
  let isGood = false;
  try {
    isGood = await run();
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  }
  if (isGood) passed++;
  else failed++;
  console.log(`— ${name}: ${isGood ? 'done' : 'FAILED'} (${((Date.now() - startMs) / 1000).toFixed(1)} s)`);
  return isGood;
}

/** @param {readonly string[]} faults @returns {boolean} */
function report(faults) {
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}
