import { describe, expect, it } from 'vitest';
import { marked, saidIn } from './marked.ts';

// Each table is the specification of one phenomenon. People and places are invented.
const PHENOMENA: Record<string, readonly string[]> = {
  'a quotation before its attribution': [
    '[c “The bridge is safe,”] [s Mara Lindqvist] [cue said].',
    '[c “The bridge is safe,”] [cue said] [s Mara Lindqvist, who built it].',
    '[c “Who will pay for the bridge?”] [s the mayor] [cue asked].',
  ],
  'a quotation after its attribution': [
    '[s Mara Lindqvist] [cue said], [c “The bridge is safe.”]',
    '[s The mayor] [cue added]: [c “We will pay for the bridge ourselves.”]',
  ],
  'a quotation around its attribution': [
    '[c “We note the offer,”] [s Mara Lindqvist] [cue said], [c “but we will not take it.”]',
    '[c “We note the offer,”] [s Mara Lindqvist, a spokeswoman for the harbor], [cue said]. [c “Our work goes on in Orle.”]',
  ],
  'a quotation over several paragraphs': [
    '[s Lindqvist] [cue said]: [c “The bridge was old when I was young.]|[c “It was never safe, and everyone knew it.]|[c “Now it is gone.”]',
    '[s The board] [cue wrote] on Tuesday:|[c “Nobody will lose a day of pay.”]',
  ],
  'nested quotations': ['[c “He told me ‘never again’ and left,”] [s Lindqvist] [cue said].'],
  'British single marks beside apostrophes': [
    '[c ‘It’s the Lees’ boat and we won’t sell it,’] [s Tom Aldous] [cue said].',
    "[c 'We don't know the owner's name,'] [s the sergeant] [cue said].",
  ],
  'straight, curly and mixed marks': [
    '[c "The bridge is safe,"] [s Lindqvist] [cue said].',
    '[c “The bridge is safe,"] [s Lindqvist] [cue said].',
  ],
  'an odd number of marks': ['[c “The bridge is safe,”] [s Lindqvist] [cue said]. [c “It will stand for years.]'],
  'mixed quotations': [
    '[s Lindqvist] [cue called] [c the plan “a gift to nobody.”]',
    '[s The mayor] [cue said] [c the offer was “far too small” for the town].',
  ],
  'indirect speech with that': [
    '[s Lindqvist] [cue said] [c that the bridge would open in May].',
    '[s Two officials] [cue warned] [c that the river could rise again].',
  ],
  'indirect speech without that': [
    '[s Lindqvist] [cue said] [c the bridge would open in May].',
    '[s The company] also [cue said] [c it would hire more drivers].',
  ],
  'coordinated cues': [
    '[s1 [s2 Lindqvist]] [cue1 said] [c1 the bridge was old] and [cue2 urged] [c2 the council to close it].',
  ],
  'fronted and parenthetical cues': [
    '[c The bridge will open in May], [s she] [cue said].',
    '[c The bridge], [s Lindqvist] [cue said], [c will open in May].',
  ],
  'according to': [
    '[cue According to] [s the harbor office], [c nobody was hurt].',
    '[c Nobody was hurt], [cue according to] [s the harbor office].',
  ],
  'X told Y': [
    '[s Lindqvist] [cue told] the council [c that the bridge would open in May].',
    '[s She] [cue told] reporters [c the bridge would open in May].',
    '[c “The bridge is safe,”] [s Lindqvist] [cue told] the Orle Courier.',
  ],
  'a participle that adds': [
    '[s1 [s2 Lindqvist]] [cue1 said] [c1 the bridge was safe], [cue2 adding] [c2 that it would open in May].',
  ],
  'written speech': ['[c “Good night, Orle,”] [s the mayor] [cue wrote] on the town’s page.'],
  'collective and institutional speakers': [
    '[s Vesmark’s Foreign Ministry] [cue said] [c it would not attend the talks].',
    '[s The ferry union and two harbor firms] have [cue said] [c they will not sign].',
  ],
  'unnamed sources': [
    '[s A senior official] [cue said] [c the talks had failed].',
    '[s Residents] [cue said] [c they heard two blasts].',
  ],
  'headlines and labels': ['[s Minister]: [c ‘No deal this year’]'],
  transcripts: [
    '[s1 LINDQVIST]: [c1 Did you close the bridge?]|[s2 MAYOR]: [c2 I did, and I would do it again.]|[s3 LINDQVIST]: [c3 Who paid for it?]|[s4 MAYOR]: [c4 The town paid for all of it.]',
  ],
  'floating quotations': [
    '[c “The bridge is safe,”] [s Lindqvist] [cue said].|[c “It has stood for ninety years, and it will stand for ninety more.”]',
    '[c1 “Is the bridge safe?”] [s1 Lindqvist] [cue1 asked].|[c2 “It has stood for ninety years, and it will stand for ninety more.”]',
  ],
};

describe.each(Object.entries(PHENOMENA))('%s', (_phenomenon, lines) => {
  it.each(lines)('%s', (line) => {
    const { text, said } = marked(line);
    expect(saidIn(text)).toEqual(said);
  });
});

describe('what is not speech', () => {
  it.each([
    'The film “The Long Road to Orle” opens in Vesmark on Friday.',
    'The so-called “summer team” met on Monday.',
    'Nobody was at the gate when the ferry left.',
    'The town plans to close the bridge in May.',
    'Add two eggs and stir until smooth. Serves: 4',
    'Orle 3, Vesmark 1. Halden 2, Tarn 2.',
    'The seller is not liable for damage caused by improper use of the goods.',
  ])('%s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});
