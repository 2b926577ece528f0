// Lines that stand in the body's own markup and are not of it, told by how they begin or by what is all of them: "Read more: …",
// "Advertisement", "Sign up for our newsletter". Compiled by hand from general knowledge of news sites, by language.
// `label` is a whole line; `pointer` begins a line that points to another story; `appeal` asks the reader for something.

export interface NoiseWords {
  readonly label: string;
  readonly pointer: string;
  readonly appeal: string;
  /** Words that only an appeal to the reader has, wherever in a short line they stand. */
  readonly plea?: string;
}

/** Patterns by language, each the inside of a group, matched in lower case. A new language is a new entry. */
export const noiseWords: Readonly<Record<string, NoiseWords>> = {
  en: {
    label:
      'advertisements?|advertising|sponsored(?: content| links?)?|promoted(?: content)?|(?:article|story) continues below(?: (?:this )?(?:ad|advert|advertisement))?|continue reading(?: below)?|scroll to continue(?: with content)?|loading(?: comments)?|share(?: this)?(?: (?:article|story|post|page))?|share on \\w+|tweet|print(?: (?:this )?(?:article|page|story))?|email|copy link|link copied|save(?: (?:article|story))?|comments?|(?:show|view|read|load)(?: all| more)?(?: \\d+)? comments?|leave a comment|post a comment|breaking news|listen(?: to (?:this )?(?:article|story))?|\\d+ min(?:ute)?s?(?: read)?|(?:image|photo|video) \\d+ of \\d+|more on this(?: story)?|related(?: (?:articles?|stories|topics?|content|links|posts|news|coverage|videos?|reading))?|read more|recommended(?: (?:stories|reading|videos?|for you))?|(?:most|editor.?s.?) (?:read|popular|picks?|viewed)|top stories|trending(?: now)?|you (?:may|might)(?: also)? (?:like|be interested in)|more (?:stories|from .{1,40})|up next|see also|tags?|topics|follow us|watch(?: now| live| more)?|play video|close|skip (?:ad|advertisement)|newsletters?|subscribe(?: (?:now|today|here))?|sign up(?: (?:now|here|today))?|sign in|log ?in|register|back to top|view gallery|open image in gallery|embedded tweet|getty images|reuters|ap photo|about the authors?|swipe left',
    pointer:
      'read more|read also|also read|also see|see also|read next|read full|read the full|read our|related(?: stor(?:y|ies)| articles?| coverage| content| video| news)?|more|more (?:from|on|news|stories)|recommended|watch|watch more|watch now|listen|opinion|analysis|explained|explainer|in pictures|don.?t miss|must read|previously|earlier|up next|click here|learn more|trending|you may like|more info|more coverage|dig deeper|go deeper|editor.?s note|further reading|for more|follow live',
    appeal:
      'sign up (?:for|to|here|now|today|and)|subscribe (?:to|for|now|here|today)|(?:get|receive) (?:the|our|all|breaking|more|updates|unlimited|latest)\\b.{0,80}(?:newsletters?|inbox|alerts|app|email|delivered)|join (?:our|the|us on|thousands|more than)\\b.{0,80}(?:newsletters?|whatsapp|telegram|channel|facebook|group|community|members|mailing)|follow (?:us|@|me|him|her|[\\p{L} .]{2,40} on)\\b.{0,80}|like us on|download (?:our|the)\\b.{0,60}app|(?:do )?you have (?:a|any) (?:story|tip|news tip|information|question)|(?:have|got) (?:a|any) (?:story|tip|news tip|question)|(?:to|please) (?:support|donate|subscribe|contribute)|support (?:our|independent|us|local|quality)|donate|contact (?:the author|us|reporter|me|him|her)\\b|email (?:the|me|us|him|her|your)\\b|send (?:us )?(?:your|a|tips|story)|reach (?:him|her|them|reporter|me)\\b.{0,60}(?:at|@)|(?:click|tap) here (?:to|for)|(?:by )?(?:clicking|signing up|submitting|subscribing)|this (?:article|story|post) (?:may contain|contains) (?:affiliate|links)|(?:we|the \\p{L}+) may (?:earn|receive|get) (?:a |an )?(?:\\p{L}+ )?commission|(?:if you )?(?:buy|purchase|click) (?:something|products|a product|through|on) .{0,60}(?:commission|links?)|(?:all )?products featured|already (?:a subscriber|have an account|subscribed)|thank you for (?:signing|subscribing|reading)|stay (?:up to date|informed|connected|tuned)|this article (?:originally appeared|was originally published|first appeared|originally)|originally published|this material may not be|\\u00a9|copyright|all rights reserved|reprinted|\\p{L}[\\p{L} .]{2,40} (?:is|was|covers|writes|reports) (?:a |an |the |about |on )?.{0,160}(?:follow|email|reach|contact) (?:him|her|them|@)|(?:your|a valid) (?:email|subscription)|enter your email|view this post on|see more from|watch (?:the|our|her|his|it|live|below)\\b.{0,60}(?:video|below|now|here|:)|for (?:the latest|more (?:news|information|stories|updates|on))\\b.{0,120}|you can (?:follow|unsubscribe|opt)|(?:related|read) (?:stories|story):|this is a (?:breaking|developing) (?:news? )?story',
    plea: 'sign(?:ing)? up (?:to|for) (?:our|the|my)\\b.{0,60}(?:newsletters?|alerts|updates|briefing)|(?:our|the|this|a|free|daily|weekly|morning) (?:[\\p{L}’\\u0027 -]{2,30} )?newsletters?\\b.{0,80}(?:inbox|here|sign up|subscribe|delivered)|(?:delivered|straight|sent) (?:directly |straight )?(?:in)?to your inbox|providing your email|(?:have read and )?agree to (?:our|the|[\\p{Lu}\\p{L}’ ]{2,30}) (?:terms|privacy)|affiliate[- ]links?|earn (?:a|an) (?:small )?(?:affiliate )?commission|(?:this|a version of this) (?:story|article|post|piece|essay) (?:was )?(?:first |originally )?(?:appear(?:s|ed)|published) (?:in|on|by|at)\\b|independently selected by our editors|listen and subscribe wherever|get in touch (?:at|by|with us)|email us at|send (?:us )?an email to',
  },
  de: {
    label:
      'anzeigen?|werbung|advertorial|artikel teilen|teilen|drucken|merken|kommentare?(?: \\(\\d+\\))?|\\d+ kommentare?|kommentar schreiben|zum thema|mehr zum thema|lesen sie (?:auch|mehr|dazu)|lesen sie dazu auch|lesetipps?|weitere (?:artikel|themen|meldungen|nachrichten)|mehr (?:lesen|artikel|news)|das könnte (?:sie|dich) (?:auch )?interessieren|auch interessant|empfehlungen?|empfohlener (?:redaktioneller )?inhalt|externer inhalt|redaktionell empfohlener inhalt|startseite|jetzt (?:lesen|abonnieren|anmelden)|weiterlesen|nach oben|schließen|artikel (?:hören|anhören)|vorlesen|zur startseite|eilmeldung|themen|schlagwörter|newsletter|meistgelesen|bildergalerie(?: öffnen| ansehen)?|fotostrecke|hier geht es zu .{1,60}',
    pointer:
      'lesen sie (?:auch|mehr|hier|dazu|außerdem)|lesen sie dazu auch|lies auch|mehr (?:dazu|zum thema|lesen|aus|über|infos?|news)|auch interessant|das könnte sie auch interessieren|passend dazu|siehe auch|zum thema|hintergrund|kommentar|interview|video|podcast|weiterlesen|lesetipp|newsblog|liveblog|ticker|themenseite|alle (?:infos|news|artikel|informationen)',
    appeal:
      '(?:jetzt )?(?:kostenlos )?(?:abonnieren|anmelden|registrieren)\\b.{0,80}|melden sie sich|hier (?:können sie|anmelden|abonnieren|finden sie|geht.?s)|folgen sie uns|folge uns|abonnieren sie|(?:unser|der|den|unseren|mit (?:dem|unserem))\\b.{0,60}newsletter|an dieser stelle (?:finden sie|findest du|befindet sich)|ich bin damit einverstanden|mit ihrem klick|sie sind bereits|nichts mehr verpassen|keine (?:news|nachrichten) (?:mehr )?verpassen|sie (?:möchten|wollen)\\b.{0,80}(?:newsletter|whatsapp)|dieser (?:artikel|text|beitrag|inhalt) (?:erschien|wurde|ist)|transparenzhinweis|hinweis der redaktion|© |\\(c\\) |diese (?:meldung|nachricht) (?:ist|wurde|basiert)|zur (?:person|übersicht)|wir (?:sind|benötigen|verwenden)\\b.{0,80}(?:einwilligung|zustimmung|whatsapp|instagram|facebook|cookies)|zuerst veröffentlicht|laden sie (?:sich )?(?:hier )?(?:die|unsere)\\b.{0,40}app',
    plea: 'newsletter\\b.{0,60}(?:informiert|hier entlang|anmelden|abonnieren|bestellen|richtig)|(?:abonnieren|bestellen) sie\\b.{0,40}newsletter|affiliate-links?|erhalten wir eine (?:kleine )?provision|(?:aktuelle|alle) nachrichten aufs handy|auch bei social media|zusammenfassung wurde (?:künstlich|automatisch|mit (?:hilfe )?(?:von )?ki)|mit (?:hilfe )?(?:von )?(?:künstlicher intelligenz|ki) (?:erstellt|zusammengefasst|erzeugt)',
  },
  fr: {
    label:
      'publicité|annonce|partager|imprimer|commenter|commentaires?|\\d+ commentaires?|à lire aussi|lire aussi|sur le même sujet|à découvrir|lire plus tard|newsletter|fermer|écouter l.article|la suite après (?:la|cette) publicité|articles? liés?|les plus lus|plus d.infos?',
    pointer:
      'lire aussi|à lire aussi|à lire|lire|voir aussi|a voir aussi|à voir|à écouter|écouter|pour aller plus loin|sur le même sujet|notre dossier|retrouvez|vidéo|en images|interview|entretien|décryptage',
    appeal:
      'abonnez-vous|inscrivez-vous|s.abonner|s.inscrire|recevez|suivez(?:-nous| toute)|rejoignez|téléchargez|cliquez ici|découvrez (?:nos|notre)|cet article (?:est|a été)|©',
  },
  es: {
    label:
      'publicidad|anuncio|compartir|imprimir|comentarios?|\\d+ comentarios?|noticias? relacionadas?|lea también|lee también|te puede interesar|más información|suscríbete|suscribirse|lo más (?:leído|visto)|relacionad[oa]s?|ver más|leer más|temas|newsletter',
    pointer:
      'lea también|lee también|leer también|lea además|te puede interesar|le puede interesar|más información|relacionad[oa]s?|mira también|ver también|vea también|noticia relacionada|también puedes leer|leer más|vídeo|entrevista',
    appeal:
      'suscríb[ae](?:te|se)|síg(?:uenos|anos)|regístr[ae](?:te|se)|recib[ae] |apúntate|descarga |únete|haz clic|haga clic|©',
  },
  pt: {
    label:
      'publicidade|anúncio|partilhar|compartilhar|imprimir|comentários?|leia (?:mais|também)|veja (?:mais|também)|notícias relacionadas|continua após a publicidade',
    pointer: 'leia (?:mais|também|ainda)|veja (?:mais|também)|saiba mais|relacionad[oa]s?|assista',
    appeal: 'assine|siga|inscreva-se|receba|clique aqui|subscreva|©',
  },
  it: {
    label:
      'pubblicità|condividi|stampa|commenti?|leggi anche|articoli correlati|continua a leggere|iscriviti|newsletter|ultime notizie|foto|video',
    pointer: 'leggi anche|leggi|guarda|vedi anche|approfondisci|ti potrebbe interessare|correlati|per approfondire',
    appeal: 'iscriviti|abbonati|seguici|segui |ricevi |clicca qui|scarica |© ?riproduzione|©',
  },
  nl: {
    label:
      'advertentie|delen|deel dit artikel|afdrukken|reacties?|lees (?:ook|meer|verder)|meer over dit onderwerp|meest gelezen|gerelateerd(?:e artikelen)?|nieuwsbrief|het beste van .{1,40}',
    pointer: 'lees (?:ook|meer|verder|hier)|bekijk ook|zie ook|luister|kijk|ook interessant|meer over',
    appeal: 'abonneer|schrijf je in|meld je aan|volg ons|ontvang |word lid|download |klik hier|©',
  },
  da: {
    label:
      'annonce|artiklen fortsætter (?:efter|under) annoncen|del(?: artikel)?|læs også|læs mere|kommentarer?|relaterede? artikler?',
    pointer: 'læs også|læs mere|se også|hør også',
    appeal: 'tilmeld dig|abonnér|følg |få |©',
  },
  no: {
    label:
      'annonse|artikkelen fortsetter under annonsen|saken fortsetter under annonsen|del(?: artikkel)?|les også|les mer|kommentarer?',
    pointer: 'les også|les mer|se også|hør ',
    appeal: 'abonner|meld deg på|følg |©',
  },
  sv: {
    label:
      'annons|artikeln fortsätter under annonsen|dela(?: artikel)?|läs (?:också|mer|även)|kommentarer?|mer om|relaterat',
    pointer: 'läs (?:också|mer|även)|se (?:också|även)|här är|lyssna|mer om',
    appeal: 'prenumerera|följ |anmäl dig|få |©',
  },
  fi: {
    label: 'mainos|jaa|lue (?:myös|lisää)|kommentit',
    pointer: 'lue (?:myös|lisää)|katso (?:myös)?',
    appeal: 'tilaa |seuraa ',
  },
  is: {
    label: 'auglýsing|deila|lesa meira|tengdar fréttir',
    pointer: 'lesa meira|sjá einnig|tengdar fréttir',
    appeal: 'áskrift',
  },
  pl: {
    label:
      'reklama|udostępnij|podziel się|drukuj|komentarze|\\d+ komentarz[ey]?|czytaj (?:też|także|więcej)|zobacz (?:też|także|więcej)|przeczytaj także|polecane|dalszy ciąg (?:materiału|artykułu) pod (?:wideo|reklamą|materiałem wideo)',
    pointer:
      'czytaj (?:też|także|więcej|również|dalej)|zobacz (?:też|także|więcej|również|wideo)|przeczytaj (?:też|także|również)?|sprawdź|więcej|oglądaj|źródło',
    appeal: 'zapisz się|subskrybuj|obserwuj|dołącz|zapraszamy|śledź|©',
  },
  cs: {
    label: 'reklama|inzerce|sdílet|tisk|diskuse|čtěte (?:také|i|více)|přečtěte si také|související(?: články)?|video',
    pointer: 'čtěte (?:také|i|více)|přečtěte si(?: také)?|související|více (?:čtěte|zde)|podívejte se',
    appeal: 'odebírejte|sledujte|přihlaste|předplaťte|©',
  },
  sk: {
    label: 'reklama|inzercia|zdieľať|diskusia|čítajte (?:aj|tiež|viac)|prečítajte si|súvisiace(?: články)?',
    pointer: 'čítajte (?:aj|tiež|viac)|prečítajte si|súvisiace|pozrite',
    appeal: 'odoberajte|sledujte|prihláste|©',
  },
  hu: {
    label: 'hirdetés|megosztás|nyomtatás|hozzászólások|kapcsolódó(?: cikkek)?|olvasson tovább',
    pointer: 'olvass(?:a|on|ák)?(?: el| tovább| még)|kapcsolódó|ez is érdekelheti',
    appeal: 'iratkoz|kövess|©',
  },
  ro: {
    label: 'publicitate|distribuie|citește și|citeşte şi|comentarii|articole similare',
    pointer: 'citește (?:și|mai)|citeşte (?:şi|mai)|vezi (?:și|şi)',
    appeal: 'abonează|urmărește|urmăriți|©',
  },
  hr: {
    label: 'oglas|podijeli|ispiši|komentari|pročitajte (?:i|još|više)|povezano|vezane vijesti',
    pointer: 'pročitaj(?:te)? (?:i|još|više|također)|vidi još|pogledajte|povezano',
    appeal: 'pretplatite|pratite nas|prijavite se|©',
  },
  el: {
    label: 'διαφήμιση|κοινοποίηση|εκτύπωση|σχόλια|διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα)|σχετικά(?: άρθρα)?',
    pointer: 'διαβάστε|δείτε|σχετικά',
    appeal: 'ακολουθήστε|εγγραφείτε|©',
  },
  tr: {
    label: 'reklam|paylaş|yazdır|yorumlar?|ilgili haberler|ayrıca okuyun|haberin devamı|son dakika',
    pointer: 'ayrıca|ilgili haber|okuyun|daha fazla|haberin detayları|izle|i̇lginizi çekebilir|ilginizi çekebilir',
    appeal: 'abone ol|takip edin|bizi takip|üye ol|©',
  },
  ru: {
    label:
      'реклама|поделиться|печать|распечатать|комментарии|читайте (?:также|ещё|еще|далее)|по теме|материалы по теме|смотрите также|срочно|подпишитесь|подписаться',
    pointer:
      'читайте (?:также|ещё|еще|далее|нас)|читать (?:также|далее|ещё)|смотрите(?: также)?|по теме|ранее|подробнее|материалы по теме|больше',
    appeal: 'подпи(?:шитесь|сывайтесь|шись)|следите|присоединяйтесь|скачай|©',
  },
  uk: {
    label:
      'реклама|поділитися|поширити|друк|роздрукувати|коментарі|читайте (?:також|ще|далі)|за темою|дивіться також|підписатися',
    pointer:
      'читайте(?: також| ще| далі)?|читати (?:також|далі)|дивіться(?: також)?|за темою|раніше|детальніше|більше|також',
    appeal: 'підпи(?:шіться|суйтесь|суйтеся)|стежте|приєднуйтесь|приєднуйтеся|©',
  },
  ar: {
    label: 'إعلان|اعلان|مشاركة|شارك|طباعة|تعليقات|اقرأ (?:أيضا|أيضاً|المزيد)|مواضيع ذات صلة|عاجل',
    pointer: 'اقرأ (?:أيضا|أيضاً|المزيد)|شاهد (?:أيضا|أيضاً)|للمزيد|إقرأ',
    appeal: 'اشترك|تابعنا|تابعوا|©',
  },
  fa: {
    label: 'تبلیغات|آگهی|همرسانی|اشتراک ?گذاری|چاپ|نظرات|بیشتر بخوانید|مطالب مرتبط',
    pointer: 'بیشتر بخوانید|بخوانید|ببینید|مرتبط|همچنین',
    appeal: 'عضو شوید|دنبال کنید|©',
  },
  he: {
    label: 'פרסומת|שתפו|שיתוף|הדפסה|תגובות|קראו (?:גם|עוד)|כתבות נוספות|מבזק',
    pointer: 'קראו (?:גם|עוד)|לקריאה|צפו|עוד בנושא',
    appeal: 'הירשמו|הצטרפו|עקבו|©',
  },
  ja: {
    label:
      '広告|シェア(?:する)?|ツイート|印刷|コメント|関連記事|おすすめ記事|続きを読む|あわせて読みたい|速報|ランキング|この記事を.{0,12}',
    pointer: '関連記事|あわせて読みたい|【関連|【写真|【画像|【動画|続きを読む|合わせて読みたい',
    appeal: '会員登録|ログイン|フォローする|無断転載|\\u00a9|©|この記事は有料|有料会員',
  },
  ko: {
    label: '광고|공유(?:하기)?|인쇄|댓글|관련 ?기사|추천 ?기사|속보|기사 ?공유',
    pointer: '관련 ?기사|더보기|\\[관련',
    appeal: '구독|팔로우|무단 ?전재|저작권|©|ⓒ|▶|카카오톡|제보',
  },
  zh: {
    label:
      '广告|廣告|分享|打印|列印|评论|評論|相关(?:新闻|阅读|文章|推荐)|相關(?:新聞|報導|文章)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|更多|责任编辑.{0,12}|編輯.{0,12}',
    pointer: '相关|相關|延伸|推荐|推薦|更多|点击|點擊|看更多',
    appeal: '订阅|訂閱|关注|關注|下载|下載|版权|版權|©|扫码|掃碼|责编|责任编辑|（责编',
  },
  id: {
    label:
      'iklan|advertisement|bagikan|cetak|komentar|baca juga|artikel terkait|lanjutkan membaca|scroll untuk .{1,40}',
    pointer: 'baca (?:juga|selengkapnya)|lihat juga|simak|tonton',
    appeal: 'ikuti|dapatkan|berlangganan|©',
  },
  vi: {
    label: 'quảng cáo|chia sẻ|bình luận|xem thêm|tin liên quan|đọc thêm',
    pointer: 'xem thêm|đọc thêm|tin liên quan',
    appeal: 'theo dõi|đăng ký|©',
  },
  hi: { label: 'विज्ञापन|शेयर|यह भी पढ़ें|टिप्पणी', pointer: 'यह भी पढ़ें|ये भी पढ़ें|और पढ़ें', appeal: 'सब्सक्राइब|फॉलो' },
  bn: { label: 'বিজ্ঞাপন|শেয়ার|আরও পড়ুন|মন্তব্য', pointer: 'আরও পড়ুন|আরো পড়ুন', appeal: 'সাবস্ক্রাইব' },
};
