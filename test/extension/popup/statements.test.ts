import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../../src/core/span.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { findSpokenStatements } from '../../../src/extension/popup/statements.ts';
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
