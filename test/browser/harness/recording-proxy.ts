// A proxy on loopback that a browser under test must ask for everything, loopback itself included. It hands on what is asked of the
// test's own page servers, answers all else with a refusal, and keeps both: at the end of a session nothing may have been asked
// that a test page did not ask for itself.
// Hard case: our own page or worker could ask a test server for something, too. The browser says who asks: for a document that
// somebody goes to, or from a page of the same site; an extension is of no site.

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { isServed } from './server.ts';

/** What was asked of the proxy. */
export interface SeenRequest {
  readonly method: string;
  /** The whole address; for CONNECT the host and port alone, since what follows is encrypted. */
  readonly url: string;
  /** Of the headers: the origin or page that asks, from what site ("none" for the reader), and for what it is. */
  readonly origin: string | null;
  readonly site: string | null;
  readonly mode: string | null;
}

export interface RecordingProxy {
  readonly port: number;
  /** All but what is of the browser alone, and cannot be kept from it. */
  readonly seen: readonly SeenRequest[];
  /** End it, and throw where it has seen what it should not. */
  close(): Promise<void>;
}

/** Start a proxy that records. Of `hosts`, with their ports, anything may be asked; they do not answer. */
export async function startRecordingProxy(hosts: readonly string[] = []): Promise<RecordingProxy> {
  const seen: SeenRequest[] = [];
  const agent = new http.Agent({ keepAlive: true });
  const note = ({ method = '', url = '', headers }: http.IncomingMessage): void => {
    if (isOfTheBrowser(url)) return;
    const text = (name: string): string | null => (headers[name] === undefined ? null : String(headers[name]));
    const origin = text('origin') ?? text('referer');
    seen.push({ method, url, origin, site: text('sec-fetch-site'), mode: text('sec-fetch-mode') });
  };
  const proxy = http.createServer((request, response) => {
    note(request);
    const url = request.url ?? '';
    if (!isServed(originOf(url))) {
      response.writeHead(502).end();
      return;
    }
    const { 'proxy-connection': _hop, ...headers } = request.headers;
    const onward = http.request(url, { method: request.method ?? 'GET', headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    // A page server that was closed: its test is over.
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  // A browser that did not start leaves it behind.
  proxy.unref();
  proxy.on('connect', (request, socket) => {
    note(request);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    seen,
    async close() {
      agent.destroy();
      const ended = new Promise((resolve) => proxy.close(resolve));
      proxy.closeAllConnections();
      await ended;
      const strangers = findStrangers(seen, hosts);
      if (strangers.length > 0)
        throw new Error(`Asked of the network, but not by a test page:\n${strangers.join('\n')}`);
    },
  };
}

/** Where Chromium goes by itself and cannot be kept from: names that nobody else knows, which lead nowhere. */
const ofTheBrowser = {
  'gaia-url': 'accounts.chromium.invalid',
  'gcm-checkin-url': 'push.chromium.invalid',
  'apps-gallery-update-url': 'updates.chromium.invalid',
} as const;

/** Where Chromium has the dictionaries of its spelling from, as soon as a field may be spelled; there is no switch that names another. */
const dictionaries = 'redirector.gvt1.com:443';

const isOfTheBrowser = (url: string): boolean =>
  url === dictionaries || Object.values(ofTheBrowser).some((host) => url.startsWith(`http://${host}/`));

/** What sends all that Chromium asks for to the proxy, and keeps it from asking by itself. */
export function proxyArguments(port: number): readonly string[] {
  return [
    `--proxy-server=http://127.0.0.1:${port}`,
    '--proxy-bypass-list=<-loopback>',
    // The time, the search engine before anyone searches, what may be offered beside it, and what forms are for.
    '--disable-features=NetworkTimeServiceQuerying,PreconnectToSearch,AimEnabled,AimServerEligibilityEnabled,AutofillServerCommunication',
    '--disable-component-update',
    ...Object.entries(ofTheBrowser).map(([name, host]) => `--${name}=http://${host}`),
  ];
}

/** The same as preferences of Firefox. */
export function proxyPreferences(port: number): Readonly<Record<string, boolean | number | string>> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'services.settings.server': 'data:,none',
    'network.connectivity-service.enabled': false,
    'network.captive-portal-service.enabled': false,
    'browser.region.network.url': '',
    'browser.region.update.enabled': false,
  };
}

/** Return the requests that no test page made itself: of hosts that are not named, or in another's name. */
export function findStrangers(seen: readonly SeenRequest[], hosts: readonly string[]): readonly string[] {
  return seen.flatMap(({ method, url, origin, site, mode }) => {
    const asked = `${method} ${url}`;
    const host = method === 'CONNECT' ? url : new URL(url).host;
    if (hosts.includes(host)) return [];
    if (method === 'CONNECT' || !isServed(originOf(url))) return [asked];
    if (origin !== null && !isServed(originOf(origin))) return [`${asked} for ${origin}`];
    const isOfPage = mode === 'navigate' || site === 'same-origin' || site === 'same-site';
    return isOfPage ? [] : [`${asked} for no page (${mode}, ${site})`];
  });
}

/** The origin of an address; '' of what is none. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
