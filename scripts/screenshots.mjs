// @ts-check
// Pictures of every page and theme of Lector, in both browsers, into screenshots/ (which git ignores): `npm run screenshots`, or
// with words to choose from what there is: `npm run screenshots -- chromium reader dark`.

import { runProgram } from './bench.mjs';
import { buildExtensions } from './build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await ensureDependencies();
await buildExtensions();
process.exitCode = await runProgram('scripts/screenshots.ts', process.argv.slice(2));
