import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const { saidByOf } = await import('../../../src/extension/reader/said-by.ts');
const { listStatements } = await import('../../../src/extension/popup/statements.ts');
const { analysis } = await import('../popup/sample.ts');

describe('who said what, beside the article', () => {
  const said = saidByOf(analysis, listStatements(analysis));

  it('has a name in the margin of each block with something that was said, once for each speaker', () => {
    const names = [...said.names].map(([block, list]) => [block, list.map(({ name, detail }) => [name, detail])]);
    expect(names).toEqual([
      [1, [['Ida Brem', null]]],
      [2, [['A clerk', 'unnamed source']]],
    ]);
  });

  it('gives each speaker a hue of its own, and every statement that of its speaker', () => {
    const hues = new Map(said.statements.map(({ attribution, hue }) => [attribution, hue]));
    expect(hues.get(0)).toBe(hues.get(1));
    expect(hues.get(0)).not.toBe(hues.get(2));
  });

  it('knows which statement begins where', () => {
    for (const [start, attribution] of said.beginnings) {
      expect(analysis.attributions[attribution]?.content[0]?.start).toBe(start);
    }
    expect(said.beginnings.size).toBe(3);
  });

  it('names nobody where the speaker is unclear, and gives no hue', () => {
    const other = {
      ...analysis,
      resolutions: analysis.resolutions.map((resolution, index) =>
        index === 2 ? { speaker: null, via: null, confidence: 0 } : resolution,
      ),
      speakers: analysis.speakers.slice(0, 1),
    };
    const unclear = saidByOf(other, listStatements(other));
    expect(unclear.names.get(2)?.map(({ name, hue }) => [name, hue])).toEqual([['Speaker unclear', null]]);
  });
});
