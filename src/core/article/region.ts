// What a stretch of a page is, told by the words its makers gave it: classes, ids, roles and tag names.
// The hard case is a class that means something else where it stands: `<body class="has-sidebar newsletter-on">` is no
// newsletter, and "share" on a wrapper of the whole page is no share bar. So a name is only a claim here; the walk in
// page-map.ts accepts it where the stretch is small and holds no headline. Example: `<aside class="c-newsletter-box">`.

/** What of a page is not of the article. `hidden` is what no reader sees; `byline` and `date` are read as metadata. */
export type RegionKind =
  | 'hidden'
  | 'navigation'
  | 'share'
  | 'related'
  | 'newsletter'
  | 'advertisement'
  | 'comments'
  | 'player'
  | 'consent'
  | 'overlay'
  | 'ticker'
  | 'print'
  | 'paywall'
  | 'tags'
  | 'byline'
  | 'caption'
  | 'embed'
  | 'control'
  | 'accessibility-links';

// Each pattern sees the class and id words of one element, in lower case, parted by single spaces, with a space at both
// ends: `c-NewsletterBox` is ' c newsletter box '. The first that fits decides.
const patterns: readonly (readonly [RegionKind, RegExp])[] = [
  [
    'accessibility-links',
    / skip (?:link|links|nav|navigation|main|content|to) | skiplinks? | skipnav | screen reader shortcut | sprungmarken | skip to \w+ /,
  ],
  [
    'consent',
    / cookies? (?:banner|bar|notice|consent|law|wall|layer|info|policy) | cookiebanner | consent (?:banner|layer|modal|wall|manager|popup) | gdpr | onetrust | usercentrics | didomi | cmp (?:container|banner|wrapper) /,
  ],
  [
    'comments',
    / comments (?:area|section|list|container|wrapper|block|box|count|link|form|widget|thread) | commentlist | disqus | comment (?:form|respond|list|thread|count|box|section|link|button|wrapper|policy) | respond | livefyre | coral (?:talk|stream) | viafoura | spot im | openweb | comments $/,
  ],
  [
    'newsletter',
    / news ?letters?(?: |$)| nl (?:signup|box|form|teaser) | (?:email|e mail|mail) (?:signup|sign up|subscribe|form|alert|alerts|capture) | (?:sign ?up|subscribe|subscription|subscriptions) (?:box|form|widget|banner|block|cta|module|unit|promo|button|prompt|teaser|container|wrapper) | (?:inline|email) sign ?up(?: \w+)* | sign ?up (?:title|blurb|content|disclaimer|inner|wrapper) | mc embed \w+ | mailchimp | mailmunch | push (?:notification|notifications|signup) | whatsapp (?:channel|banner|promo|box) | abo (?:box|teaser|banner) /,
  ],
  [
    'paywall',
    / pay ?wall(?: |$)| regwall | piano (?:\w+ )*(?:inline|container|offer)? ?| metering | subscriber only message | plus (?:box|teaser|offer) /,
  ],
  [
    'share',
    / shar(?:e|ing|es)(?: \w+)* (?:bar|buttons?|tools?|icons?|links?|list|box|menu|container|wrapper|widget|social|block|panel|items?|options|count|holder|this|module|section|area|row|modal|component) | shar(?:e|ing) $| sharedaddy | sharebar | sharetools | addtoany | a2a kit | addthis\w*(?: \w+)* | shariff | social (?:share|sharing|links?|icons?|buttons?|bar|media|list|follow|tools?|wrapper|container|menu|networks?|items?|block|box) | sociallinks | socials? $| article (?:tools|actions|toolbar|share|sharing|socials?) | follow (?:us|button|buttons|bar|box|links?) | jp (?:relatedposts|sharing)| teilen | bookmark (?:button|widget) | toolbar /,
  ],
  [
    'print',
    / print (?:dialogue|dialog|button|link|options|only|header|footer|article|preview) | printonly | only print | visible print | link print /,
  ],
  [
    'related',
    / related(?: \w+)* (?:articles?|posts?|stories|story|content|links?|items?|news|topics?|box|list|block|module|section|container|widget|wrapper|teasers?|videos?|coverage|reading|inline|card|cards)(?: |$)| related(?:posts|articles|content|links|stories|topics|news) | related $| ^ ?related | read (?:more|also|next|on|this)(?: \w+)* | readmore\w* | also (?:read|see|like|on)(?: \w+)* | see also(?: \w+)* | more (?:stories|news|from|on|articles|posts|content|coverage|in|links|like|reading|headlines|videos)(?: \w+)* | morelinks | (?:most|top) (?:read|popular|viewed|shared|commented|stories|watched|clicked|recent)(?: \w+)* | mostread | most ?popular | popular (?:posts|articles|stories|now|news)(?: \w+)* | trending(?: \w+)* | recommend(?:ed|ation|ations|s)?(?: \w+)* | recirc\w*(?: \w+)* | suggested(?: \w+)* | you (?:may|might) (?:also )?like(?: \w+)* | up next(?: \w+)* | next (?:article|post|story|up)(?: \w+)* | outbrain\w* | taboola\w* | zergnet | revcontent | teaser (?:absatz|element|story|post|tile|kachel|modul\w*|liste) | teaser(?:s|list)?(?: (?:list|grid|block|box|group|wrapper|container|related|inline|item|card|module|section|link|headline|text))? $| teaser (?:list|grid|group|block|box|related|inline) | teasers | latest (?:news|stories|posts|articles|headlines)(?: \w+)* | linked (?:stories|articles|list) | in ?line (?:related|promo|recirc|story|link|links|article) | story (?:promo|package|list|related) | promo (?:box|block|unit|item|link|module|card|list|story|inline|container|wrapper) | promos? $| crosslinks? | link ?(?:list|box) | mehr zum thema | lire aussi | a lire aussi | leggi anche | lea tambien | weiterlesen | weitere (?:artikel|themen)|featured (?:articles|posts|stories) |^ ?(?:inline|embedded) (?:article|story) /,
  ],
  [
    'advertisement',
    / ads? $| ads? (?:slot|unit|container|wrapper|wrap|label|box|block|banner|placeholder|zone|space|text|holder|frame|inner|outer|section|area|position|leaderboard|rectangle|billboard|mpu|inline|body|content|title|choices|info|disclaimer|notice|marker|tag|top|bottom|middle|sidebar|desktop|mobile|sticky|\d+) | (?:google|dfp|gpt|gam|display|banner|inline|sticky|native|article|story|in article|in content|mobile|desktop|top|bottom|content|prebid|adsense|video) ads? (?:\w+ )*$| adslot\w* | adunit\w* | adbox | adsbygoogle | adwrapper | adcontainer | advert\w* | adv $| anzeigen?(?: \w+)* | werbung(?: \w+)* | publicidad(?: \w+)* | pubblicita | publicite | sponsor(?:ed|s|ship)?(?: (?:content|message|link|links|post|by|box|block|label|text|logo|logos|module))* | dfp(?: \w+)* | google auto placed | billboard | leaderboard | affiliate (?:disclaimer|disclosure|box|widget|links?) | commerce (?:unit|box|widget) | product (?:card|box|widget|carousel|list|grid) /,
  ],
  [
    'ticker',
    / (?:news )?ticker (?:bar|box|label|wrapper|items?|container|list)? ?$| breaking (?:news|bar|banner|ticker|label)(?: \w+)* | c hlights | news ?ticker | eilmeldung | breaking $| alert (?:bar|banner|ribbon) | laufband /,
  ],
  [
    'overlay',
    / lightbox\w* | modal(?: \w+)* | pop ?up(?: \w+)* | overlay (?:modal|content|box|wrapper|window) | interstitial | toast | tooltips? | snackbar | off ?canvas | drawer | sticky (?:share|header|nav|bar|footer|video|ad|title|container)(?: \w+)* | ctc message | adblock\w*(?: \w+)* | backdrop | content advisory\w*(?: \w+)* /,
  ],
  [
    'player',
    / (?:video|audio|media|podcast|jw|vjs|bc|brightcove|sound|plyr|mmp|spotify|voice|tts|listen) (?:player|js|playlist|controls?|embed|pholder|overlay|duration|meta|title|info|description|container|widget|button)(?: \w+)* | article (?:player|audio|listen\w*) | player(?: \w+)* | jwplayer | vjs | video js | c mmp | mmp | text to speech | readspeaker\w* | speechkit | beyondwords | listen (?:to|button|now|article) | audio (?:article|version) | trinity (?:audio|player)\w*| amazon polly | instaread /,
  ],
  [
    'navigation',
    / bread ?crumbs?(?: \w+)* | paginat(?:ion|or)(?: \w+)* | page (?:numbers|links|nav|navigation) | post (?:nav|navigation) | nav(?:igation|bar)? (?:links|menu|bar|list|items?|below|above|wrapper|container|single|previous|next)(?: \w+)* | (?:main|site|sub|top|footer|side|mega|burger|hamburger|mobile|primary|secondary) (?:menu|nav|navigation)(?: \w+)* | navbar | menu (?:items?|list|container|toggle|button|wrapper) | table of contents | toc(?: (?:list|container|wrapper|box|title|toggle))? $| toc (?:container|list|box|wrapper) | ez toc\w* | jump links? | anchor (?:links|list|nav) | back to top | scroll to top | site ?footer | global footer | page footer | colophon | footer (?:links|nav|widgets?|menu|bottom|top|content|columns?)(?: \w+)* | site (?:header|nav|search|branding) | masthead(?: \w+)* | search (?:form|box|bar|field|overlay|results|widget|input) | language (?:switcher|selector|picker|nav) | skyscraper | side ?bar $/,
  ],
  [
    'tags',
    / tags? (?:list|links?|cloud|container|wrapper|items?|box|block|section|s) | tags? $| taglist | (?:post|entry|article|story|content) (?:tags|topics|keywords|categories|cat links|taxonomy)(?: \w+)* | topics? (?:list|links?|tags?|bar|container|items?|follow) | topics $| cat(?:egory)? links | keywords | themen (?:liste|links|tags) | schlagworte?(?: \w+)* | filed under | categories $/,
  ],
  [
    'byline',
    / by ?line(?:s)?(?: \w+)* | author(?:s)?(?: (?:bio|box|info|name|names|card|details?|meta|block|section|description|list|link|links|line|profile|about|image|container|wrapper|image|avatar|title|byline|content|bottom|top|row|text|module|area|post|social|vcard|date|and|follow))+ | authors? $| about (?:the )?author(?: \w+)* | autor(?:en)?(?: \w+)* {1,2}$| autor(?:en|in)? (?:box|info|name|zeile|line)| auteurs? $| contributor(?:s)?(?: \w+)* | writer (?:bio|info|name)|post (?:meta|date|info|byline|author)(?: \w+)* | entry (?:meta|date|info|author|footer)(?: \w+)* | (?:article|story|content) (?:meta|date|dates|info|byline|author|authors|timestamp|published|publish|header meta|details|credits?)(?: \w+)* | publish(?:ed|ing)?(?: (?:date|time|on|details|at|info))+(?: \w+)* | date ?line? $| pub ?date | post ?date | published $| (?:last )?(?:updated|modified)(?: (?:on|date|at|time))* $| time ?stamp(?: \w+)* | reading time | read(?:ing)? ?time(?: \w+)* | time to read | article infos? | ressort | kicker | dachzeile | eyebrow | overline | signature (?:bio|box) /,
  ],
  [
    'caption',
    / (?:wp )?caption(?:s|text)?(?: (?:text|wrapper|container|inner|body|credit|content|title|info))* | (?:image|photo|picture|media|figure|img|gallery|bild|foto|slide|hero|video) (?:caption|credit|credits|copyright|source|description|desc|byline|legend|meta|info|quelle|rights|attribution|author|by|label)(?: \w+)* | (?:photo ?|image ?|picture ?)?credits? $| copyright $| bild(?:unterschrift|quelle|nachweis|text|unterzeile|beschreibung)(?: \w+)* | didascalia | legende | pie (?:de )?foto | fotocredit | fotograf\w* | photographer | imgcaption | photo ?caption | media (?:asset|element) (?:caption|credit)/,
  ],
  [
    'hidden',
    / (?:sr|screen ?reader|assistive) (?:only|text|shortcut) | screen ?reader(?:text|only) | visual(?:ly)? ?hidden | visuallyhidden | hidden (?:visually|accessible) | show for sr | off ?screen | a11y (?:hidden|only|text|visually) | element invisible | hidden $| is hidden | d none(?! \w*d) | no ?script | u visually /,
  ],
];

const roles: Readonly<Record<string, RegionKind>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  tablist: 'navigation',
  search: 'navigation',
  contentinfo: 'navigation',
  dialog: 'overlay',
  alertdialog: 'overlay',
  tooltip: 'overlay',
  button: 'control',
  'doc-pagelist': 'navigation',
  'doc-toc': 'navigation',
};

const known = new Map<string, RegionKind | null>();
const knownLimit = 20_000;

/** Return what the class and id of an element claim it is, or null. */
export function regionOfNames(names: string): RegionKind | null {
  const cached = known.get(names);
  if (cached !== undefined) return cached;
  if (known.size > knownLimit) known.clear();
  const words = ` ${wordsOf(names)} `;
  const kind = patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  known.set(names, kind);
  return kind;
}

/** Return what the role claims an element is, or null. */
export function regionOfRole(role: string | null): RegionKind | null {
  return role === null ? null : (roles[role.trim().toLowerCase()] ?? null);
}

/** Part class and id names into words: "c-NewsletterBox__title" is "c newsletter box title". */
function wordsOf(names: string): string {
  return names
    .slice(0, 400)
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
