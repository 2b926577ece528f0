// The most common short words of each language, enough to tell them apart in a few sentences of news. Compiled by hand
// from general knowledge of each language; words shared by near neighbours are balanced by ones that only one of them has.

const words = (line: string): readonly string[] => line.split(' ');

/** Common words by language. A new language is a new line. */
export const stopwords: Readonly<Record<string, readonly string[]>> = {
  en: words(
    'the and of to in that is was for on with as he it his at by from has have had not are were which said this be but they',
  ),
  de: words(
    'der die und das den von ist nicht mit dem des ein eine auch auf für sich im hat wird werden sind war bei nach aus wie dass er sie',
  ),
  nl: words(
    'de het een van en dat niet zijn met voor op aan is te ook maar door bij naar wordt werd heeft deze uit om hij ze',
  ),
  fr: words(
    'le la les des et un une du dans est pour que qui par sur au avec pas plus ce il sont été aux cette mais ont elle',
  ),
  es: words('el la los las de que y en un una por con para del se no es su al como más lo pero fue ha sus este está'),
  pt: words('o a os as de que e em um uma do da no na dos das para com não por se mais foi ao é são pelo pela'),
  it: words('il la di che e un una per non del della è in con si dei le gli nel anche da alla ha sono più al lo come'),
  ca: words('el la els les de que i en un una per amb del al és no més ha dels aquest però s d l també'),
  ro: words('și în de la a cu care pe că din pentru nu este o un au fost mai s sa după prin să al ale'),
  pl: words('w i na z się nie do że jest o to jak po od za przez dla ale był który oraz są co tym już'),
  cs: words('a v na se že je s z do o i to ve pro ale za podle jak které by který od však také jsou už byl'),
  sk: words('a v na sa že je s z do o aj to vo pre ale za podľa ako ktoré by ktorý od však sú už bol'),
  hu: words('a az és hogy nem is egy van meg volt de csak már mint szerint ez el még vagy amely azt'),
  sv: words('och att det i som en på är av för med den till har inte om ett de var från men han vid efter ska'),
  da: words(
    'og at det i som en på er af for med den til har ikke om et de var fra men han ved efter skal blev af også',
  ),
  no: words('og at det i som en på er av for med den til har ikke om et de var fra men han ved etter skal ble også'),
  fi: words('ja on ei että se oli hän mutta myös joka ovat kun kuin mukaan sen ole jo niin vain tai sekä'),
  et: words('ja on ei et see oli ta aga ka kes kui mis oma ning selle seda mida või pole kuid'),
  is: words('og að í á sem er um það var til með fyrir ekki hann við því en af hefur eru'),
  lv: words('un ir ka ar no par uz bet arī to lai kas tika pēc tā kā vai nav'),
  lt: words('ir kad yra su iš apie į bet tai kaip jis buvo po nuo dėl ne jo už'),
  tr: words('ve bir bu da de için ile olarak olan çok daha gibi sonra ne kadar ancak olduğunu dedi en'),
  az: words('və bir bu da də üçün ilə olan çox daha kimi sonra isə olub edib ki olaraq'),
  id: words('yang dan di untuk dengan dari pada ini itu dalam tidak akan ke oleh juga telah ada kata mereka'),
  ms: words('yang dan di untuk dengan dari pada ini itu dalam tidak akan oleh juga telah kata beliau ialah kepada'),
  vi: words('và của là trong có được cho các với một không người này đã những để khi tại từ'),
  sq: words('dhe të në e një për me që nga është si më së tij u nuk kanë ka janë'),
  hr: words('i je u na da se za su od s koji će kako ne ali što nije bi iz o prema također tko'),
  sr: words('и је у на да се за су од са који ће како не али што није би из о после'),
  bs: words('i je u na da se za su od s koji će kako ne ali što nije bi iz o prema također ko'),
  sl: words('in je v na da se za so od s ki bo kot ne ampak kar ni bi iz o po tudi pri'),
  ru: words('и в на что не с по он как из за к это а его от для о был также она но все их было'),
  uk: words('і в на що не з у за як це до та від для про його він але також яких які був її'),
  be: words('і ў на што не з у за як гэта да ад для пра яго ён але таксама якія быў яе'),
  bg: words('и на да за от в се с не че са е по това като ще при до си но след беше'),
  mk: words('и на да за од во се со не дека е по ова како ќе при до но што беше ги'),
  kk: words('және мен бір бұл деп үшін бойынша туралы болып еді осы жылы кейін'),
  ky: words('жана менен бир бул деп үчүн боюнча тууралуу болгон эле ушул жылы кийин'),
  tg: words('ва дар ба аз ки ин бо барои аст он то буд кард як шуд'),
  ar: words('في من على أن إلى عن التي مع ما هذا الذي كان بعد هذه قد كما لا بين ذلك وقال'),
  fa: words('در و به از که این را با است برای آن یک خود تا کرد بر هم شده می اما بود'),
  ur: words('کے میں کی اور سے کا ہے کو نے کہ اس پر ہیں یہ بھی نہیں تھا ایک کہا'),
  ps: words('د په چې او کې ته له سره دی یو نه هم کړي ده دا يې وو'),
};
