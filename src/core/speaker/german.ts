// German words for the speaker stage. Written for this project from general knowledge of news German; no corpus copied.
// German capitalises every noun, so a capital letter alone makes no name: names need a title, a role or a known shape.

import { type Gender, type PronounClass, type SpeakerPack, words } from './language-pack.ts';

const pronouns = new Map<string, PronounClass>(
  Object.entries({
    er: 'he',
    ihm: 'he',
    ihn: 'he',
    sein: 'he',
    seine: 'he',
    sie: 'she',
    ihr: 'she',
    ihre: 'she',
    es: 'it',
    ich: 'i',
    mich: 'i',
    mir: 'i',
    mein: 'i',
    meine: 'i',
    wir: 'we',
    uns: 'we',
    unser: 'we',
    unsere: 'we',
    du: 'you',
    euch: 'you',
    der: 'who',
    die: 'who',
    man: 'who',
    das: 'who',
    welcher: 'who',
    welche: 'who',
    dieser: 'he',
    diese: 'she',
  } satisfies Record<string, PronounClass>),
);

const genderedNouns = new Map<string, Gender>(
  Object.entries({
    frau: 'feminine',
    mutter: 'feminine',
    tochter: 'feminine',
    schwester: 'feminine',
    ehefrau: 'feminine',
    königin: 'feminine',
    mann: 'masculine',
    vater: 'masculine',
    sohn: 'masculine',
    bruder: 'masculine',
    ehemann: 'masculine',
    könig: 'masculine',
    papst: 'masculine',
  } satisfies Record<string, Gender>),
);

const roles = words(`
  sprecher sprecherin pressesprecher pressesprecherin regierungssprecher regierungssprecherin minister ministerin
  präsident präsidentin vizepräsident vizepräsidentin bundespräsident bundespräsidentin bundeskanzler bundeskanzlerin
  kanzler kanzlerin ministerpräsident ministerpräsidentin premierminister premierministerin außenminister
  außenministerin innenminister innenministerin finanzminister finanzministerin justizminister justizministerin
  verteidigungsminister verteidigungsministerin wirtschaftsminister wirtschaftsministerin gesundheitsminister
  gesundheitsministerin umweltminister umweltministerin staatssekretär staatssekretärin bürgermeister bürgermeisterin
  oberbürgermeister oberbürgermeisterin landrat landrätin abgeordneter abgeordnete senator senatorin richter richterin
  staatsanwalt staatsanwältin oberstaatsanwalt anwalt anwältin rechtsanwalt rechtsanwältin verteidiger verteidigerin
  chef chefin parteichef parteichefin fraktionschef fraktionschefin vorsitzender vorsitzende vorsitzenden
  parteivorsitzender parteivorsitzende fraktionsvorsitzender fraktionsvorsitzende generalsekretär generalsekretärin
  geschäftsführer geschäftsführerin hauptgeschäftsführer direktor direktorin leiter leiterin trainer trainerin kapitän
  könig königin prinz prinzessin papst kardinal bischof bischöfin erzbischof pfarrer pfarrerin general oberst kommandeur
  experte expertin forscher forscherin wissenschaftler wissenschaftlerin professor professorin historiker historikerin
  analyst analystin ökonom ökonomin politiker politikerin aktivist aktivistin botschafter botschafterin autor autorin
  journalist journalistin künstler künstlerin sänger sängerin schauspieler schauspielerin regisseur regisseurin
  lehrer lehrerin schüler schülerin student studentin arzt ärztin unternehmer unternehmerin gründer gründerin
  anwohner anwohnerin zeuge zeugin polizist polizistin beamter beamtin mitarbeiter mitarbeiterin mitglied vertreter
  vertreterin kandidat kandidatin spitzenkandidat spitzenkandidatin spieler spielerin torwart manager managerin
  vorstandsvorsitzender vorstandsvorsitzende vorstandschef vorstandschefin präses intendant intendantin mann frau
  mutter vater bauer bäuerin landwirt landwirtin besucher besucherin sieger siegerin
`);

