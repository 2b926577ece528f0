// `lector analyze` on several cores: the real program, with its worker threads.

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo } from '../../src/cli/answer.ts';
import { buildProgram, type Running } from './program.ts';

const documents = Array.from({ length: 40 }, (_, n) =>
  n % 7 === 3
    ? '{"id": broken'
    : JSON.stringify({
        id: n,
        text: `“We will not sail on day ${n},” said Ines Osk, a spokeswoman for the harbour. ${'It rained on the quay. '.repeat(n * 3)}`,
        lang: 'en',
      }),
);
const input = `${documents.join('\n\n')}\n`;
const expected = documents.map((line) => answerTo(line)).join('');

describe('lector analyze with several jobs', () => {
  let start: (...args: readonly string[]) => Running;
  let folder: string;

  beforeAll(async () => {
    start = await buildProgram();
    folder = await mkdtemp(path.join(os.tmpdir(), 'lector-jobs-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const answers = async (text: string, ...args: readonly string[]) => {
    const program = start('analyze', ...args);
    program.send(text);
    return program.end();
  };

  it.each(['1', '3'])('gives with %s the answers of one, in order', async (jobs) => {
    expect(await answers(input, '--jobs', jobs)).toEqual({ code: 0, output: expected, errors: '' });
  });

  it('answers a line before the next one comes', async () => {
    const program = start('analyze', '--jobs', '2');
    program.send('{"id": "first", "text": "It rained."}\n');
    await program.heard('"first"');
    program.send('{"id": "second", "text": "It snowed."}\n');
    await program.heard('"second"');
    expect((await program.end()).code).toBe(0);
  });

  it('gives up on a document that takes too long, and on no other', async () => {
    const endless = 'The mayor said that the boats would not sail before the wind had turned. '.repeat(200_000);
    const lines = [
      { id: 'before', text: 'It rained.' },
      { id: 'poison', text: endless },
      ...Array.from({ length: 6 }, (_, n) => ({ id: n, text: `It rained ${n} times.` })),
    ];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const { code, output } = await answers(text, '--jobs', '1', '--limit', '3');
    expect(code).toBe(0);
    const rows = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; error?: string });
    expect(rows.map(({ id }) => id)).toEqual(['before', 'poison', 0, 1, 2, 3, 4, 5]);
    expect(rows[1]?.error).toMatch(/analysis failed: (?:it took longer than 3 s|more than \d+ MB needed)/);
    expect(rows.filter(({ error }) => error !== undefined)).toHaveLength(1);
  });

  it('goes on where it was killed, and the file is that of an unbroken run', { timeout: 120_000 }, async () => {
    const file = path.join(folder, 'answers.jsonl');
    for (let answered = 1; answered < 40; answered += 13) {
      const program = start('analyze', '--jobs', '2', '--output', file, '--skip-done');
      program.send(input);
      while (lineCount(await readFile(file, 'utf8').catch(() => '')) < answered) await stat(folder);
      program.kill();
      await program.end();
    }
    // Half a line, as a kill in the middle of a write leaves it: also all of it but its end.
    for (const half of [20, expected.indexOf('\n')]) {
      await writeFile(file, expected.slice(0, expected.indexOf('\n') + 1) + expected.slice(0, half));
      expect(await answers(input, '--output', file, '--skip-done')).toEqual({ code: 0, output: '', errors: '' });
      expect(await readFile(file, 'utf8')).toBe(expected);
    }
    // Without --skip-done it is written anew.
    await answers(input, '--output', file);
    expect(await readFile(file, 'utf8')).toBe(expected);
    // Nothing is left to do, and nothing changes.
    await answers(input, '--output', file, '--skip-done');
    expect(await readFile(file, 'utf8')).toBe(expected);
  });

  it('adds nothing to a file that is not of this input, and says so', async () => {
    const file = path.join(folder, 'others.jsonl');
    await writeFile(file, '{"id":"stranger","error":"not JSON"}\n');
    const other = await answers(input, '--output', file, '--skip-done');
    expect(other).toMatchObject({ code: 1 });
    expect(other.errors).toContain('the answers are not of this input: "stranger" stands where 0 should');
    await writeFile(file, 'Dear diary,\n');
    expect((await answers(input, '--output', file, '--skip-done')).errors).toContain('line 1 is no answer');
    expect(await readFile(file, 'utf8')).toBe('Dear diary,\n');
  });
});

const lineCount = (text: string): number => text.split('\n').length - 1;
