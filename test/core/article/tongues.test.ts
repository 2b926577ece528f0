// Words of another language within a block: told by the markup, as spans of the article's text.

import { describe, expect, it } from 'vitest';
import { articleOf, paragraphs } from './page.ts';

const [first, second, third] = paragraphs;

/** Return the words of other languages, each as `lang: words`, of an article in English that begins with this markup. */
function tonguesOf(markup: string): string[] {
  const { text, tongues = [] } = articleOf({ body: `${markup}<p>${first}</p><p>${second}</p><p>${third}</p>` });
  return tongues.map(({ span, lang }) => `${lang}: ${text.slice(span.start, span.end)}`);
}

describe('words of another language', () => {
  it.each([
    [
      'are those of an element that says so',
      '<p>They call it <i lang="fr">le vieux port</i> on Orrin.</p>',
      ['fr: le vieux port'],
    ],
    [
      'may be said so in the words of XHTML',
      '<p>They call it <i xml:lang="de">der alte Hafen</i> here.</p>',
      ['de: der alte Hafen'],
    ],
    [
      'are one piece, whatever stands in them',
      '<p>They call it <span lang="fr">le <b>vieux</b> port</span> on Orrin.</p>',
      ['fr: le vieux port'],
    ],
    [
      'are found past the white space of the markup',
      '<p>\n   They   call it\n <q lang="fr">\n  le   vieux port </q>,   and <q lang="gd">an seann  chala</q>.</p>',
      ['fr: le vieux port', 'gd: an seann chala'],
    ],
    [
      'are apart where each is of another language',
      '<p><span lang="fr">Le port <span lang="de">der Insel</span></span> is old.</p>',
      ['fr: Le port', 'de: der Insel'],
    ],
    [
      'are none where the language is the article’s own',
      '<p>They call it <i lang="en-GB">the old harbour</i> on Orrin.</p>',
      [],
    ],
    [
      'are none where all of a block is in it, which the block says',
      '<blockquote lang="fr"><p>Le vieux port est fermé depuis lundi soir.</p></blockquote>',
      [],
    ],
    [
      'may be the article’s own language in such a block',
      '<blockquote lang="fr"><p>Le vieux port, <i lang="en">the old harbour</i>, est fermé depuis lundi.</p></blockquote>',
      ['en: the old harbour'],
    ],
    [
      'are found in the cell of a table',
      '<table><tr><td>Harbour</td><td>also <i lang="fr">le vieux port</i></td></tr><tr><td>Pier</td><td>the long one</td></tr></table>',
      ['fr: le vieux port'],
    ],
  ])('%s', (_what, markup, expected) => {
    expect(tonguesOf(markup)).toEqual(expected);
  });

  it('are absent from an article that has none', () => {
    expect(articleOf({})).not.toHaveProperty('tongues');
  });
});
