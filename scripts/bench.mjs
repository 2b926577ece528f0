// @ts-check
// Run measurements: bench/<name>.ts, bundled by esbuild into build/bench and run by Node. `node scripts/bench.mjs extraction -- …`
// runs one with its arguments; with no name, how fast Lector is and what it takes (performance); "all", one after the other, all of them.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePrograms } from './setup/browsers.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');

/**
 * Bundle one program of the repository for Node and run it, with what it prints; return its exit code.
 * @param {string} source relative to the root, such as "bench/extraction.ts"
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runProgram(source, args) {
  const { build } = await import('esbuild');
  const outfile = path.join(root, 'build', source.replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const result = spawnSync(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit' });
  return result.status ?? 1;
}

/** Return the names of the measurements: the programs of bench/, without the modules they import. */
export async function benchNames() {
  const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const files = new Set(await readdir(path.join(root, 'bench')));
  return Object.keys(scripts)
    .filter((script) => script.startsWith('bench:'))
    .map((script) => script.slice('bench:'.length))
    .filter((name) => files.has(`${name}.ts`));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await ensureDependencies();
  const [name = 'performance', ...args] = process.argv.slice(2);
  if (name !== 'all' && !existsSync(path.join(root, 'bench', `${name}.ts`))) {
    console.error(`There is no measurement "${name}". There are: all, ${(await benchNames()).join(', ')}.`);
    process.exit(2);
  }
  const names = name === 'all' ? await benchNames() : [name];
  if (names.includes('performance')) {
    // It measures what is built, in a real browser.
    ensurePrograms(['chromium']);
    await (await import('./build.mjs')).buildAll();
  }
  for (const each of names) {
    const code = await runProgram(`bench/${each}.ts`, name === 'all' ? [] : args);
    if (code !== 0) process.exitCode = code;
  }
}
