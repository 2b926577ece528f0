// `lector analyze` over many documents: two jobs beside one, memory over 20,000 documents, and other machines under GNU parallel.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, programFile, type Running } from '../cli/program.ts';
import { writeArticle } from './article.ts';

const fixtures = ['wire-report', 'german-story', 'interview', 'local-story', 'rtl-story', 'no-article'].map((name) =>
  readFileSync(new URL(`../fixtures/${name}.html`, import.meta.url), 'utf8'),
);
const { paragraphs } = writeArticle(400);

/** Documents as a crawl has them: pages, texts, and now and then a line that is none. */
function* documents(count: number): Generator<string> {
  for (let id = 0; id < count; id++) {
    if (id % 97 === 50) yield '{"id": half a line';
    else if (id % 3 === 0) yield JSON.stringify({ id, html: fixtures[(id / 3) % fixtures.length] });
    else yield JSON.stringify({ id, text: paragraphs.slice(id % 7).join('\n\n'), lang: 'en' });
  }
}

describe('lector analyze at scale', () => {
  let start: (...args: readonly string[]) => Running;
  let folder: string;
  beforeAll(async () => {
    start = await buildProgram();
    folder = await mkdtemp(path.join(os.tmpdir(), 'lector-streams-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Analyze all; return how long it took, ms, and the memory in use every second, MB. */
  async function run(
    count: number,
    ...args: readonly string[]
  ): Promise<{ timeMs: number; memoryMb: readonly number[] }> {
    const input = path.join(folder, `input-${count}.jsonl`);
    await writeFile(input, [...documents(count)].join('\n'));
    const program = start('analyze', '--output', path.join(folder, `output-${args.join('')}.jsonl`), ...args);
    const memoryMb: number[] = [];
    const look = setInterval(() => {
      const status = readFileSync(`/proc/${program.pid}/status`, 'utf8');
      memoryMb.push(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    }, 1_000);
    const startMs = performance.now();
    program.send(await readFile(input, 'utf8'));
    const { code, errors } = await program.end().finally(() => clearInterval(look));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    return { timeMs: performance.now() - startMs, memoryMb };
  }

  it.skipIf(os.availableParallelism() < 2)('does with two jobs 1.8 times the work of one', async () => {
    const count = 2_000;
    const one = await run(count, '--jobs', '1');
    const two = await run(count, '--jobs', '2');
    const ratio = one.timeMs / two.timeMs;
    console.log(
      `${count} documents: one job ${(one.timeMs / 1000).toFixed(1)} s, two ${(two.timeMs / 1000).toFixed(1)} s: ${ratio.toFixed(2)} times`,
    );
    expect(await readFile(path.join(folder, 'output---jobs2.jsonl'), 'utf8')).toBe(
      await readFile(path.join(folder, 'output---jobs1.jsonl'), 'utf8'),
    );
    expect(ratio).toBeGreaterThan(1.8);
  });

  it('holds no more memory after 20,000 documents than after a few thousand', async () => {
    const { memoryMb } = await run(20_000, '--jobs', '2');
    const quarter = Math.floor(memoryMb.length / 4);
    const peak = (from: number): number => Math.max(...memoryMb.slice(from, from + quarter));
    console.log(
      `memory, peaks of the four quarters: ${[0, 1, 2, 3].map((n) => peak(n * quarter).toFixed(0)).join(', ')} MB`,
    );
    expect(peak(3 * quarter)).toBeLessThan(1.1 * peak(quarter));
  });

  const hasParallel = ['parallel', 'sshd', 'ssh-keygen'].every(
    (name) => spawnSync('sh', ['-c', `command -v ${name} || command -v /usr/sbin/${name}`]).status === 0,
  );
  it.skipIf(!hasParallel)('runs across machines under GNU parallel, over ssh', async () => {
    const home = path.join(folder, 'ssh');
    await mkdir(home, { mode: 0o700 });
    const key = path.join(home, 'key');
    for (const file of [key, path.join(home, 'host')])
      spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]);
    await writeFile(path.join(home, 'allowed'), await readFile(`${key}.pub`));
    const port = 20_000 + (process.pid % 20_000);
    await writeFile(
      path.join(home, 'sshd_config'),
      `Port ${port}\nListenAddress 127.0.0.1\nHostKey ${home}/host\nAuthorizedKeysFile ${home}/allowed\nPidFile ${home}/pid\nStrictModes no\nUsePAM no\n`,
    );
    await mkdir('/run/sshd', { recursive: true });
    expect(spawnSync('/usr/sbin/sshd', ['-f', path.join(home, 'sshd_config')]).status).toBe(0);
    try {
      const input = [...documents(300)].join('\n');
      const ssh = `ssh -i ${key} -p ${port} -o StrictHostKeyChecking=no -o UserKnownHostsFile=${home}/known`;
      const user = os.userInfo().username;
      const across = spawnSync(
        'parallel',
        [
          '--will-cite',
          '--pipe',
          '--keep-order',
          '--block',
          '200k',
          '--ssh',
          ssh,
          '--sshlogin',
          `1/${user}@127.0.0.1,1/:`,
          `${process.execPath} ${programFile} analyze`,
        ],
        { input, encoding: 'utf8', maxBuffer: 2 ** 30 },
      );
      const alone = spawnSync(process.execPath, [programFile, 'analyze'], {
        input,
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      });
      expect(across.stderr).not.toMatch(/error/i);
      expect(across.stdout).toBe(alone.stdout);
    } finally {
      process.kill(Number(await readFile(path.join(home, 'pid'), 'utf8')));
    }
  });
});
