// Links to exact words, made of the article alone. What a browser makes of them is tried in test/browser/take-along.test.ts; here
// they are read back by the rules of the draft, as far as these need no page.

import { describe, expect, it, test } from 'vitest';
import type { Span } from '../../../src/core/span.ts';
import { fragmentFinder, withFragments, writeFragment } from '../../../src/core/speaker/text-fragment.ts';
import { told } from './told.ts';

/** Return the directives for the words in brackets, decoded. */
function directives(line: string, title = ''): string[] {
  const { article, attributions } = told(line, { title });
  const fragments = fragmentFinder(article)(attributions[0]?.content ?? []);
  return fragments.map((fragment) => decodeURIComponent(writeFragment(fragment)));
}

/** Return where a browser would take the reader: the first place where all parts of the directive stand, or null. */
function follow(text: string, directive: string): Span | null {
  const parts = directive.split(',').map(decodeURIComponent);
  const prefix = /-$/.test(directive.split(',')[0] ?? '') ? parts.shift()?.slice(0, -1) : '';
  const suffix = /^-/.test(directive.split(',').at(-1) ?? '') ? parts.pop()?.slice(1) : '';
  const [start = '', end = ''] = parts;
  const quoted = (part: string | undefined): string => (part ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = prefix ? `(?<=${quoted(prefix)}\\s*)` : '';
  const after = suffix ? `(?=\\s*${quoted(suffix)})` : '';
  const middle = end ? `[^]*?${quoted(end)}` : '';
  const found = new RegExp(before + quoted(start) + middle + after, 'iu').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

const again =
  'The wall at Osk was built in one summer and it fell in one night, and nobody in the town was surprised by it.';

describe('the words are named', () => {
  test.each([
    [
      'alone where they are long and stand once',
      '[c “The wall will not be built again,”] she said.',
      ['The wall will not be built again'],
    ],
    [
      'with their neighbours where they are short',
      'Then the mayor called it [c “a joke”] and left.',
      ['mayor called it “-,a joke,-” and left'],
    ],
    [
      'without the marks around them',
      'He said: [c “(The wall will not be built again!)”]',
      ['The wall will not be built again'],
    ],
    [
      'piece by piece',
      '[c “We will not sail this winter,”] she said, [c “nor in the one that comes after it.”]',
      ['We will not sail this winter', 'nor in the one that comes after it'],
    ],
  ])('%s', (_, line, expected) => expect(directives(line)).toEqual(expected));

  it('by the first and the last ones where they are many', () => {
    const [directive = ''] = directives(
      `[c ${again} Nobody had asked for another wall either, whatever was said later.]`,
    );
    expect(directive).toBe('The wall at Osk was,either, whatever was said later');
  });

  it('by the first and the last ones where they run over paragraphs', () => {
    expect(directives('[c “We will not sail this winter. | “The boat is old.”] Ida Brem said so.')).toEqual([
      'We will not sail this,The boat is old',
    ]);
  });

  it('with their neighbours where the headline says the same', () => {
    const line = 'On Monday Ida Brem said: [c “We will not sail this winter.”]';
    expect(directives(line, 'Brem: We will not sail this winter')).toEqual([
      'Ida Brem said: “-,We will not sail this winter',
    ]);
  });

  it('not at all where there are none', () => expect(directives('He wrote [c “…”] and left.')).toEqual([]));
});

describe('the second of two that are the same is the one that is reached', () => {
  test.each([
    ['short', 'Ann Lee said [2]no[/2]. Bo Rask said [c no].'],
    ['whole sentences', `Ann Lee said: ${again} | Bo Rask said: [c ${again}]`],
    [
      'with the same word before',
      'He said: We will not sail this winter, and left. | He said: [c We will not sail this winter], and stayed.',
    ],
    ['in capitals before', 'WE WILL NOT SAIL THIS WINTER | They wrote: [c We will not sail this winter].'],
    [
      'long, with the same beginning',
      `${again} It was a Monday then. | [c ${again} It was a Tuesday then, and it rained all over the harbour.]`,
    ],
  ])('%s', (_, line) => {
    const { article, attributions } = told(line.replace(/\[\/?2\]/g, ''));
    const [span] = attributions[0]?.content ?? [];
    if (!span) throw new Error('Nothing is marked');
    const [fragment] = fragmentFinder(article)([span]);
    const found = fragment && follow(article.text, writeFragment(fragment));
    expect(found?.start).toBe(span.start);
    expect(Math.abs((found?.end ?? 0) - span.end)).toBeLessThan(2);
  });
});

describe('the address', () => {
  test.each([
    ['gets the directive', 'https://a.example/x?y=1', 'https://a.example/x?y=1#:~:text=one%2C%20two'],
    ['keeps its own fragment', 'https://a.example/#top', 'https://a.example/#top:~:text=one%2C%20two'],
    ['loses a directive that it has', 'https://a.example/#:~:text=old', 'https://a.example/#:~:text=one%2C%20two'],
  ])('%s', (_, url, expected) => expect(withFragments(url, [{ textStart: 'one, two' }])).toBe(expected));

  it('has one directive for each piece', () => {
    expect(withFragments('https://a.example/', [{ textStart: 'one' }, { textStart: 'two' }])).toBe(
      'https://a.example/#:~:text=one&text=two',
    );
  });

  it('is as it was where there is nothing to name', () => {
    expect(withFragments('https://a.example/', [])).toBe('https://a.example/');
  });

  it('hides the marks that would part a directive or end a link', () => {
    const written = writeFragment({ prefix: 'a-b,', textStart: '(c) & \ud800', suffix: 'd’s*' });
    expect(written).toMatch(/^a%2Db%2C-,%28c%29%20%26%20%EF%BF%BD,-d%E2%80%99s%2A$/);
  });
});
