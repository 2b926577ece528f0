// The words of skip links, by language: what one does ("skip to", "zum") and what one goes to or over ("content",
// "Inhalt"). Stems in lower case; a text is worded as a skip link where it is short and holds one of each. Compiled by hand
// from general knowledge of each language and of how its sites word such links, faults of spelling included.

export interface SkipWords {
  readonly moves: readonly string[];
  readonly targets: readonly string[];
  /** Headings that stand above a list of skip links. */
  readonly headings?: readonly string[];
}

const list = (line: string): readonly string[] => line.split('|');

/** Words of skip links by language. A new language is a new entry. */
export const skipWords: Readonly<Record<string, SkipWords>> = {
  en: {
    moves: list(
      'skip|jump to|go to|go straight|move to|proceed to|continue to|back to|return to|straight to|directly to',
    ),
    targets: list(
      'content|main|nav|menu|search|footer|header|article|story|sidebar|index|link|text|body|ad|ads|advert|comment|top|page|section|result',
    ),
    headings: list(
      'accessibility link|skip link|accessibility help|accessibility menu|accessibility nav|quick link|keyboard shortcut|accessibility',
    ),
  },
  de: {
    moves: list('zum |zur |zu den |springe|überspring|direkt |wechsel|gehe '),
    targets: list(
      'inhalt|navigation|menü|menu|suche|suchfeld|fuß|footer|artikel|hauptbereich|seitenanfang|seitenende|werbung|anzeige|startseite|kommentar|sprungmarke|text|sidebar|seitenleiste',
    ),
    headings: list(
      'sprungmarken|sprunglinks|sprungnavigation|schnellnavigation|direktlinks|barrierefreiheit|tastaturnavigation',
    ),
  },
  fr: {
    moves: list('aller |accéder|acceder|passer|sauter|accès|retour '),
    targets: list('contenu|menu|navigation|recherche|pied de page|bas de page|article|texte|principal|publicité'),
    headings: list(
      "liens d'évitement|liens d’évitement|liens d'accessibilité|liens d’accessibilité|accès rapide|accessibilité",
    ),
  },
  es: {
    moves: list('saltar|ir a|pasar a|salta|omitir|volver a|ve a'),
    targets: list('contenido|menú|menu|navegaci|búsqueda|buscador|pie |principal|noticia|texto|artículo|publicidad'),
    headings: list('enlaces de accesibilidad|accesibilidad|enlaces de salto'),
  },
  ca: { moves: list('salta|vés a|ves a|anar a'), targets: list('contingut|menú|navegació|cerca|peu') },
  gl: { moves: list('ir ao|saltar'), targets: list('contido|menú|busca') },
  eu: { moves: list('joan|saltatu'), targets: list('edukira|eduki|menura|nabigazio') },
  pt: {
    moves: list('pular|ir para|ir ao|saltar|avançar|passar|pule|salte'),
    targets: list('conteúdo|conteudo|menu|navegação|busca|pesquisa|rodapé|principal|artigo|texto'),
    headings: list('links de acessibilidad|acessibilidade'),
  },
  it: {
    moves: list('vai |salta|passa'),
    targets: list('contenut|menu|menù|navigazione|ricerca|footer|piè di pagina|principale|articolo|testo'),
    headings: list('link di accessibilità|accessibilità'),
  },
  ro: {
    moves: list('sari|săriți|salt|mergi|treci|mergeți'),
    targets: list('conținut|conţinut|meniu|navigare|căutare|subsol'),
    headings: list('linkuri accesibilitate|accesibilitate'),
  },
  nl: {
    moves: list('ga naar|ga direct|spring|direct naar|overslaan|naar de|naar het|door naar|sla '),
    targets: list('inhoud|navigatie|menu|zoek|footer|voettekst|artikel|content|tekst|advertentie'),
    headings: list('toegankelijkheidslinks|toegankelijkheid|snelkoppelingen'),
  },
  sv: {
    moves: list('hoppa|gå till|gå direkt|till '),
    targets: list('innehåll|navigering|navigation|meny|sök|sidfot|artikel|text'),
    headings: list('tillgänglighetslänkar|tillgänglighet'),
  },
  no: {
    moves: list('hopp|gå til|gå direkte|gå rett'),
    targets: list('innhold|navigasjon|meny|søk|bunn|artikkel|tekst'),
    headings: list('tilgjengelighet'),
  },
  da: {
    moves: list('gå til|gå direkte|spring|hop'),
    targets: list('indhold|navigation|menu|søg|bund|artikel|tekst'),
    headings: list('tilgængelighed'),
  },
  is: { moves: list('fara|hoppa|beint'), targets: list('efni|leit|meginmál|valmynd') },
  fi: {
    moves: list('siirry|hyppää|suoraan|ohita'),
    targets: list('sisältö|sisältöön|navigaatio|valikko|valikkoon|haku|hakuun|alatunniste'),
  },
  et: { moves: list('liigu|hüppa|mine'), targets: list('sisu|menüü|otsing|põhisisu') },
  lv: { moves: list('pāriet|doties|pārlēkt'), targets: list('satur|izvēln|navigācij|meklēš') },
  lt: { moves: list('praleisti|eiti|pereiti|peršokti'), targets: list('turin|meniu|navigacij|paiešk') },
  pl: {
    moves: list('przejdź|przejdz|idź|skocz|przeskocz|pomiń|do '),
    targets: list('treści|tresci|zawartoś|menu|nawigacj|wyszukiw|stopki|artykuł|strony główn'),
    headings: list('dostępność|ułatwienia dostępu|linki dostępności'),
  },
  cs: {
    moves: list('přejít|přeskočit|přejděte|přejdi|skočit|jít'),
    targets: list('obsah|menu|navigac|vyhledáv|patičk|článk'),
    headings: list('přístupnost'),
  },
  sk: { moves: list('prejsť|preskočiť|prejdi|skočiť'), targets: list('obsah|menu|navigác|vyhľadáv|pätičk|člán') },
  hu: {
    moves: list('ugrás|tovább|lépj|ugorj|kihagy'),
    targets: list('tartalom|tartalmá|tartalomra|menü|navigáci|keres|lábléc|cikk'),
  },
  sl: { moves: list('preskoči|pojdi|skoči|na '), targets: list('vsebin|navigacij|iskanj|meni') },
  hr: { moves: list('preskoči|prijeđi|idi|skoči'), targets: list('sadržaj|navigacij|izbornik|pretrag|tražilic') },
  bs: {
    moves: list('pređite|predjite|pređi|preskoči|idite|idi na'),
    targets: list('sadržaj|navigacij|pretrag|meni'),
    headings: list('dostupni linkovi|linkovi pristupačnosti'),
  },
  sr: {
    moves: list('пређите|пређи|прескочи|идите|иди на'),
    targets: list('садржај|навигациј|претраг|мени'),
    headings: list('доступни линкови'),
  },
  sq: {
    moves: list('kaloni|shko|kalo|kapërce'),
    targets: list('përmbajtj|navigim|kërkim|menu|material'),
    headings: list('linqe të qasjes'),
  },
  el: {
    moves: list('μετάβαση|παράκαμψη|μετακίνηση|πηγαίνετε|πήγαινε'),
    targets: list('περιεχόμεν|πλοήγησ|μενού|αναζήτησ|υποσέλιδ'),
  },
  tr: {
    moves: list(' geç| atla| git|geçin|atlayın'),
    targets: list('içeriğ|menü|gezin|arama|alt bilgi|haber'),
    headings: list('erişilebilirlik'),
  },
  az: { moves: list('keçin|keç'), targets: list('məzmun|naviqasiya|axtarış|menyu') },
  ru: {
    moves: list('перейти|вернуться|вернутся|пропустить|переход|перейдите|к '),
    targets: list('содержани|содержимо|контент|навигаци|меню|поиск|стать|тексту'),
    headings: list('ссылки для упрощенного доступа|ссылки доступности|доступность'),
  },
  uk: {
    moves: list('перейти|повернутися|повернутись|пропустити|до '),
    targets: list('вміст|зміст|контент|матеріал|розділ|навігаці|меню|пошук|статт'),
    headings: list('лінки доступності|доступність'),
  },
  be: { moves: list('перайсці|перайсьці|прапусціць|вярнуцца'), targets: list('зместу|зьместу|навігацы|меню|пошук') },
  bg: { moves: list('премини|преминете|прескочи|към '), targets: list('съдържание|навигаци|меню|търсене') },
  mk: { moves: list('премини|прескокни|оди на|прејди'), targets: list('содржин|навигациј|мени|пребарув') },
  ka: { moves: list('გადადით|გადასვლა|გადახტ'), targets: list('შინაარს|ნავიგაცი|ძიება|მენიუ|მთავარ') },
  hy: { moves: list('անցնել|անցիր|գնալ|վերադառնալ'), targets: list('բովանդակ|նավիգաց|որոն|մենյու|հիմնական') },
  kk: { moves: list('өту|өтіңіз|секіру'), targets: list('мазмұн|навигаци|іздеу|мәзір') },
  ky: { moves: list('өтүңүз|өтүү'), targets: list('мазмун|навигаци|издөө') },
  uz: { moves: list("oʻt|o‘t|o't|ўтиш"), targets: list('mazmun|navigat|qidiruv|мазмун|навигац|қидирув') },
  tg: { moves: list('гузаред|гузар'), targets: list('мундариҷа|ҷустуҷӯ|маводи|феҳраст') },
  ar: {
    moves: list('انتقل|تخط|تجاوز|الانتقال|اذهب|القفز|التخطي|عودة'),
    targets: list('المحتو|محتو|القائمة|قائمة|الملاحة|التنقل|البحث|التذييل|الموضوع'),
    headings: list('روابط ذات صلة|روابط الوصول|إمكانية الوصول'),
  },
  fa: {
    moves: list('رفتن به|پرش به|برو به|بازگشت به|پرش از'),
    targets: list('محتو|متن|منو|ناوبری|جستجو|صفحه اصلی'),
    headings: list('لینک‌های قابلیت دسترسی|لینکهای قابلیت دسترسی|دسترسی'),
  },
  ur: {
    moves: list('پر جائیں|جائیے|جائیں|چھوڑ'),
    targets: list('مواد|مینو|تلاش|نیویگیشن'),
    headings: list('رسائی کے روابط'),
  },
  ps: { moves: list('ته ورشئ|ورشئ|لاړ شئ'), targets: list('منځپانګ|لټون|اصلي') },
  ku: { moves: list('here|biçe|بڕۆ|بچۆ'), targets: list('naverok|lêgerîn|ناوەڕۆک|گەڕان') },
  he: { moves: list('דלג|דילוג|עבור|מעבר|לדלג'), targets: list('תוכן|לתוכן|תפריט|לתפריט|ניווט|חיפוש') },
  hi: { moves: list('जाएं|जाएँ|छोड़ें|जाये'), targets: list('सामग्री|कंटेंट|मुख्य|मेन्यू|खोज') },
  bn: { moves: list('যান|ঝাঁপ|এড়িয়ে'), targets: list('বিষয়বস্তু|পরিভ্রমণ|মূল|অনুসন্ধান|মেনু'), headings: list('অ্যাকসেসিবিলিটি') },
  ta: { moves: list('செல்'), targets: list('உள்ளடக்க|தேடல்|மெனு') },
  th: { moves: list('ข้ามไป|ไปที่|ไปยัง|ข้าม'), targets: list('เนื้อหา|เมนู|ค้นหา|นำทาง') },
  vi: {
    moves: list('chuyển|đi đến|đi tới|bỏ qua|tới'),
    targets: list('nội dung|điều hướng|tìm kiếm|menu|trang chính'),
    headings: list('đường dẫn truy cập'),
  },
  id: {
    moves: list('langsung ke|lewati|lompat|loncat|langkau'),
    targets: list('konten|isi|navigasi|menu|kandungan|pencarian'),
    headings: list('tautan aksesibilitas'),
  },
  km: { moves: list('រំលង|ទៅ'), targets: list('មាតិកា|ទំព័រ|ស្វែងរក') },
  my: { moves: list('ကျော်|သွား'), targets: list('ပင်မ|အကြောင်းအရာ|ရှာ') },
  lo: { moves: list('ຂ້າມ|ໄປ'), targets: list('ເນື້ອຫາ|ຄົ້ນຫາ') },
  am: { moves: list('ዝለል|ሂድ|ይሂዱ'), targets: list('ይዘት|ፍለጋ|ዋና') },
  sw: { moves: list('ruka|nenda'), targets: list('maudhui|yaliyomo|menyu') },
  ja: {
    moves: list('移動|スキップ|ジャンプ|とばして|飛ばす|とばす|飛ばして|へ進む'),
    targets: list('本文|コンテンツ|内容|メニュー|ナビ|記事|検索|フッター|広告'),
    headings: list('アクセシビリティ'),
  },
  ko: {
    moves: list('바로가기|바로 가기|이동|건너뛰기|건너 뛰기'),
    targets: list('본문|콘텐츠|컨텐츠|메뉴|검색|뉴스|내비게이션|네비게이션|메인'),
    headings: list('연결 가능 링크|접근성'),
  },
  zh: {
    moves: list('跳到|跳至|跳转|跳轉|跳過|跳过|转到|轉到|前往|移至|略过|略過'),
    targets: list('内容|內容|导航|導航|導覽|搜索|搜尋|正文|主文|菜单|選單|页脚|頁尾'),
    headings: list('無障礙連結|无障碍链接'),
  },
};
