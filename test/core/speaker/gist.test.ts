import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../../src/core/span.ts';
import { gistOf } from '../../../src/core/speaker/gist.ts';
import { told } from './told.ts';

/** Return the gist of the one statement of a line, its pieces joined, and an ellipsis where it is cut. */
function gist(line: string): string {
  const { article, attributions, sentences } = told(line);
  const content = attributions[0]?.content ?? [];
  const { spans, isCut } = gistOf(article.text, content, sentences);
  for (const [index, span] of spans.entries()) {
    expect(span.start).toBe(content[index]?.start);
    expect(span.end).toBeLessThanOrEqual(content[index]?.end ?? 0);
  }
  return spans.map((span) => sliceOf(article.text, span)).join(' … ') + (isCut ? ' …' : '');
}

const long = 'the wall was built of the stones that the ferry had brought from the quarry at Alder Point in the summer';

describe('a gist is a slice, and ends', () => {
  test.each([
    ['nowhere where all of it is short', '[c “We will go,”] said Vant, [c “and soon.”]', '“We will go,” … “and soon.”'],
    [
      'where a sentence ends, rather than a clause',
      `[c “We said that ${long}. But then, as it happened in those years, nobody had asked, and nobody came, and nobody cared to know what had become of it.”] she said.`,
      `“We said that ${long}. …`,
    ],
    [
      'not at an abbreviation',
      `[c “We said that ${long}, and that Dr. Hale had known it and had told the whole of the council so in a letter from the pier at the end of that year.”] she said.`,
      `“We said that ${long}, …`,
    ],
    [
      'where a clause ends, not at an aside',
      `[c “We think that ${long}, and that it fell, again, in the first of the storms, again, after nobody had looked after it for years and years.”] she said.`,
      `“We think that ${long}, and that it fell, again, in the first of the storms, …`,
    ],
    [
      'not inside brackets',
      `[c “We think that ${long}; then came the flood (of which the town had been warned, and warned once more by the people of the ferry) and it fell.”] she said.`,
      `“We think that ${long}; …`,
    ],
    [
      'after a whole word where there is no clause',
      `[c “We think that ${long} and that nobody who had seen it then would have believed that it might ever fall into the sea at all as it did.”] she said.`,
      `“We think that ${long} and that nobody who had seen it then would have believed that it might ever …`,
    ],
    [
      'after its first piece where the next is long',
      `[c “We said that ${long},”] she said. [c “And for that reason, if I may say so, nobody had asked for it, nobody had come for it and nobody wanted to hear of it any more.”]`,
      `“We said that ${long},” …`,
    ],
  ])('%s', (_, line, expected) => {
    expect(gist(line)).toBe(expected);
  });
});
