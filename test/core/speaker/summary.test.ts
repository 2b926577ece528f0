// The summary as a reader meets it: each statement in words of the article, and one line that says how we have it.

import { describe, expect, it, test } from 'vitest';
import { sliceOf } from '../../../src/core/span.ts';
import { describeCircumstance, renderCircumstance } from '../../../src/core/speaker/circumstance.ts';
import { statementsOf, summarized } from './told.ts';

/** Return each statement of a line as it is shown: its leading words in italics, its gist, and the line below. */
function shown(line: string, lang = 'en'): string[] {
  const { analysis, summary } = summarized(line, { lang });
  const { text } = analysis.article;
  return statementsOf(summary).map((statement) => {
    for (const span of [...statement.gist, ...statement.said, ...(statement.occasion ? [statement.occasion] : [])]) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
    const speaker = summary.speakers.find(({ statements }) => statements.includes(statement)) ?? null;
    const lead = statement.lead ? `_${sliceOf(text, statement.lead)}_ ` : '';
    const gist = statement.gist.map((span) => sliceOf(text, span)).join(' … ');
    const circumstance = renderCircumstance(describeCircumstance(analysis, statement, speaker));
    return `${speaker?.name ?? '?'}: ${lead}${gist}${statement.isCut ? ' …' : ''} (${circumstance})`;
  });
}

describe('reporting words that change the sense lead the statement', () => {
  test.each([
    ['a denial', '[s Dora Vant] [cue denied] [c taking the boat].', 'Dora Vant: _denied_ taking the boat (reported)'],
    [
      'a negated verb',
      '[s Dora Vant] [cue did not say] [c whether she would go].',
      'Dora Vant: _did not say_ whether she would go (reported)',
    ],
    ['a refusal', '[s Dora Vant] [cue declined] [c to comment].', 'Dora Vant: _declined_ to comment (reported)'],
    [
      'a judgment',
      '[s Dora Vant] [cue criticised] [c the council for its late answer].',
      'Dora Vant: _criticised_ the council for its late answer (reported)',
    ],
    [
      'before “that”',
      '[s Dora Vant] [cue warned] that [c the wall would fall].',
      'Dora Vant: _warned_ the wall would fall (reported)',
    ],
    [
      'not where they only say that it was said',
      '[s Dora Vant] [cue said] [c that the wall would fall].',
      'Dora Vant: the wall would fall (reported)',
    ],
    [
      'not where they stand apart: then they are told below',
      '[c The wall would fall], [s Dora Vant] [cue warned].',
      'Dora Vant: The wall would fall (reported · “warned”)',
    ],
    [
      'not before the speaker’s own words',
      '[s Dora Vant] [cue joked]: [c “We will swim.”]',
      'Dora Vant: “We will swim.” (own words)',
    ],
    [
      'not where they are parted',
      '[s Vant] [cue accused] the council on Monday [cue of] [c taking the boat away].',
      'Vant: taking the boat away (reported · “accused … of”)',
    ],
    [
      'in German',
      '[s Jette Vant] [cue bestritt], [c dass die Mauer alt sei].',
      'Jette Vant: _bestritt_ dass die Mauer alt sei (reported)',
    ],
  ])('%s', (name, line, expected) => {
    expect(shown(line, name === 'in German' ? 'de' : 'en')).toEqual([expected]);
  });
});

