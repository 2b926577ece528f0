import { describe, test } from 'vitest';
import { expectNames } from './named.ts';

describe('a document that was described is meant by a noun of its sort', () => {
  test.each([
    ['a study', '[A new study = new study] found mould. [The report = new study] warned of more.'],
    ['a letter', '[A leaked letter = leaked letter] said so. [The memo = leaked letter] named nobody.'],
    ['but not another one', '[A new study = new study] found mould. [A second report = second report] found none.'],
    ['a named one', 'They read the Lorne Mould Study. [The report = Lorne Mould Study] warned of more.'],
    ['but no body', 'They called the Lorne Survey Office. [The study = study] found mould.'],
    ['and not of another sort', '[A new study = new study] found mould. [The letter = letter] said so.'],
    [
      'its authors',
      '[The report’s authors = report’s authors] saw mould. [Researchers = report’s authors] found more of it.',
    ],
    [
      'whose authors were researchers before',
      '[Researchers = report’s authors] saw mould. [The report’s authors = report’s authors] found more of it.',
    ],
    [
      'one that is named in the next paragraph',
      '[A new study = Lorne Mould Study] found mould. | The Lorne Mould Study came out in May.',
    ],
    [
      'but not where two are named',
      '[A new study = new study] found mould. | The Lorne Mould Study is older, and so is the Kesten Air Study.',
    ],
  ])('%s', (_, line) => expectNames(line));
});

describe('a document is called by its noun, without what was done to it', () => {
  test.each([
    ['seen', '[A leaked internal letter seen by the Kesten Ledger = leaked internal letter] said so.'],
    ['documenting', '[A new study documenting mould in the schools of Lorne = new study] said so.'],
    ['filed', '[The lawsuit filed Friday on behalf of the union = lawsuit] said so.'],
    ['a day', '[A report Thursday from the Harbour Group = report] said so.'],
  ])('%s', (_, line) => expectNames(line));
});
