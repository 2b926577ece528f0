// The house rules that keep core pure: what it imports, and in which direction.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const core = path.join(source, 'core');
/** From left to right: a stage imports only from stages to its left, and the files directly in core. */
const stages = ['article', 'text', 'quotation', 'speaker', 'speech'];
/** The packages that core may use: none of them knows a browser extension, Node, a clock or a network. */
const packages = ['@mozilla/readability'];

const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.join(core, file));

const importsOf = (file: string): { specifier: string; isType: boolean }[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/g,
    ),
  ].map(([, , type, specifier = '']) => ({ specifier, isType: type !== undefined }));
const stageOf = (file: string): number => stages.indexOf(path.relative(core, file).split(path.sep)[0] ?? '');
const named = (file: string): string => path.relative(source, file);

describe('core', () => {
  it('is found by this test', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(40);
  });

  it('is made of the five stages and the files directly in it', () => {
    const folders = readdirSync(core, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...stages].sort());
  });

  it('imports no browser, no Node, nothing outside itself but the packages named here', () => {
    const strangers = files.flatMap((file) =>
      importsOf(file)
        .filter(({ specifier }) => {
          if (!specifier.startsWith('.')) return !packages.includes(specifier);
          return path.relative(core, path.resolve(path.dirname(file), specifier)).startsWith('..');
        })
        .map(({ specifier }) => `${named(file)} imports ${specifier}`),
    );
    expect(strangers).toEqual([]);
  });

  it('uses no global of a browser, of Node, of a clock or of the network', () => {
    const forbidden =
      /(?<![\w.'"`])(?:browser|chrome|process|window|globalThis|localStorage|fetch|setTimeout|setInterval|require)\s*[.(]|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b|\bimport\s*\(/;
    const uses = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line))
        .map((line) => line.replace(/\/\/.*$/, '').replace(/'(?:[^'\\]|\\.)*'|`[^`]*`|"(?:[^"\\]|\\.)*"/g, "''"))
        .filter((line) => forbidden.test(line))
        .map((line) => `${named(file)}: ${line.trim()}`),
    );
    expect(uses).toEqual([]);
  });

  it('has stages that import only leftward', () => {
    const wrong = files.flatMap((file) => {
      const own = stageOf(file);
      if (own < 0) return [];
      return importsOf(file)
        .filter(({ specifier, isType }) => {
          if (!specifier.startsWith('.')) return false;
          const target = path.resolve(path.dirname(file), specifier);
          const stage = stageOf(target);
          // The files directly in core: types of the whole may be named, the pipeline itself may not be called from a stage.
          if (stage < 0) return path.basename(target) === 'analyze.ts' && !isType;
          return stage > own;
        })
        .map(({ specifier }) => `${named(file)} imports ${specifier}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('markup', () => {
  it('is never made of text, by any of our files', () => {
    const all = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const writers = all.filter((file) =>
      /\b(?:inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(/.test(
        readFileSync(path.join(source, file), 'utf8'),
      ),
    );
    expect(writers).toEqual([]);
  });
});
