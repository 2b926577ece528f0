// One page in each of several languages and shapes, with the chrome that such pages have in that language: all of the article's
// paragraphs in order and nothing else, its language, direction, headline and author. People and places do not exist.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../src/core/article/extract.ts';

interface Sample {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly author: string;
  readonly byline: string;
  readonly skip: string;
  readonly chrome: readonly string[];
  readonly paragraphs: readonly string[];
}

const samples: Readonly<Record<string, Sample>> = {
  Japanese: {
    lang: 'ja',
    dir: 'ltr',
    title: '織島の渡し船、三日ぶりに運航再開',
    author: '白瀬香',
    byline: '文・白瀬香',
    skip: '本文へ移動',
    chrome: ['広告', '関連記事', 'シェアする', '続きを読む'],
    paragraphs: [
      '織島と本土を結ぶ渡し船が木曜日の朝、三日ぶりに港を出た。弁の故障で運航が止まっていたもので、部品は対岸から陸路で運ばれた。',
      '港の事務所によると、船には乗客より多くの荷物が積まれていたという。島の店では二日前からパンが品切れになっていた。',
      '「風が収まるまでは無理をしないと決めていた」と船長は話した。学校は帰れない子どもたちのために夜も門を開けていた。',
    ],
  },
  Korean: {
    lang: 'ko',
    dir: 'ltr',
    title: '오린섬 여객선, 사흘 만에 운항 재개',
    author: '김서윤',
    byline: '김서윤 기자',
    skip: '본문 바로가기',
    chrome: ['광고', '관련 기사', '공유하기'],
    paragraphs: [
      '오린섬과 육지를 잇는 여객선이 목요일 아침 사흘 만에 항구를 떠났다. 밸브 고장으로 멈췄던 배는 반대편 해안에서 육로로 온 부품으로 고쳐졌다.',
      '항만 사무소는 배에 승객보다 화물이 더 많이 실렸다고 밝혔다. 섬의 가게에서는 이틀 전부터 빵이 떨어졌다고 주민들은 전했다.',
      '선장은 “바람이 잦아들 때까지 무리하지 않기로 했다”고 말했다. 학교는 집에 가지 못한 아이들을 위해 밤에도 문을 열어 두었다.',
    ],
  },
  Turkish: {
    lang: 'tr',
    dir: 'ltr',
    title: 'Orin feribotu üç gün sonra yeniden sefere çıktı',
    author: 'Selin Aksu',
    byline: 'Yazan: Selin Aksu',
    skip: 'Ana içeriğe atla',
    chrome: ['Reklam', 'İlgili Haberler', 'Paylaş'],
    paragraphs: [
      'Orin adasını anakaraya bağlayan feribot perşembe sabahı, üç günlük aradan sonra limandan ayrıldı. Arızalanan vananın parçası karşı kıyıdan karayoluyla getirildi.',
      'Liman idaresi, teknede yolculardan çok yük bulunduğunu açıkladı. Adadaki dükkânlarda ekmek iki gün önce tükenmişti.',
      'Kaptan, “Rüzgâr dinene kadar zorlamamaya karar vermiştik,” dedi. Okul, evine dönemeyen çocuklar için kapılarını gece de açık tuttu.',
    ],
  },
  Arabic: {
    lang: 'ar',
    dir: 'rtl',
    title: 'عبّارة أورين تعود إلى الإبحار بعد ثلاثة أيام',
    author: 'ليلى منصور',
    byline: 'بقلم ليلى منصور',
    skip: 'تجاوز إلى المحتوى الرئيسي',
    chrome: ['إعلان', 'مواضيع ذات صلة', 'مشاركة'],
    paragraphs: [
      'غادرت العبّارة التي تربط جزيرة أورين بالبر الرئيسي الميناء صباح الخميس بعد توقف دام ثلاثة أيام بسبب عطل في أحد الصمامات.',
      'وقال مكتب الميناء إن العبّارة حملت من البضائع أكثر مما حملت من الركاب، وإن الخبز نفد من متاجر الجزيرة قبل يومين.',
      'وقال القبطان: «قررنا ألا نجازف حتى تهدأ الريح». وأبقت المدرسة أبوابها مفتوحة ليلا للأطفال الذين لم يتمكنوا من العودة إلى بيوتهم.',
    ],
  },
  Hebrew: {
    lang: 'he',
    dir: 'rtl',
    title: 'המעבורת לאורין חזרה להפליג אחרי שלושה ימים',
    author: 'נועה ברק',
    byline: 'מאת נועה ברק',
    skip: 'דלג לתוכן הראשי',
    chrome: ['פרסומת', 'כתבות נוספות', 'שתפו'],
    paragraphs: [
      'המעבורת שמחברת את האי אורין ליבשת יצאה מהנמל ביום חמישי בבוקר, אחרי שלושה ימים שבהם לא הפליגה בגלל תקלה בשסתום.',
      'במשרד הנמל אמרו כי על הסיפון היה יותר מטען מנוסעים, וכי הלחם אזל בחנויות האי כבר לפני יומיים.',
      '״החלטנו לא להסתכן עד שהרוח תירגע״, אמר רב החובל. בית הספר השאיר את שעריו פתוחים בלילה לילדים שלא יכלו לחזור הביתה.',
    ],
  },
};

