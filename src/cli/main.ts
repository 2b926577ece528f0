#!/usr/bin/env node
// `lector`, the command line: a second, thin way into the same analysis as the extension's.

import { createRequire } from 'node:module';
import { run } from './run.ts';

// A reader of our output that has seen enough (`| head -1`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  version,
  workerScript: new URL('./lector-worker.mjs', import.meta.url),
});
