// An article with everything that a document may hold: lists in lists, a table, footnotes, pictures, links, other languages. Written
// for the tests of the reading view; the people and places do not exist.

const boat =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="600" height="300"%3E%3Crect width="600" height="300" fill="%23cfe3ea"/%3E%3Cpath d="M120 200h360l-60 60H180z" fill="%23704a2a"/%3E%3Cpath d="M290 60v140M290 70l120 110H290z" fill="%23f4f0e6" stroke="%23333"/%3E%3C/svg%3E';

/** The page; `picture` is the address of one that the page may not copy. */
export const richStory = (picture: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>What the ferry to Osk costs</title>
<meta property="og:site_name" content="The Osk Mail"><meta name="author" content="Nela Varga">
<style>body { font: 18px/1.5 serif; width: 640px; margin: 20px auto } img { width: 600px; height: 300px }</style></head><body>
<nav><a href="/">Home</a> <a href="/boats">Boats</a></nav>
<article>
<h1>What the ferry to Osk costs</h1>
<p>By Nela Varga</p>
<figure><img src='${boat}' alt="A ferry with one white sail"><figcaption>The ferry on its last trip in March.</figcaption></figure>
<p>The ferry to <a href="https://osk.example/island">Osk</a> has run at a <em>heavy</em> loss for eleven years, and the town has paid
for it without a word until this spring<sup><a href="#note-1" id="from-1">1</a></sup>. The books were opened on Monday.</p>
<h4>What the books show</h4>
<p>“We have paid for <strong>every</strong> litre of oil since the flood,” said Ida Brem, who runs the line. She added that
the <span lang="de">Fährverein</span> had never asked for the money back.</p>
<table><caption>Costs of a year</caption>
<thead><tr><th>What</th><th>Before the flood</th><th>Now</th></tr></thead>
<tbody><tr><th>Oil</th><td>41,000 crowns</td><td>97,000 crowns</td></tr>
<tr><th>Pay of the crew</th><td>120,000 crowns</td><td>128,000 crowns</td></tr>
<tr><th>Repairs</th><td colspan="2">not known for either of the years</td></tr></tbody></table>
<p>Three ways out were named at the meeting, and none of them has many friends in the town so far:</p>
<ol start="3"><li>Sell the boat and hire another one in the summer months.</li>
<li>Ask the islands to pay their part, which would be:
<ul><li>two crowns a head on Osk,</li><li>one crown a head on Little Osk.</li></ul></li>
<li>Stop the ferry altogether, and build the bridge that was promised in 1930.</li></ol>
<blockquote><p>“A bridge is a dream, and we have bills to pay before we dream,” Brem said in her letter to the council.</p></blockquote>
<p>A clerk of the council, who asked not to be named, called the plan “a joke that nobody laughs at”.</p>
<img src="${picture}" alt="The empty pier of Little Osk in the rain">
<h3>What comes next</h3>
<p>The council will meet again on the second of May, and the ferry will sail until then, <abbr title="weather permitting">w.p.</abbr>,
once a day and twice on Sundays, as it has done since the flood of that winter.</p>
<pre>Mon to Sat   08.10
Sunday       08.10   17.40</pre>
<p dir="rtl" lang="ar">قالت إدارة الميناء إن العبارة ستبقى في الخدمة حتى نهاية الشهر المقبل على الأقل.</p>
<ol><li id="note-1">The figures are those of the line’s own books, which nobody else has checked so far. <a href="#from-1">Back</a></li></ol>
</article></body></html>`;
