// Start one of the two browsers with Lector in it.

import type { BrowserName, BrowserUnderTest, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** Launch a real browser, headless, with the built extension and the test voice. */
export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<BrowserUnderTest> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
