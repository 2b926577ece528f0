// Interviews as pages print them: the questions bold or as headings, the answers plain, nobody's name before either.

import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze.ts';
import { sliceOf } from '../../../src/core/span.ts';
import { articleOf } from '../article/page.ts';

/** Who says what on a page, as “name: words”; “?” for nobody. */
function saidOn(paragraphs: readonly string[]): string[] {
  const article = articleOf({ body: paragraphs.join('') });
  const { attributions, resolutions, speakers } = analyzeArticle(article);
  return attributions.map(({ content }, index) => {
    const name = speakers[resolutions[index]?.speaker ?? -1]?.name ?? '?';
    return `${name}: ${content.map((span) => sliceOf(article.text, span)).join(' | ')}`;
  });
}

const introduction = `<p>Ruth Amsel has kept the lighthouse of Sund for forty years. At the end of May the lamp goes out, and Amsel
  moves to the mainland, where her daughter lives. A talk about fog, letters and the price of oil.</p>`;
const talk = [
  ['How did it begin?', 'I came with my father when I was six. He had the lamp, and I had the goat.'],
  ['Were you never lonely?', 'On Sundays, perhaps. I wrote letters to the keeper of Tarn, and he wrote back.'],
  ['What will you take with you?', 'My boots and the logbook. All the rest belongs to the harbour office.'],
] as const;
const asSaid = talk.flatMap(([question, answer]) => [`?: ${question}`, `Ruth Amsel: ${answer}`]);

describe('an interview', () => {
  it('whose questions are bold', () => {
    const lines = talk.map(([question, answer]) => `<p><strong>${question}</strong></p><p>${answer}</p>`);
    expect(saidOn([introduction, ...lines])).toEqual(asSaid);
  });
  it('whose questions are headings', () => {
    const lines = talk.map(([question, answer]) => `<h3>${question}</h3><p>${answer}</p>`);
    expect(saidOn([introduction, ...lines])).toEqual(asSaid);
  });
  it('whose answers go on in a second paragraph', () => {
    const lines = talk.map(
      ([question, answer]) => `<p><b>${question}</b></p><p>${answer}</p><p>That is all I have to say of it.</p>`,
    );
    expect(saidOn([introduction, ...lines])[1]).toBe(`Ruth Amsel: ${talk[0][1]} | That is all I have to say of it.`);
  });
  it('ends before the note on how it was made', () => {
    const lines = talk.map(([question, answer]) => `<p><b>${question}</b></p><p>${answer}</p>`);
    const note = '<p>The interview was edited for length and clarity by the editors of this page.</p>';
    expect(saidOn([introduction, ...lines, note])).toEqual(asSaid);
  });
});

describe('what has the same shape and is no interview', () => {
  it('is a page of questions about a service', () => {
    const help = [
      ['How do I renew my card?', 'Bring the old card and a photograph to the desk. The new one is ready in a week.'],
      [
        'What does it cost?',
        'The card is free for children. Adults pay four crowns a year at the desk or by transfer.',
      ],
      ['When is the reading room open?', 'From nine to six on weekdays, and from ten to two on the first Saturday.'],
    ];
    const lines = help.map(([question, answer]) => `<h3>${question}</h3><p>${answer}</p>`);
    expect(
      saidOn(['<p>The library of Halden lends books, maps and tools to all who live in the county.</p>', ...lines]),
    ).toEqual([]);
  });
  it('is one bold question', () => {
    const rest = '<p>I have walked there every morning since, and my dog has come to know each stone of it by now.</p>';
    expect(saidOn([introduction, '<p><b>Who owns the shore?</b></p>', rest])).toEqual([]);
  });
});