for (const role of roles) if (role.endsWith('in') && roles.has(role.slice(0, -2))) genderedNouns.set(role, 'feminine');

// "die Ministerinnen Anna Weil und Ida Brandt"
const plurals = [...roles].filter((role) => role.endsWith('in')).map((role) => `${role}nen`);

/** The lists for German. */
export const german: SpeakerPack = {
  pronouns,
  eitherNumber: words('sie'),
  pluralVerbEnding: 'en',
  honorifics: new Map<string, Gender | null>(
    Object.entries({ herr: 'masculine', herrn: 'masculine', frau: 'feminine', dr: null, prof: null } satisfies Record<
      string,
      Gender | null
    >),
  ),
  titles: new Set([...roles, ...plurals]),
  titleForms: new Map(),
  roleNouns: roles,
  roleEndings: [
    'sprecher',
    'sprecherin',
    'minister',
    'ministerin',
    'präsident',
    'präsidentin',
    'chef',
    'chefin',
    'vorsitzende',
    'vorsitzender',
    'meister',
    'meisterin',
    'politiker',
    'politikerin',
    'leiter',
    'leiterin',
    'experte',
    'expertin',
    'forscher',
    'forscherin',
    'trainer',
    'trainerin',
    'direktor',
    'direktorin',
    'sekretär',
    'sekretärin',
    'anwalt',
    'anwältin',
    'führer',
  ],
  kinNouns:
    words(`mann frau ehemann ehefrau gatte gattin sohn tochter bruder schwester vater mutter onkel tante neffe nichte cousin cousine
    großvater großmutter enkel enkelin witwe witwer schwager schwägerin schwiegersohn schwiegertochter schwiegervater schwiegermutter`),
  genderedNouns,
  bodyNouns: words(`
    dienst agentur presseagentur ministerium außenministerium innenministerium verteidigungsministerium justizministerium amt bundesamt landesamt
    auswärtiges behörde polizei feuerwehr staatsanwaltschaft gericht bundesgericht regierung bundesregierung landesregierung
    parlament bundestag bundesrat landtag senat partei fraktion verband bund verein gewerkschaft kirche universität
    hochschule institut stiftung bank konzern unternehmen firma gesellschaft agentur nachrichtenagentur zeitung magazin
    sender spiegel presse rundfunk kommission rat kommunikation ag gmbh se kg armee bundeswehr organisation botschaft
    gemeinde stadt kreml opposition allianz bündnis union grüne linke`),
  mediaNouns: new Set(),
  mediaModifiers: new Set(),
  turnedNouns: new Set(),
  documentNouns: words(
    `bericht berichte berichten studie umfrage umfragen mitteilung mitteilungen erklärung brief zeitung gutachten urteil dokument
    statistik artikel meldung meldungen angabe angaben aussage aussagen information informationen schätzung schätzungen prognose
    vorwurf vorwürfe forderung forderungen kritik text rede anklage antrag gesetz vertrag protokoll analyse untersuchung`,
  ),
  groupNouns:
    words(`leute menschen kritiker familien behörden medien experten forscher wissenschaftler politiker anwohner
    demonstranten gewerkschaften parteien zeugen augenzeugen beobachter vertreter eltern einwohner viele einige manche`),
  anonymousNouns: words(
    'sprecher sprecherin beamter mann frau vertreter vertreterin mitarbeiter mitarbeiterin insider quelle person zeuge zeugin',
  ),
  pluralEndings: ['innen', 'en', 'er', 'e', 'n', 's'],
  definite: words('der die das den dem des dieser diese dieses sein seine ihr ihre'),
  indefinite: words('ein eine einer eines einem einen kein keine zwei drei mehrere einige viele'),
  prepositions:
    words(`von vom für aus in im am an auf bei beim mit zu zum zur über unter nach vor durch gegen um ohne seit
    während wegen zwischen hinter neben laut gemäß zufolge`),
  placePrepositions: words('in im ins aus nach'),
  nameJoiners: words('für der des von'),
  conjunctions: words('und oder & sowie'),
  relatives: words('der die das welcher welche welches dessen deren'),
  roleModifiers: words(`ehemalige ehemaliger ehemaligen frühere früherer früheren stellvertretende stellvertretender
    stellvertretenden neue neuer neuen amtierende amtierender designierte designierter leitende leitender deutsche deutscher
    deutschen russische russischer russischen französische amerikanische britische`),
  particles: words('von van de der den zu zur und di da del la le bin al el'),
  laterParticles: words('der den zu zur und'),
  nameSuffixes: words('jr sr ii iii iv'),
  functionWords: words(`
    der die das den dem des ein eine einer eines einem einen und oder aber doch denn weil dass daß wenn als ob wie so auch noch
    nur schon sehr mehr viele einige alle beide kein keine nicht nie in im an am auf aus bei beim mit nach seit von vom zu zum
    zur für durch gegen ohne um über unter vor hinter neben zwischen während wegen trotz laut ich du er sie es wir ihr ihn ihm
    mich mir uns euch mein meine sein seine ihre unser unsere dieser diese dieses jener jene jenes man wer was wo wann warum
    hier dort da dann damals heute gestern morgen jetzt bisher zuvor danach später zudem außerdem jedoch allerdings dabei
    damit dazu deshalb daher dagegen ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte
    soll sollen sollte muss müssen musste will wollen wollte darf mag sei seien habe nun bereits erst gegenüber weiter
    insgesamt insbesondere unterdessen inzwischen mittlerweile zugleich gleichzeitig anschließend ferner sowie`),
  calendar:
    words(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
    august september oktober november dezember ostern weihnachten`),
  places:
    words(`deutschland österreich schweiz frankreich italien spanien portugal polen tschechien ungarn rumänien bulgarien
    griechenland türkei russland ukraine großbritannien england irland schottland niederlande belgien luxemburg dänemark
    schweden norwegen finnland usa china japan indien iran irak israel syrien ägypten europa eu uno nato berlin moskau
    washington paris london brüssel`),
  demonyms: words(
    'deutsche deutscher russische russischer französische amerikanische britische italienische spanische türkische',
  ),
  hedges: words('behauptet behauptete behaupten behaupteten angeblich'),
  tellingVerbs: words('gegenüber'),
  plainCueWords:
    words(`sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären teilt teilte teilten mit mitgeteilt schreibt schrieb
    schrieben geschrieben berichtet berichtete berichteten berichten meint meinte meinten betont betonte betonten ergänzt ergänzte
    fügte hinzu antwortet antwortete zufolge laut nach angaben so heißt hieß es äußerte sich hat haben habe hatte hatten ist war
    wurde wurden worden auch dabei dazu weiter gibt gab geben gaben angegeben an von des der den dem ansicht meinen meinung erläutert
    erläuterte erläuterten wird werden`),
  negations: words('nicht nie niemals kein keine keinen weder'),
  complementizers: words('dass daß'),
  addresseeEnds: words('dass am im in bei nach vor über wie warum ob als zu zur zum heute gestern'),
  toldThings: new Set(),
  occasions: [
    '(?:in|bei|auf|nach|während) (?:einer|einem|der|dem|seiner|ihrer|seinem|ihrem)(?: [\\p{L}\\p{N}-]+){0,2}? (?:Erklärung|Interview|Rede|Mitteilung|Pressemitteilung|Pressekonferenz|Brief|Sitzung|Stellungnahme|Gespräch|Debatte|Kundgebung)(?: mit (?:der |dem )?\\p{Lu}[\\p{L}-]+)?',
    '(?:auf|bei|über) (?:Twitter|X|Telegram|Facebook|Instagram|YouTube)',
    'gegenüber (?:der |dem |den )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?',
  ],
  capitalisesNouns: true,
};
