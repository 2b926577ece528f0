// The forms that an article may have, and the ways in which a page may hold its words back.

import { describe, expect, it } from 'vitest';
import { articleOf, paragraphs } from './page.ts';

const [first, second, third, fourth] = paragraphs;
const p = (text: string, attributes = ''): string => `<p${attributes}>${text}</p>`;
const textOf = (body: string): string[] => articleOf({ body }).text.split('\n\n');

describe('an article may be', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a live blog of posts, each with its time',
      paragraphs
        .map(
          (text, at) =>
            `<article class="post"><time datetime="2031-10-14T0${at}:30">0${at}:30</time><h3>Update ${at} from the pier</h3>${p(text)}</article>`,
        )
        .join(''),
      paragraphs.flatMap((text, at) => [`Update ${at} from the pier`, text]),
    ],
    [
      'a live blog that is a list',
      `<ol>${paragraphs.map((text, at) => `<li class="update"><h2>Update ${at} from the pier</h2>${p(text)}</li>`).join('')}</ol>`,
      paragraphs.flatMap((text, at) => [`Update ${at} from the pier`, text]),
    ],
    [
      'questions and answers',
      `<dl>${paragraphs.map((text, at) => `<dt>Did it sail on day ${at}?</dt><dd>${text}</dd>`).join('')}</dl>`,
      paragraphs.flatMap((text, at) => [`Did it sail on day ${at}?`, text]),
    ],
    [
      'questions that unfold to answers',
      paragraphs
        .map((text, at) => `<details><summary>Did it sail on day ${at}?</summary>${p(text)}</details>`)
        .join(''),
      paragraphs.flatMap((text, at) => [`Did it sail on day ${at}?`, text]),
    ],
    [
      'pictures with what is told of each in its caption',
      paragraphs
        .map((text, at) => `<figure><img src="/${at}.jpg" alt="Pier ${at}"><figcaption>${text}</figcaption></figure>`)
        .join(''),
      paragraphs,
    ],
    [
      'pictures with what is told of each below it',
      paragraphs
        .map(
          (text, at) =>
            `<div class="slide"><img src="/${at}.jpg" alt="Pier ${at}"><h2>${at}. The pier</h2>${p(text)}</div>`,
        )
        .join(''),
      paragraphs.flatMap((text, at) => [`${at}. The pier`, text]),
    ],
    [
      'text with a few lines set as they are',
      `${p(first) + p(second)}<pre>valve open\nvalve shut</pre>${p(third)}`,
      [first, second, 'valve open\nvalve shut', third],
    ],
  ])('%s', (_what, body, expected) => {
    expect(textOf(body)).toEqual(expected);
  });
});

describe('its words are read where a page', () => {
  it.each<[string, string]>([
    ['draws them late', `${p(first) + p(second)}<div style="content-visibility: auto">${p(third)}${p(fourth)}</div>`],
    ['lets them fade in', p(first) + p(second) + p(third, ' style="opacity: 0"') + p(fourth, ' style="opacity: 0"')],
    [
      'hides them until they are scrolled to',
      p(first) +
        p(second) +
        p(third, ' class="wow fadeInUp" style="visibility: hidden"') +
        p(fourth, ' class="reveal" style="visibility: hidden"'),
    ],
    [
      'hides the rest until the reader asks for more',
      `${p(first)}${p(second)}<div class="story-rest" hidden>${p(third)}${p(fourth)}</div><button>Go on</button>`,
    ],
    [
      'keeps them for browsers without scripts',
      `<div class="loading">Loading</div><noscript>${paragraphs.map((text) => p(text)).join('')}</noscript>`,
    ],
    [
      'keeps them in a template for its script',
      `<div class="loading">Loading</div><template>${paragraphs.map((text) => p(text)).join('')}</template>`,
    ],
    [
      'keeps them in an attribute for its script',
      `<div class="story-app" data-body="${paragraphs.map((text) => p(`<b class='x'>${text}</b>`)).join('')}"></div>`,
    ],
  ])('%s', (_what, body) => {
    expect(textOf(body)).toEqual(paragraphs);
  });
});

describe('its words are not', () => {
  it.each<[string, string]>([
    [
      'those of a hidden letter of news',
      '<div class="collapse" style="display: none"><form><p>The letter of the harbour: every week all that is new on the islands and at sea.</p><input type="email"></form></div>',
    ],
    [
      'those of a hidden box with no such name',
      `<div style="display: none"><p>This page is best seen at sea, with a good wind and with nothing else to do for a while.</p></div>`,
    ],
    [
      'those for browsers without scripts, where the article is shown',
      `<noscript>${'<p>Please let this page use scripts, or read the Gazette on paper, by a fire, as people used to do.</p>'.repeat(3)}</noscript>`,
    ],
    [
      'those in an attribute for its script, where the article is shown',
      `<div data-tip="${'<p>The letter of the harbour: every week all that is new on the islands, and out at sea.</p>'.repeat(3)}"></div>`,
    ],
  ])('%s', (_what, box) => {
    expect(textOf(p(first) + p(second) + box + p(third) + p(fourth))).toEqual(paragraphs);
  });

  it('lost on a page that names its fields like properties of an element', () => {
    const body = paragraphs.map((text) => p(text)).join('');
    const form = '<form data-a="b"><input name="attributes"><input name="matches"><input name="after"></form>';
    expect(textOf(`${form}<noscript>${body}</noscript>`)).toEqual(paragraphs);
  });
  it('said to have a place where nobody sees them', () => {
    const { blocks } = articleOf({ body: `<noscript>${paragraphs.map((text) => p(text)).join('')}</noscript>` });
    expect(blocks.map(({ element }) => element)).toEqual(paragraphs.map(() => null));
  });
});

it('is told from its comments, however many they are', () => {
  const body = [
    ...paragraphs,
    ...paragraphs.map((text) => `${text} So it was said on the pier, at the school and in the shop.`),
    ...paragraphs.map((text) => `Word has it: ${text}`),
  ];
  const comment = (at: number): string =>
    `<li class="comment"><b>Islander ${at}</b><p>I have waited for number ${at} at the pier as well, and nobody told us a word about it.</p></li>`;
  const comments = Array.from({ length: 400 }, (_, at) => comment(at)).join('');
  const below = `<section class="comments"><h2>Comments</h2><ol>${comments}</ol></section>`;
  expect(articleOf({ body: body.map((text) => p(text)).join(''), below }).text).toBe(body.join('\n\n'));
});
