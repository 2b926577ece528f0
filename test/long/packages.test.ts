// Two people who pack the same commit get the same archives, to the byte.

import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

it('are equal from two clones in different places', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lector-clones-'));
  try {
    const made = [];
    for (const [name, TZ] of [
      ['one', 'Asia/Tokyo'],
      ['another/further/down', 'America/Lima'],
    ] as const) {
      const clone = path.join(folder, name);
      execFileSync('git', ['clone', '-q', '.', clone]);
      // The same packages, without asking the registry again.
      await cp('node_modules', path.join(clone, 'node_modules'), { recursive: true, verbatimSymlinks: true });
      execFileSync('npm', ['run', '-s', 'package'], { cwd: clone, env: { ...process.env, TZ }, stdio: 'pipe' });
      const place = path.join(clone, 'dist/packages');
      const files = (await readdir(place)).sort();
      made.push(await Promise.all(files.map(async (file) => [file, await readFile(path.join(place, file))] as const)));
    }
    const [first = [], second = []] = made;
    expect(first.map(([file]) => file)).toHaveLength(3);
    for (const [at, [file, bytes]] of first.entries()) {
      expect(second[at]?.[0]).toBe(file);
      expect(second[at]?.[1].equals(bytes), file).toBe(true);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
