// @ts-check
// Everything that must hold before a version is given out, and the archives of it. Uploads nothing and tags nothing: that is for a
// person to do, and the last lines say how.

import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { buildAll, targets } from './build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await ensureDependencies();
const { lintExtension } = await import('./lint-extension.mjs');
const { packAll } = await import('./package.mjs');
const { runTool } = await import('./tool.mjs');
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** @type {[what: string, wrong: string | null][]} */
const findings = [
  ['the version is one', /^\d+\.\d+\.\d+$/.test(version) ? null : `${version} is no version`],
  ['all is committed', git('status', '--porcelain') === '' ? null : 'there are changes that git does not have'],
  ['the version is new', git('tag', '--list', `v${version}`) === '' ? null : `v${version} is there already`],
  ['the changelog tells of it', await changelogTells()],
  ['types', runTool('tsc', []) === 0 ? null : 'see above'],
  ['style', runTool('biome', ['check', '--error-on-warnings']) === 0 ? null : 'see above'],
];
// The licences of what is bundled are asked for in the build.
await buildAll();
for (const target of targets) {
  const wrong = lintExtension(target);
  findings.push([`lint of dist/${target}`, wrong.length === 0 ? null : wrong.join('; ')]);
}
for (const [what, wrong] of findings)
  console.log(`${wrong === null ? 'holds' : 'FAILS'}: ${what}${wrong ? `: ${wrong}` : ''}`);
if (findings.some(([, wrong]) => wrong !== null)) process.exit(1);
const packages = await packAll();
console.log(
  `\n${packages.join('\n')}\n\nThen: npm test; git tag v${version}; the first two to the stores, the source to addons.mozilla.org.`,
);

/** @returns {Promise<string | null>} */
async function changelogTells() {
  const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')}, (.*)$`, 'm').exec(
    await readFile('CHANGELOG.md', 'utf8'),
  )?.[1];
  if (heading === undefined) return `no heading “## ${version}, YYYY-MM-DD”`;
  return /^\d{4}-\d\d-\d\d$/.test(heading) ? null : `${version} has “${heading}” for its date`;
}
