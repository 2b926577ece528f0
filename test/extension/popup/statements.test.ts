import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../../src/core/span.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { findSpokenStatements, listStatements } from '../../../src/extension/popup/statements.ts';
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
  const { groups } = listStatements(analysis);
  const remarks = (index: number) =>
    groups[index]?.statements.map(({ circumstances }) => circumstances.map(({ text }) => text).join(' · '));

  test('puts every statement under its speaker, in words of the article', () => {
    expect(groups.map(({ name, statements }) => [name.text, statements.map(({ gist }) => gist)])).toEqual([
      ['Ida Brem', ['“We are sorry,” … “but the boat is old.”', 'no other boat was found']],
      ['A clerk', ['the plan “a joke”']],
    ]);
  });

  test('shows the reporting words that change the sense before the words', () => {
    const [first, ...rest] = analysis.attributions;
    const denial = { ...analysis, attributions: first ? [{ ...first, cue: [spanOf('said')] }, ...rest] : [] };
    expect(listStatements(denial).groups.flatMap(({ statements }) => statements.map(({ lead }) => lead))).toEqual([
      '',
      '',
      'called ',
    ]);
  });

  test('says how we know: own words or reported, and who the pronoun is', () => {
    expect(remarks(0)).toEqual(['own words', 'reported · She → Ida Brem']);
    expect(remarks(1)).toEqual(['own words in part']);
    expect(groups[1]?.role).toEqual({ text: 'unnamed source', isPrinted: false });
  });

  test('does not lead a surname to itself', () => {
    const [first, ...rest] = analysis.attributions;
    const attributions = first ? [{ ...first, source: [spanOf('Brem')] }, ...rest] : [];
    const resolutions = analysis.resolutions.map((resolution) => ({ ...resolution, via: 'surname' as const }));
    const speakers = analysis.speakers.map((speaker) => ({
      ...speaker,
      mentions: [spanOf('Brem'), ...speaker.mentions],
    }));
    const [group] = listStatements({ ...analysis, attributions, resolutions, speakers }).groups;
    expect(group?.statements.map(({ circumstances }) => circumstances.map(({ text }) => text))).toEqual([
      ['own words'],
      ['reported', 'She → Brem'],
    ]);
  });

  test('counts speakers, quotations and unnamed sources apart', () => {
    expect(listStatements(analysis).counts).toEqual(['1 speaker', '1 direct quotation', '1 unnamed source']);
  });

  test('keeps what nobody can be named for at the end, with the source as it is printed', () => {
    const unclear = { speaker: null, via: null, confidence: 0 };
    const resolutions = analysis.resolutions.map((resolution, index) => (index === 1 ? unclear : resolution));
    const speakers = analysis.speakers.map((speaker, index) =>
      index === 0 ? { ...speaker, attributions: [0] } : speaker,
    );
    const last = listStatements({ ...analysis, resolutions, speakers }).groups.at(-1);
    expect(last).toMatchObject({ name: { text: 'Speaker unclear', isPrinted: false }, hue: null });
    expect(last?.statements.map(({ circumstances }) => circumstances)).toEqual([
      [
        { text: 'reported', isPrinted: false },
        { text: 'named only as “She”', isPrinted: false },
      ],
    ]);
  });

  test('says so where the speaker is not certain', () => {
    const resolutions = analysis.resolutions.map((resolution) => ({ ...resolution, confidence: 0.3 }));
    const [group] = listStatements({ ...analysis, resolutions }).groups;
    expect(group?.statements[0]?.circumstances.at(-1)?.text).toBe('speaker not certain');
  });
});
