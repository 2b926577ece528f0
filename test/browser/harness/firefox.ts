import type { BrowserUnderTest, LaunchOptions } from './browser.ts';
export async function launchFirefox(_o: LaunchOptions): Promise<BrowserUnderTest> {
  throw new Error('not yet');
}
