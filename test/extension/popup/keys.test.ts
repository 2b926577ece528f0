import { expect, test } from 'vitest';
import { listKeys } from '../../../src/extension/popup/keys.ts';

test('the keys that are set come first, and signs are named', () => {
  const rows = listKeys([
    { name: '_execute_action', description: '', shortcut: 'Alt+Shift+Y' },
    { name: 'stop', description: 'Stop reading', shortcut: '' },
    { name: 'next-sentence', description: 'Go to the next sentence', shortcut: 'Alt+Shift+.' },
    { name: 'previous-sentence', description: 'Go to the previous sentence', shortcut: 'Alt+Shift+Comma' },
  ]);
  expect(rows).toEqual([
    { what: 'Open Lector', keys: 'Alt+Shift+Y' },
    { what: 'Go to the next sentence', keys: 'Alt+Shift+Period' },
    { what: 'Go to the previous sentence', keys: 'Alt+Shift+Comma' },
    { what: 'Stop reading', keys: null },
  ]);
});
