// Pages for the browsers, served on loopback: the fixtures of test/fixtures under two origins, and pages that a test makes up.

import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

export interface PageServer {
  /** The two origins, both with the same pages; a navigation from one to the other is cross-origin. */
  readonly origin: string;
  readonly otherOrigin: string;
  /** The paths that were asked for, in order, each after its origin. */
  readonly requests: readonly string[];
  /** Serve `html` at a path of its own, such as "/long.html", on both origins; return its address on the first. */
  add(pathname: string, html: string): string;
  close(): Promise<void>;
}

/** The origins of all servers of this process. */
const served = new Set<string>();

/** Return whether an origin is, or was, that of a page server. */
export function isServed(origin: string): boolean {
  return served.has(origin);
}

/** Serve the files of `folder` (test/fixtures if not given) and whatever is added. */
export async function servePages(folder = path.resolve('test/fixtures')): Promise<PageServer> {
  const added = new Map<string, string>();
  const requests: string[] = [];

  async function listen(): Promise<{ origin: string; close(): Promise<void> }> {
    const server = http.createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      requests.push(`http://${request.headers.host}${pathname}`);
      const body = added.get(pathname) ?? (await readInside(folder, pathname));
      const type = types[added.has(pathname) ? '.html' : path.extname(pathname)] ?? 'application/octet-stream';
      response.writeHead(body === null ? 404 : 200, { 'content-type': body === null ? 'text/plain' : type });
      response.end(body ?? 'Not found');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The page server has no port.');
    const origin = `http://127.0.0.1:${address.port}`;
    served.add(origin);
    return {
      origin,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }

  const [first, second] = await Promise.all([listen(), listen()]);
  return {
    origin: first.origin,
    otherOrigin: second.origin,
    requests,
    add(pathname, html) {
      added.set(pathname, html);
      return first.origin + pathname;
    },
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}

async function readInside(folder: string, pathname: string): Promise<Buffer | null> {
  const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
  if (!file.startsWith(folder + path.sep)) return null;
  return readFile(file).catch(() => null);
}
