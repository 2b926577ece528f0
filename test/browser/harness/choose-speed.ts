// Choosing the speed in the popup, as a reader does.

import { type Popup, waitFor } from './browser.ts';

/** Choose one of the speeds that the popup offers. */
export function chooseSpeed(popup: Popup, rate: number): Promise<void> {
  return popup.evaluate((value) => {
    const select = document.querySelector<HTMLSelectElement>('.speed select');
    if (!select) throw new Error('no speed');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, String(rate));
}

/** Wait until a speed that was chosen is stored: the popup may then be closed, or the reading begun. */
export async function speedIsStored(popup: Popup, rate: number): Promise<void> {
  await waitFor('the speed to be remembered', () =>
    popup.evaluate(async (wanted) => {
      const { storage } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const { settings } = await storage.local.get<{ settings?: { rate?: number } }>('settings');
      return settings?.rate === wanted;
    }, rate),
  );
}
