import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../../src/core/span.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { findSpokenStatements, groupStatements } from '../../../src/extension/popup/statements.ts';
import { analysis, reading, spanOf, utteranceOf } from './sample.ts';

const utterances = planUtterances(analysis);

/** Return the first words of the statements that are lit while `word` of the sentence is spoken; '' while none is known. */
function litAt(sentence: string, word: string): string[] {
  const index = utteranceOf(sentence);
  const at = word === '' ? 0 : spanOf(word).start - (utterances[index]?.span.start ?? 0);
  const { reading: state } = reading({ index, at, length: word.length });
  if (!state) throw new Error('Nothing is read');
  return [...findSpokenStatements(analysis.attributions, utterances, state.player)].map((statement) => {
    const first = analysis.attributions[statement]?.content[0];
    return first ? sliceOf(analysis.article.text, first) : '';
  });
}

describe('the statement that is being spoken', () => {
  test('is found by the word', () => {
    expect(litAt('She added', 'boat was')).toEqual(['no other boat was found']);
    expect(litAt('She added', 'She')).toEqual([]);
  });

  test('stays lit over the words between its two pieces', () => {
    expect(litAt('“We are', 'said')).toEqual(['“We are sorry,”']);
    expect(litAt('“We are', 'boat is')).toEqual(['“We are sorry,”']);
  });

  test('is found by the sentence where the voice tells no words', () => {
    expect(litAt('She added', '')).toEqual(['no other boat was found']);
    expect(litAt('It has run', '')).toEqual([]);
  });

  test('is none at the headline, though its offsets look like the body’s', () => {
    const { reading: state } = reading({ index: 0 });
    expect(state && [...findSpokenStatements(analysis.attributions, utterances, state.player)]).toEqual([]);
  });
});

describe('the list', () => {
  const groups = groupStatements(analysis);

  test('puts every statement under its speaker, in words of the article', () => {
    expect(groups.map(({ name, statements }) => [name, statements.map(({ gist }) => gist)])).toEqual([
      ['Ida Brem', ['“We are sorry,” … “but the boat is old.”', 'no other boat was found']],
      ['A clerk', ['the plan “a joke”']],
    ]);
  });

  test('says how we know: own words or reported, and who the pronoun is', () => {
    const [brem, clerk] = groups;
    expect(brem?.statements.map(({ circumstances }) => circumstances.join(' · '))).toEqual([
      'own words',
      'reported · She → Ida Brem',
    ]);
    expect(clerk?.statements.map(({ circumstances }) => circumstances.join(' · '))).toEqual(['own words in part']);
    expect(clerk?.kind).toBe('unnamed source');
  });

  test('keeps what nobody can be named for at the end, with the source as it is printed', () => {
    const unclear = { speaker: null, via: null, confidence: 0 };
    const [, , third] = analysis.resolutions;
    const resolutions = [analysis.resolutions[0] ?? unclear, unclear, third ?? unclear];
    const speakers = analysis.speakers.map((speaker, index) =>
      index === 0 ? { ...speaker, attributions: [0] } : speaker,
    );
    const last = groupStatements({ ...analysis, resolutions, speakers }).at(-1);
    expect(last).toMatchObject({ name: 'Speaker unclear', isPrinted: false, hue: null });
    expect(last?.statements.map(({ circumstances }) => circumstances)).toEqual([['reported', 'She']]);
  });

  test('shortens what is long at the end of a word, and never inside a character', () => {
    const gistOf = (long: string): string => {
      const article = { ...analysis.article, text: long };
      const [first] = analysis.attributions;
      const attributions = first ? [{ ...first, content: [{ start: 0, end: long.length }] }] : [];
      const [speaker] = analysis.speakers;
      const speakers = speaker ? [{ ...speaker, attributions: [0] }] : [];
      return groupStatements({ ...analysis, article, attributions, speakers })[0]?.statements[0]?.gist ?? '';
    };
    expect(gistOf('one two '.repeat(100))).toMatch(/^(one two )+(one )?…$/);
    expect(gistOf('one two '.repeat(100)).length).toBeLessThan(225);
    expect(gistOf(`x${'😀'.repeat(300)}`)).toMatch(/^x(😀)+ …$/u);
    expect(gistOf('short\nand broken')).toBe('short and broken');
  });
});
