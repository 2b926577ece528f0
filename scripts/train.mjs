// @ts-check
// Train the weights from the corpora of ../shared: scripts/train/<name>.ts, with the arguments after the name.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './bench.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const corpora = path.resolve(root, '../shared/corpora');

const [name = 'quotation', ...args] = process.argv.slice(2);
if (!existsSync(path.join(root, 'scripts/train', `${name}.ts`))) {
  console.error(`There is nothing to train under the name "${name}" in scripts/train.`);
  process.exit(2);
}
if (args.length === 0 && !existsSync(corpora)) {
  console.error(`Training reads the corpora, and ${path.relative(root, corpora)} is not there.`);
  process.exit(2);
}
await ensureDependencies();
process.exitCode = await runProgram(`scripts/train/${name}.ts`, args);
