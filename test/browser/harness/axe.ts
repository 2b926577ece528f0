// axe-core, as source to run in a page, and its findings as lines.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The source of axe-core: a script that defines `axe` in the page. */
export function axeSource(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}

/** An expression that runs axe on the page and gives one line for each violation. */
export const axeRun = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map((violation) =>
  violation.id + ': ' + violation.help + ' (' + violation.nodes.map((node) => node.target.join(' ')).join(', ') + ')'))`;
