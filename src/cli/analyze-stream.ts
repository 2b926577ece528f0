// The stream: one JSON line in, one JSON line out, in order, however many are worked on at once.

import { answerTo, idOf, printAnswer } from './answer.ts';
import { Failure } from './failure.ts';
import { mapInOrder } from './in-order.ts';
import { type Line, readLines } from './lines.ts';

/** The longest line that is read, in bytes: far above any page, far below what would fill the memory. */
const longestLineBytes = 64 * 1024 * 1024;

export interface StreamOptions {
  readonly longestBytes?: number;
  /** How many lines are under way at once; memory is bounded by it. */
  readonly atOnce?: number;
  /** Answers a line; null for none. In this thread if not given. */
  readonly answer?: (line: string) => Promise<string | null>;
  /** The ids of the answers that are there already, in order: so many lines are passed over. */
  readonly done?: readonly string[];
}

/** Yield the answers to a stream of JSON lines, each as a JSON line. */
export async function* analyzeStream(
  input: AsyncIterable<Uint8Array | string>,
  {
    longestBytes = longestLineBytes,
    atOnce = 1,
    answer = async (line) => answerTo(line),
    done = [],
  }: StreamOptions = {},
): AsyncGenerator<string> {
  const lines = skipDone(readLines(input, longestBytes), done);
  const answers = mapInOrder(lines, atOnce, async ({ text, bytes }) =>
    text === null ? printAnswer({ id: null, error: `line too long: ${bytes} bytes` }) : answer(text),
  );
  for await (const one of answers) if (one !== null) yield one;
}

async function* skipDone(lines: AsyncIterable<Line>, done: readonly string[]): AsyncGenerator<Line> {
  let skipped = 0;
  for await (const line of lines) {
    if (skipped === done.length) {
      yield line;
      continue;
    }
    const id = line.text === null ? null : idOf(line.text);
    if (id === undefined) continue;
    if (JSON.stringify(id) !== done[skipped])
      throw new Failure(
        `the answers are not of this input: ${done[skipped]} stands where ${JSON.stringify(id)} should`,
      );
    skipped++;
  }
  if (skipped < done.length) throw new Failure('the answers are not of this input: there are more of them than lines');
}
