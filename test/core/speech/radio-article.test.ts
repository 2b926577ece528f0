// Radio order from the page to the voice: what an engine is given for each statement of a whole article, the speaker first and
// named once, and the mark on the printed words all the same.

import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyze, analyzeArticle } from '../../../src/core/analyze.ts';
import { hullOf, sliceOf } from '../../../src/core/span.ts';
import { planUtterances } from '../../../src/core/speech/plan.ts';
import { Player } from '../../../src/core/speech/player.ts';
import { findSpokenWord } from '../../../src/core/speech/spoken-word.ts';
import { plainArticle } from '../quotation/marked.ts';
import { FakeEngine } from './fake-engine.ts';

/** Read the article to its end; return each text the engine was given, with the printed words that were marked for its words. */
function hear(analysis: Analysis): { readonly text: string; readonly marked: readonly string[] }[] {
  const utterances = planUtterances(analysis, { style: 'radio' });
  const engine = new FakeEngine();
  const player = new Player({
    engine,
    utterances,
    mannerFor: () => ({ voice: null, pitch: 1, volume: 1 }),
    wait: () => () => undefined,
    onChange: () => undefined,
  });
  const heard: { text: string; marked: string[] }[] = [];
  player.play();
  while (player.state.status === 'playing') {
    const text = engine.saying ?? '';
    const utterance = utterances[player.state.index];
    const marked: string[] = [];
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      engine.send({ type: 'word', at: index, length: word.length });
      const span = utterance && findSpokenWord(utterance, player.state);
      const passage = utterance?.passage === 'title' ? analysis.article.title : analysis.article.text;
      if (span) marked.push(sliceOf(passage, span));
    }
    heard.push({ text, marked });
    engine.send({ type: 'end' });
  }
  return heard;
}

describe('an article in radio order', () => {
  const html = readFileSync(new URL('../../fixtures/wire-report.html', import.meta.url), 'utf8');
  const analysis = analyze(new JSDOM(html, { url: 'https://wire.example/talks' }).window.document);
  if (!analysis) throw new Error('no article');
  const heard = hear(analysis);
  const texts = heard.map(({ text }) => text);

  it.each([
    [
      'the speaker who stood behind, with who she is, stands first',
      'Lena Marrow, a spokeswoman for the Velmark Consulate in Ardelle, told the Norrfax news agency: ' +
        '"We have read the guest list, and the people who live by the river are not on it.',
    ],
    ['what she went on to say follows her words', '"Our attention stays with the talks in Port Callis."'],
    [
      'a name alone stands first',
      'Korr said: "A chair that stays empty for two days does not stop a meeting that has been prepared for two years.',
    ],
    [
      'where the speaker is first in print, nothing changes',
      'The minister added that farmers in the upper valley would be "the first to be paid" if their fields ran dry.',
    ],
    [
      'reported words stay as they are printed',
      'Water Minister Davit Korr told reporters during a visit to the Tarsk dam that the absence of the Highland Assembly ' +
        'would not delay the treaty.',
    ],
  ])('%s', (_what, expected) => {
    expect(texts).toContain(expected);
  });

  it('marks each word where it is printed, and says every printed word once', () => {
    for (const { text, marked } of heard)
      expect(marked.join(' ')).toBe((text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));
    const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ');
    expect(words(texts.join(' '))).toBe(words(`${analysis.article.title} ${analysis.article.text}`));
  });

  const corpus = new URL('../../../../shared/corpora/quotations/seed.gold.jsonl', import.meta.url);
  it.skipIf(!existsSync(corpus))('gives the voice each speaker first, once, in the article of the corpora', () => {
    const { text } = JSON.parse(readFileSync(corpus, 'utf8').split('\n')[0] ?? '{}') as { text: string };
    const seed = analyzeArticle(plainArticle(text));
    const given = hear(seed).map((one) => one.text);
    const direct = seed.attributions.filter(({ kind, source }) => kind === 'direct' && source.length > 0);
    expect(direct.length).toBeGreaterThan(1);
    for (const { source, content } of direct) {
      const name = sliceOf(text, hullOf(source) ?? { start: 0, end: 0 });
      const opening = text.slice(content[0]?.start ?? 0, (content[0]?.start ?? 0) + 20);
      const said = given.filter((one) => one.includes(opening));
      expect(said).toHaveLength(1);
      expect(said[0]?.startsWith(name), said[0]).toBe(true);
      expect(said[0]?.split(name)).toHaveLength(2);
    }
  });
});
