// What stands in for webextension-polyfill in the scripts that are put into pages (scripts/build-dependencies.mjs puts it there):
// they only send and receive messages, and a page should not carry the rest. Firefox has it all itself; in Chromium an answer
// that comes later needs `return true`, and a failed one is told in the polyfill's own form, which the background reads.

type Listener = (message: unknown, sender: chrome.runtime.MessageSender) => Promise<unknown> | undefined;

/** The polyfill's mark on an answer that is an error. */
const failed = '__mozWebExtensionPolyfillReject__';

const own = (globalThis as { browser?: { readonly runtime?: { readonly id?: string } } }).browser;

const inChromium = {
  runtime: {
    get id(): string {
      return chrome.runtime.id;
    },
    get lastError(): unknown {
      return chrome.runtime.lastError;
    },
    getURL: (path: string): string => chrome.runtime.getURL(path),
    connect: (info: chrome.runtime.ConnectInfo): chrome.runtime.Port => chrome.runtime.connect(info),
    sendMessage: async (message: unknown): Promise<unknown> => {
      const answer: unknown = await chrome.runtime.sendMessage(message);
      if (typeof answer === 'object' && answer !== null && failed in answer) {
        throw new Error(String((answer as { readonly message?: unknown }).message));
      }
      return answer;
    },
    onMessage: {
      addListener(listener: Listener): void {
        chrome.runtime.onMessage.addListener((message, sender, respond) => {
          const answer = listener(message, sender);
          if (answer === undefined) return false;
          answer.then(respond, (error: unknown) => {
            respond({ [failed]: true, message: error instanceof Error ? error.message : 'unknown' });
          });
          return true;
        });
      },
    },
  },
};

export default own?.runtime?.id ? own : inChromium;
