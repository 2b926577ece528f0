import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const { comfortVersion, defaultComfort, exportComfort, importComfort, migrate, parseComfort } = await import(
  '../../../src/extension/look/comfort.ts'
);

describe('stored choices', () => {
  it('are the defaults where nothing is stored, or nothing that can be read', () => {
    for (const stored of [undefined, null, 'dark', [], 7]) expect(parseComfort(stored)).toEqual(defaultComfort);
  });

  it.each([
    ['a colour that is none', { paper: 'red' }],
    ['a size beyond the largest', { size: 400 }],
    ['a word for a number', { leading: '2' }],
    ['a theme that is not known', { theme: 'neon' }],
    ['four lines in focus', { lineFocus: 4 }],
  ])('lose only %s', (_what, damaged) => {
    expect(parseComfort({ version: 1, font: 'lexend', ...damaged })).toEqual({ ...defaultComfort, font: 'lexend' });
  });

  it('of an older version are brought up step by step, of a newer one are read as far as they are known', () => {
    const steps = [
      ({ big, ...rest }: Record<string, unknown>) => ({ ...rest, size: big ? 30 : 19 }),
      ({ size, ...rest }: Record<string, unknown>) => ({ ...rest, size: Number(size) + 1 }),
    ];
    expect(migrate({ version: 1, big: true }, steps)).toMatchObject({ size: 31 });
    expect(migrate({ version: 2, size: 20 }, steps)).toMatchObject({ size: 21 });
    expect(migrate({ version: 3, size: 20 }, steps)).toMatchObject({ size: 20 });
    expect(migrate({ version: 9, size: 20 }, steps)).toMatchObject({ size: 20 });
    expect(parseComfort({ version: comfortVersion + 5, theme: 'sepia', smell: 'rose' })).toEqual({
      ...defaultComfort,
      theme: 'sepia',
    });
  });
});

describe('a file of choices', () => {
  const chosen = { ...defaultComfort, theme: 'dark', size: 24, lineFocus: 3, ruler: true } as const;

  it('gives back what was written', () => {
    expect(importComfort(exportComfort(chosen))).toEqual({ read: true, comfort: chosen });
  });

  it.each([
    ['no JSON', '{"lector": ', { problem: 'no-json' }],
    ['of something else', '{"name": "a", "version": 1}', { problem: 'not-ours' }],
    ['a list', '[1, 2]', { problem: 'not-ours' }],
    ['of a newer Lector', JSON.stringify({ lector: 'choices', version: comfortVersion + 1 }), { problem: 'newer' }],
    [
      'damaged in one field',
      exportComfort(chosen).replace('"size": 24', '"size": 2400'),
      { problem: 'damaged', field: 'size' },
    ],
    ['without a field', exportComfort(chosen).replace(/\s*"ruler": true,/, ''), { problem: 'damaged', field: 'ruler' }],
  ])('%s is refused, and says why', (_what, text, answer) => {
    expect(importComfort(text)).toEqual({ read: false, ...answer });
  });
});