describe('the line below says how we have it', () => {
  test.each([
    ['own words', '[c “We will go,”] [cue said] [s Dora Vant].', 'own words'],
    ['own words in part', '[s Dora Vant] [cue said] [c it was “a joke”].', 'own words in part'],
    ['reported', '[s Dora Vant] [cue said] [c it was late].', 'reported'],
    ['an unnamed source', '[s A senior official] [cue said] [c it was late].', 'reported · unnamed source'],
    ['a claim', '[s Dora Vant] [cue claimed] [c it was late].', 'reported · “claimed”'],
    ['no claim where it is denied', '[s Dora Vant] [cue has not claimed] [c the prize].', 'reported'],
    ['nobody named', '[cue Asked] [c why the wall was late], nobody spoke.', 'reported · speaker unclear'],
    ['own words in a transcript', '[s VANT]: [c I never said so in all those years.]', 'own words'],
    ['somebody who cannot be named', '[s She] [cue said] [c it was late].', 'reported · named only as “She”'],
  ])('%s', (_, line, expected) => {
    expect(shown(line)[0]).toMatch(new RegExp(`\\(${expected.replace(/[“”?]/g, '.')}\\)$`));
  });

  test.each([
    ['a pronoun', '[s Dora Vant] [cue said] [c no]. [s2 She] [cue2 added] [c2 that Vant was late].', 'She → Vant'],
    [
      'an acronym',
      'The Kesten Harbour Commission (KHC) met. [s KHC] [cue said] [c it was far too late].',
      'KHC → Kesten Harbour Commission',
    ],
  ])('tells who %s is', (_, line, expected) => {
    expect(shown(line).at(-1)).toContain(expected);
  });

  test.each([
    ['a surname', 'Dora Vant came. [s Vant] [cue said] [c it was late].'],
    ['a form of address', 'Dora Vant came. [s Ms. Vant] [cue said] [c it was late].'],
    ['a name among more', 'Dora Vant came. [s The mayor, Vant,] [cue said] [c it was late].'],
    ['a name with more about it', '[s Dora Vant, who leads the town,] [cue said] [c it was late].'],
  ])('does not tell it of %s', (_, line) => {
    expect(shown(line).at(-1)).not.toContain('→');
  });
});

describe('the occasion', () => {
  test.each([
    ['a statement', '[s Dora Vant] [cue said] in a statement that [c it was late].', 'in a statement'],
    ['at the beginning', 'In a statement, [s Dora Vant] [cue said] [c it was late].', 'In a statement'],
    [
      'with whom',
      '[s Vant] [cue said] in an interview with the Kesten Ledger that [c it was late].',
      'in an interview with the Kesten Ledger',
    ],
    ['when', 'At Tuesday’s meeting [s Dora Vant] [cue said] [c it was late].', 'At Tuesday’s meeting'],
    ['a network', '[c It was late], [s Dora Vant] [cue wrote] on Telegram.', 'on Telegram'],
    ['a network of one letter', '[c It was late], [s Dora Vant] [cue wrote] on X.', 'on X'],
    ['a broadcaster', '[s Dora Vant] [cue said] on the BBC that [c it was late].', 'on the BBC'],
    ['who was told', '[s Dora Vant] [cue told] the Harbour Post that [c it was late].', 'told the Harbour Post'],
    [
      'who was told, before a clause',
      '[s Vant] [cue told] the Harbour Post [c the wall was old].',
      'told the Harbour Post',
    ],
    [
      'who was told, of a longer name',
      '[s Vant] [cue told] Voice of Kesten that [c it was old].',
      'told Voice of Kesten',
    ],
    [
      'who was told, an agency',
      '[s Vant] [cue told] Velmark’s Norrfax news agency that [c it was old].',
      'told Velmark’s Norrfax news agency',
    ],
    ['who was told, with a title', '[s Vant] [cue told] Dr. Hale that [c the wall was old].', 'told Dr. Hale'],
    ['none where a story is told', '[s Vant] [cue told] the story of [c a wall that fell].', null],
    [
      'without the stop',
      '[c It was late], [s Vant] [cue said] in an interview with the Harbour Post.',
      'in an interview with the Harbour Post',
    ],
    ['who was told, and no more', '[s Vant] [cue told] reporters last week [c it was late].', 'told reporters'],
    ['in court', '[s Dora Vant] [cue said] in court that [c it was late].', 'in court'],
    ['inside the words by mistake', '[s Vant] [cue said] [c in an email the cost was high].', 'in an email'],
    ['none in words that say nothing of it', '[s Vant] [cue said] on Monday [c it was late].', null],
    ['none on a small word', '[s Vant], still on the pier, [cue said] [c it was late on track].', null],
    ['none from what was said', '[s Vant] [cue said] [c he had praised it in a statement].', null],
    ['none who are only “them”', '[s Vant] [cue told] them [c it was late].', null],
  ])('%s', (_, line, expected) => {
    const { analysis, summary } = summarized(line);
    const [statement] = statementsOf(summary);
    expect(statement?.occasion ? sliceOf(analysis.article.text, statement.occasion) : null).toBe(expected);
  });

  it('in German', () => {
    const { analysis, summary } = summarized('[c Es sei spät], [cue sagte] [s Jette Vant] in einem Interview.', {
      lang: 'de',
    });
    const [statement] = statementsOf(summary);
    expect(statement?.occasion && sliceOf(analysis.article.text, statement.occasion)).toBe('in einem Interview');
  });

  it('is not said twice where it began the words', () => {
    expect(shown('[s Dora Vant] [cue said] [c in an email the cost was high].')).toEqual([
      'Dora Vant: the cost was high (reported · in an email)',
    ]);
  });
});