function pageOf({ lang, dir, title, byline, skip, chrome, paragraphs }: Sample): string {
  const [ad = '', related = '', ...share] = chrome;
  const [first = '', ...rest] = paragraphs;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>${title} | ORIN</title></head><body>
    <a class="skip-link" href="#main">${skip}</a>
    <nav><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav>
    <main id="main"><h1>${title}</h1><p class="byline">${byline}</p>
      <ul class="share-buttons">${share.map((word) => `<li><a href="#">${word}</a></li>`).join('')}</ul>
      <div class="text"><p>${first}</p><div>${ad}</div>${rest.map((text) => `<p>${text}</p>`).join('')}
      <p><a href="/c">${related}</a></p></div>
      <section class="related"><h2>${related}</h2><ul><li><a href="/d">${title} 2</a></li></ul></section></main></body></html>`;
}

describe.each(Object.entries(samples))('a page in %s', (_language, sample) => {
  const { document } = new JSDOM(pageOf(sample), { url: 'https://orin.example/x' }).window;
  const extraction = extractArticle(document);
  const article = extraction.found ? extraction.article : null;
  it('has its paragraphs in order, and nothing else', () => {
    expect(article?.blocks.map(({ span }) => article.text.slice(span.start, span.end))).toEqual(sample.paragraphs);
  });
  it('has its headline, author, language and direction', () => {
    expect(article).toMatchObject({
      title: sample.title,
      lang: sample.lang,
      dir: sample.dir,
      authors: [sample.author],
    });
  });
});

const open = (body: string): Document =>
  new JSDOM(`<!doctype html><html lang="en"><body>${body}</body></html>`).window.document;
const textsOf = (body: string): readonly string[] => {
  const extraction = extractArticle(open(body));
  if (!extraction.found) return [];
  const { text, blocks } = extraction.article;
  return blocks.map(({ span }) => text.slice(span.start, span.end));
};

describe('a live blog', () => {
  const posts = [
    [
      '09:40',
      'Ferry leaves the harbour',
      'The ferry to Orrin left the harbour at twenty to ten, to the horns of all boats on the pier.',
    ],
    [
      '08:15',
      'Part arrives by road',
      'The part for the valve came over the mountain pass in the night and was fitted within the hour.',
    ],
    [
      '07:02',
      'Islanders wait',
      'Some forty people waited on the pier at first light, most of them with bread for those at home.',
    ],
  ] as const;
  const page = `<h1>Ferry to Orrin: as it happened</h1><div class="live-blog">${posts
    .map(
      ([time, title, text]) =>
        `<article class="live-post"><time datetime="2031-05-03T${time}">${time}</time><h2>${title}</h2><p>${text}</p><div class="share-buttons"><a href="#">Share</a></div></article>`,
    )
    .join('')}</div>`;
  it('has every post with its heading, newest first as on the page, and no share button', () => {
    const texts = textsOf(page);
    for (const [, title, text] of posts) {
      expect(texts.indexOf(text)).toBeGreaterThan(texts.indexOf(title));
      expect(texts).toContain(title);
    }
    expect(texts).not.toContain('Share');
    expect(posts.map(([, , text]) => texts.indexOf(text))).toEqual(
      [...posts.map(([, , text]) => texts.indexOf(text))].sort((a, b) => a - b),
    );
  });
});

describe('a page of questions and answers', () => {
  const turns = [
    [
      'When did you know that the ferry would not sail?',
      'On Monday, before first light. The valve made a sound that I had not heard in thirty years, and I called the office.',
    ],
    [
      'What did the office say?',
      'That the part was on the other coast. They were kind about it, and they sent a lorry before I had asked for one.',
    ],
    [
      'And now?',
      'Now she sails, and I sleep. Ask me again in the autumn, when the wind turns and the crates of apples come.',
    ],
  ] as const;
  it.each([
    ['with questions in bold', (q: string, a: string) => `<p><strong>${q}</strong></p><p>${a}</p>`],
    ['with questions as headings', (q: string, a: string) => `<h3>${q}</h3><p>${a}</p>`],
    ['as a list of terms', (q: string, a: string) => `<dl><dt>${q}</dt><dd>${a}</dd></dl>`],
  ])('%s has every question before its answer', (_how, turn) => {
    const page = `<h1>“Now I sleep”: the master of the ferry</h1><div>${turns.map(([q, a]) => turn(q, a)).join('')}</div>`;
    expect(textsOf(page)).toEqual(turns.flat());
  });
});

describe('a table', () => {
  it('is read row by row, and the caption after it stands before the right block', () => {
    const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const sentence =
      'The ferry to Orrin did not sail on Monday, and the crew went home through the rain without a word.';
    const extraction = extractArticle(
      open(
        `<h1>Crossings</h1><div><p>${sentence}</p><p>${sentence} Nor on Tuesday.</p><table>${row(['Monday', 'none', 'wind'])}${row(['Thursday', 'four', 'calm'])}</table><figure><img src="a.jpg"><figcaption>The pier</figcaption></figure><p>${sentence} But on Thursday.</p></div>`,
      ),
    );
    if (!extraction.found) throw new Error('no article found');
    const { text, blocks, captions } = extraction.article;
    expect(blocks.map(({ span }) => text.slice(span.start, span.end)).slice(2, 4)).toEqual([
      'Monday none wind',
      'Thursday four calm',
    ]);
    expect(captions).toMatchObject([{ text: 'The pier', beforeBlock: 4 }]);
  });
});
