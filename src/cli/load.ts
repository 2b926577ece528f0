// The bytes of a page, from a file, from standard input or from the web, as text in the encoding that the page declares.

import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Failure } from './failure.ts';

export interface Source {
  readonly html: string;
  readonly url: string | null;
}

const timeoutMs = 30_000;
const largestBytes = 64 * 1024 * 1024;

/** Load a page: "-" is standard input, an http or https address is fetched, all else is a file, which may be gzipped. */
export async function loadPage(source: string, input: AsyncIterable<Uint8Array | string>): Promise<Source> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(source)) return fetchPage(source);
  const bytes = source === '-' ? await readAll(input) : await readFileBytes(source);
  return { html: decode(unzip(bytes, source), null), url: null };
}

async function fetchPage(url: string): Promise<Source> {
  if (!/^https?:/i.test(url) || !URL.canParse(url))
    throw new Failure(`cannot read ${url}: only http and https addresses, and files`);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'text/html,application/xhtml+xml' },
    });
    if (!response.ok) throw new Failure(`cannot read ${url}: the server answers ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > largestBytes) throw new Failure(`cannot read ${url}: larger than ${largestBytes} bytes`);
    return { html: decode(bytes, charsetOf(response.headers.get('content-type'))), url: response.url || url };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Failure(`cannot read ${url}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

async function readFileBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new Failure(`cannot read ${file}: no such file`);
    if (code === 'EISDIR') throw new Failure(`cannot read ${file}: it is a folder`);
    if (code === 'EACCES') throw new Failure(`cannot read ${file}: permission denied`);
    throw new Failure(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readAll(input: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of input) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(pieces);
}

function unzip(bytes: Uint8Array, source: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    throw new Failure(`cannot read ${source}: damaged gzip data`);
  }
}

// A page's own declaration counts only where the bytes are not valid UTF-8: saved pages are often converted and still
// declare what they were.
function decode(bytes: Uint8Array, charset: string | null): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
    const declared = charset ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
    try {
      return new TextDecoder(declared).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}