describe('where the article comes from', () => {
  const credit = (kind: 'agency' | 'photo' | 'editing', text: string) => ({ kind, text, names: [], element: null });
  const provenance = (credits: ReturnType<typeof credit>[]) =>
    summarized('It rained.', { byline: 'Tilda Marsh', credits }).summary.provenance;

  it('is the authors and what agencies and editors did, each once, not the pictures', () => {
    const credits = [
      credit('agency', 'With reporting by Norwire'),
      credit('photo', 'Photo: Osk Press'),
      credit('agency', 'With reporting by Norwire'),
      credit('editing', 'Editing by Ann Lee'),
    ];
    expect(provenance(credits)).toEqual(['Tilda Marsh', 'With reporting by Norwire', 'Editing by Ann Lee']);
  });

  it('does not name the authors twice', () => {
    expect(provenance([credit('editing', 'Reporting by Tilda Marsh')])).toEqual(['Reporting by Tilda Marsh']);
  });
});

describe('what is no part of the words is left out', () => {
  it('the place and the date before a report', () => {
    expect(shown('[c KESTEN, Oct. 14 — The wall will not be built before May], [s Dora Vant] [cue said].')).toEqual([
      'Dora Vant: The wall will not be built before May (reported)',
    ]);
  });

  it('a scrap without its verb', () => {
    const { summary } = summarized(
      '[s Dora Vant] [cue said] [c it]. [s2 Piet Hale] [cue2 said] [c2 nobody had asked].',
    );
    expect(summary.speakers.map(({ name }) => name)).toEqual(['Piet Hale']);
    expect(summary.counts).toMatchObject({ speakers: 1, statements: 1 });
  });
});

describe('the speakers', () => {
  const line =
    '[s A senior official] [cue said] [c it was too late for the wall]. [s2 Piet Hale] [cue2 said] [c2 it was cold]. ' +
    '[c3 “We wait,”] [cue3 said] [s3 Dora Vant]. [s4 She] [cue4 added] [c4 that nobody knew why]. ' +
    '[c5 “Nobody asked us.”]';
  const { summary } = summarized(line);

  it('stand by weight: how often and how much they are heard', () => {
    expect(summary.speakers.map(({ name }) => name)).toEqual(['Dora Vant', 'senior official', 'Piet Hale']);
    expect(summary.speakers[0]).toMatchObject({ shortName: 'Dora Vant', words: 6 });
  });

  it('are counted, unnamed sources apart', () => {
    expect(summary.counts).toEqual({ speakers: 2, statements: 5, directQuotations: 2, unnamedSources: 1, unclear: 1 });
  });

  it('leave what nobody can be named for to the end', () => {
    expect(summary.unclear.map(({ attribution }) => attribution)).toEqual([4]);
  });

  it('who answer at length weigh more than who asks', () => {
    const answer =
      'That is a long story, and it begins on a day in the winter of the flood, when the ferry stayed away.';
    const turns = [1, 2, 3].map((turn) => `[s${turn} Osk]: [c${turn} And then, what happened there?]`);
    const answers = [4, 5].map((turn) => `[s${turn} Vant]: [c${turn} ${answer}]`);
    const { summary } = summarized([...turns, ...answers].join(' | '));
    expect(summary.speakers.map(({ name }) => name)).toEqual(['Vant', 'Osk']);
  });

  it('are not looked for in a language without words of reporting, and the summary says so', () => {
    expect(summary.onlyQuotations).toBe(false);
    expect(summarized('[c «Nous partons»], a dit Line Osque.', { lang: 'fr' }).summary.onlyQuotations).toBe(true);
    expect(summarized('[c “We go.”]', { lang: null }).summary.onlyQuotations).toBe(true);
  });
});
