// Waiting for words in a popup, the same in both browsers.

import { waitFor } from './browser.ts';

/** Wait until `read` gives a text that contains, or matches, `wanted`; throws with the last text seen. */
export async function waitForText(
  read: () => Promise<string>,
  wanted: string | RegExp,
  timeoutMs = 10_000,
): Promise<string> {
  let last = '';
  try {
    return await waitFor(
      `${wanted}`,
      async () => {
        last = await read();
        return (typeof wanted === 'string' ? last.includes(wanted) : wanted.test(last)) && last;
      },
      timeoutMs,
    );
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} The text was:\n${last}`);
  }
}
