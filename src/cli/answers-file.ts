// The file that answers are written to. A run that was killed leaves whole lines, and perhaps half of one: what is whole is kept
// and not done again, the half is cut off.

import { createReadStream, createWriteStream } from 'node:fs';
import { truncate } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { Failure } from './failure.ts';

export interface AnswersFile {
  readonly output: Writable;
  /** The ids of the answers that are in it already, as JSON, in order. */
  readonly done: readonly string[];
}

/** Open a file for answers: anew, or with `keep` to add to what a former run left. */
export async function openAnswers(file: string, keep: boolean): Promise<AnswersFile> {
  const { done, bytes } = keep ? await readDone(file) : { done: [], bytes: 0 };
  try {
    if (bytes !== null && keep) await truncate(file, bytes);
    const output = createWriteStream(file, { flags: keep ? 'a' : 'w' });
    await new Promise<void>((resolve, reject) => output.once('open', () => resolve()).once('error', reject));
    return { output, done };
  } catch (error) {
    throw new Failure(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Return the ids of the whole lines and where the last of them ends; `bytes` is null where there is no file yet. */
async function readDone(file: string): Promise<{ done: readonly string[]; bytes: number | null }> {
  const done: string[] = [];
  let bytes = 0;
  let pieces: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      let rest = chunk;
      for (let at = rest.indexOf(0x0a); at >= 0; at = rest.indexOf(0x0a)) {
        const line = Buffer.concat([...pieces, rest.subarray(0, at)]);
        done.push(idOfAnswer(line.toString('utf8'), file, done.length + 1));
        bytes += line.length + 1;
        pieces = [];
        rest = rest.subarray(at + 1);
      }
      if (rest.length > 0) pieces.push(rest);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { done: [], bytes: null };
    throw error;
  }
  return { done, bytes };
}

function idOfAnswer(line: string, file: string, number: number): string {
  try {
    const answer = JSON.parse(line) as { readonly id?: unknown };
    if (answer.id !== undefined) return JSON.stringify(answer.id);
  } catch {
    // Said below.
  }
  throw new Failure(`${file} is no output of analyze: line ${number} is no answer`);
}
