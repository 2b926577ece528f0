// The specification of who said what in English: each table in english/ is a phenomenon.

import { describe, expect, it } from 'vitest';
import { labelled } from './english/labelled.ts';
import { limits } from './english/limits.ts';
import { noSpeech } from './english/no-speech.ts';
import { quoted } from './english/quoted.ts';
import { reported } from './english/reported.ts';
import { marked, saidIn } from './marked.ts';

describe.each(Object.entries({ ...quoted, ...reported, ...labelled }))('%s', (_phenomenon, lines) => {
  it.each(lines)('%s', (line) => {
    const { text, said } = marked(line);
    expect(saidIn(text)).toEqual(said);
  });
});

describe('known limits: still wrong', () => {
  it.each(limits)('%s', (line) => {
    const { text, said } = marked(line);
    expect(saidIn(text)).not.toEqual(said);
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
    'Insurance claims rose by 4 percent.',
    'This cake calls for patience.',
    'The situation calls for calm.',
    'All told, nine families lost their homes.',
    'The house has nine rooms, not to mention a cellar.',
    'That said, the new ferry is larger than the old one.',
    'Having said that, the bridge will stay closed until spring.',
    'That is to say, the road is closed.',
    'It goes without saying that the ferry was full.',
    'Everything went according to plan on Monday.',
    'The work is going according to schedule, and the bridge opens in May.',
    'Prices range from 10 to 20 crowns, according to size.',
    'The numbers speak for themselves.',
    'The hotel boasts a pool, two bars and a view of the harbour.',
    'The new toilets even boast heated seats and warm water.',
    'Residents of the valley called the fire brigade at noon.',
    'Neighbours called the police.',
    'The court dismissed the case, and the coach was dismissed in May.',
    'Police found a knife in the car.',
    'The statement that he signed in March lies in a safe.',
    'The claims that were paid last year came to 40 million crowns.',
    'Tell us what you think: write to the editor.',
    'The seller is not liable for damage caused by improper use of the goods.',
  ])('%s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('texts without speech', () => {
  it.each(Object.entries(noSpeech))('%s', (_name, text) => {
    expect(saidIn(text)).toEqual([]);
  });
});
