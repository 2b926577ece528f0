// Words by which a notice says that it is about cookies or consent, in the languages of news pages. Stems in lower case. Compiled
// by hand from general knowledge of each language and of how its sites word such notices.

const list = (line: string): readonly string[] => line.split('|');

/** By language; "cookie" alone does for most. A new language is a new entry. */
export const consentWords: Readonly<Record<string, readonly string[]>> = {
  en: list('cookie|your consent|privacy choices|privacy settings|your privacy|personal data|data protection'),
  de: list('einwilligung|datenschutz|personenbezogene daten|zustimmen und weiter|werbung und tracking'),
  fr: list('témoins de connexion|votre consentement|vie privée|données personnelles|traceurs'),
  es: list('su consentimiento|tu consentimiento|privacidad|datos personales|galletas'),
  pt: list('seu consentimento|privacidade|dados pessoais|testemunhos de conexão'),
  it: list('tuo consenso|informativa sulla privacy|dati personali|biscotti'),
  nl: list('toestemming|privacy-instellingen|persoonsgegevens'),
  sv: list('kakor|samtycke|personuppgifter'),
  no: list('informasjonskapsl|samtykke|personvern'),
  da: list('samtykke|persondata|privatliv'),
  fi: list('eväste|suostumu|tietosuoja'),
  is: list('vafrakök|fótspor'),
  et: list('küpsis|nõusolek'),
  lv: list('sīkdat|piekrišan'),
  lt: list('slapuk|sutikim'),
  pl: list('ciastecz|pliki cookie|zgod[aęy] na|dane osobowe|prywatnoś'),
  cs: list('soubory cookie|souhlas se|osobní údaje|soukromí'),
  sk: list('súbory cookie|súhlas so|osobné údaje|súkromi'),
  hu: list('sütik|sütiket|hozzájárul|adatvédel'),
  ro: list('cookie-uri|consimțământ|confidențialit|date cu caracter personal'),
  bg: list('бисквитк|съгласие|поверителност'),
  sr: list('kolačić|колачић|сагласност|saglasnost|pristanak'),
  sl: list('piškot|privolit|zasebnost'),
  el: list('συγκατάθεσ|συγκατάθεσή|προσωπικά δεδομένα|απορρήτ'),
  tr: list('çerez|açık rıza|kişisel veri|gizlilik'),
  uk: list('файли cookie|кукі|згод[ау] на|персональн'),
  ru: list('файлы cookie|куки|соглас(?:ие|ен) на|персональн'),
  ar: list('ملفات تعريف الارتباط|الكوكيز|موافقتك|الخصوصية'),
  fa: list('کوکی|رضایت شما|حریم خصوصی'),
  he: list('עוגיות|קוקיז|הסכמ|פרטיות'),
  hi: list('कुकी|सहमति|गोपनीयता'),
  zh: list('隐私|隱私|同意并|同意並'),
  ja: list('クッキー|プライバシー|同意し'),
  ko: list('쿠키|개인정보|동의'),
  vi: list('quyền riêng tư|đồng ý với'),
  id: list('persetujuan anda|privasi'),
};
