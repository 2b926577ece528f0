// An article of so many words, written by rule: about people and places that do not exist, every sentence another.

const people = [
  'Maria Olsen',
  'Tomas Brandt',
  'Ida Kerr',
  'Jon Halvorsen',
  'Lena Petrov',
  'Samuel Okoro',
  'Ruth Vance',
];
const roles = [
  'the mayor of Tarn',
  'a spokeswoman for the harbour',
  'the head of the fire brigade',
  'a teacher',
  'a fisher',
];
const places = [
  'the old bridge',
  'the market hall',
  'the ferry pier',
  'the school in Osk',
  'the valley road',
  'the mill',
];
const events = [
  'closed for repairs',
  'flooded in the night',
  'sold to a firm from Ardelle',
  'painted again',
  'left empty',
];
const times = ['on Tuesday', 'in the spring', 'last winter', 'before the election', 'at noon', 'after the storm'];
const reasons = [
  'because the money ran out',
  'although nobody had asked',
  'as the council had planned',
  'and few noticed',
];

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? '';

/** Return paragraphs with at least `wordCount` words in all. */
export function writeArticle(wordCount: number): { title: string; paragraphs: readonly string[]; html: string } {
  const title = 'What became of Tarn after the flood';
  const paragraphs: string[] = [];
  for (let n = 0, words = 0; words < wordCount; n++) {
    const [person, role, place] = [pick(people, n * 3), pick(roles, n * 2 + 1), pick(places, n * 5)];
    const paragraph = [
      `${place.replace(/^./, (letter) => letter.toUpperCase())} was ${pick(events, n)} ${pick(times, n * 7)}, ${pick(reasons, n)}.`,
      `“We could hardly believe it ${pick(times, n + 2)}, and then ${pick(places, n + 1)} was ${pick(events, n + 3)} too,” said ${person}, ${role}.`,
      `Some ${40 + n} people came to ${pick(places, n + 4)}, and ${pick(people, n + 1)} told them what would happen next.`,
    ].join(' ');
    paragraphs.push(paragraph);
    words += paragraph.split(' ').length;
  }
  const html = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></body></html>`;
  return { title, paragraphs, html };
}
