// The file that answers are written to. A run that was killed leaves whole lines, and perhaps half of one: what is whole is kept
// and not done again, the half is cut off.

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { Failure } from './failure.ts';
import { readLines } from './lines.ts';

export interface AnswersFile {
  readonly output: Writable;
  /** The ids of the answers that are in it already, as JSON, in order. */
  readonly done: readonly string[];
}

/** Open a file for answers: anew, or with `keep` to add to what a former run left. */
export async function openAnswers(file: string, keep: boolean): Promise<AnswersFile> {
  const output = createWriteStream(file, { flags: 'a' });
  try {
    await once(output, 'open');
    const { done, bytes } = keep ? await readDone(file) : { done: [], bytes: 0 };
    // What is no file, a pipe say, cannot be cut and need not be.
    if ((await stat(file)).size > bytes) await truncate(file, bytes);
    return { output, done };
  } catch (error) {
    output.destroy();
    if (error instanceof Failure) throw error;
    throw new Failure(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Return the ids of the whole lines, and how many bytes these are. */
async function readDone(file: string): Promise<{ done: readonly string[]; bytes: number }> {
  const { size } = await stat(file);
  const done: string[] = [];
  let bytes = 0;
  for await (const line of readLines(createReadStream(file), Number.POSITIVE_INFINITY)) {
    const end = bytes + line.bytes + 1;
    // The last line has no end: half of it was written.
    if (end > size) break;
    done.push(idOfAnswer(line.text ?? '', file, done.length + 1));
    bytes = end;
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
