// Lines of a byte stream, with a limit on how long one may be. The hard case is a line that never ends: only its length
// is remembered once it is past the limit, so that memory stays bounded and the lines after it are still read.

/** A line of input. */
export interface Line {
  /** Null when it was too long to keep. */
  readonly text: string | null;
  /** Its length, without its line end. */
  readonly bytes: number;
}

const newline = 0x0a;

/** Yield the lines of a stream of bytes as UTF-8; the last one needs no line end. */
export async function* readLines(
  input: AsyncIterable<Uint8Array | string>,
  longestBytes: number,
): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  const line = (): Line => {
    const result = { text: bytes > longestBytes ? null : Buffer.concat(pieces).toString('utf8'), bytes };
    pieces = [];
    bytes = 0;
    return result;
  };
  const add = (piece: Uint8Array): void => {
    bytes += piece.length;
    if (bytes > longestBytes) pieces = [];
    else pieces.push(piece);
  };
  for await (const chunk of input) {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let at = rest.indexOf(newline); at >= 0; at = rest.indexOf(newline)) {
      add(rest.subarray(0, at));
      yield line();
      rest = rest.subarray(at + 1);
    }
    add(rest);
  }
  if (bytes > 0) yield line();
}
