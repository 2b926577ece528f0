// @ts-check
// Types and style. With --write, put the style right instead.

import { ensureDependencies } from './setup/dependencies.mjs';
import { runTool } from './tool.mjs';

await ensureDependencies();
if (process.argv.includes('--write')) {
  process.exitCode = runTool('biome', ['check', '--write']);
} else {
  const types = runTool('tsc', []);
  const style = runTool('biome', ['check', '--error-on-warnings']);
  process.exitCode = types || style;
}
