// What is given to the stores: archives that anyone can make again to the byte, and nothing in them without a fitting licence.

import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listLicences } from '../../scripts/licences.mjs';
import { filesIn, pack } from '../../scripts/pack.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lector-packages-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

describe('an archive', () => {
  const write = async (name: string, dateS: number, order: readonly string[]): Promise<string> => {
    const place = path.join(folder, name);
    for (const file of order) {
      await mkdir(path.dirname(path.join(place, file)), { recursive: true });
      await writeFile(path.join(place, file), `the words of ${file}`, { mode: dateS % 2 === 0 ? 0o644 : 0o600 });
      await utimes(path.join(place, file), dateS, dateS);
    }
    return place;
  };

  it('is the same to the byte whenever, wherever and in which order its files were written', async () => {
    const [one, other] = [
      await write('one', 1e9, ['a.js', 'b/c.css']),
      await write('other', 1.7e9 + 1, ['b/c.css', 'a.js']),
    ];
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const first = await pack(one, await filesIn(one));
    vi.stubEnv('TZ', 'America/Lima');
    const second = await pack(other, (await filesIn(other)).reverse());
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    const files = unzipSync(first);
    expect(Object.keys(files)).toEqual(['a.js', 'b/c.css']);
    expect(Buffer.from(files['b/c.css'] ?? []).toString()).toBe('the words of b/c.css');
  });
});

describe('the list of licences', () => {
  const bundle = (...inputs: readonly string[]) => [
    {
      inputs: {},
      outputs: {
        'popup.js': {
          inputs: Object.fromEntries(inputs.map((input) => [input, { bytesInOutput: 1 }])),
          bytes: 1,
          imports: [],
          exports: [],
        },
      },
    },
  ];
  const addPackage = async (name: string, license: string, words: string | null): Promise<void> => {
    const place = path.join(folder, 'node_modules', name);
    await mkdir(place, { recursive: true });
    await writeFile(path.join(place, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
    if (words !== null) await writeFile(path.join(place, 'LICENSE.md'), words);
  };

  it('has each package that something was taken from, once, with the words of its licence', async () => {
    await addPackage('thrift', 'MIT', 'Do as you like.');
    await addPackage('@harbour/knots', '(MPL-2.0 OR Apache-2.0)', 'Tie them again.');
    const list = await listLicences(
      folder,
      bundle('src/a.ts', 'node_modules/thrift/a.js', 'node_modules/thrift/b.js', 'node_modules/@harbour/knots/c.js'),
    );
    expect(list.match(/thrift 1\.2\.3 \(MIT\)/g)).toHaveLength(1);
    expect(list).toContain('@harbour/knots 1.2.3 ((MPL-2.0 OR Apache-2.0))\n\nTie them again.');
    expect(list).toContain('Do as you like.');
  });

  it('is refused where a licence does not go with the GPL, or is not there', async () => {
    await addPackage('closed', 'SEE LICENSE IN terms.txt', 'Ours.');
    await expect(listLicences(folder, bundle('node_modules/closed/a.js'))).rejects.toThrow('closed is under');
    await addPackage('bare', 'MIT', null);
    await expect(listLicences(folder, bundle('node_modules/bare/a.js'))).rejects.toThrow('without the words');
  });
});
