// German: the words of reporting, by rule alone. The verbs are those that German grammars list as verba dicendi et sentiendi
// (Duden, Die Grammatik, on indirect speech); forms, frames and the other lists by hand from general knowledge of news German.
// Hard case: a separable verb closes its clause ("teilte die Polizei mit"), and the reported clause needs no "dass".

import type { ClausePack, ReportingVerb, VerbFrame } from '../clause-pack.ts';

// particle|infinitive:frames[:present,past,participle where irregular]. c clause, z infinitive, q quotation, t thing
const VERBS = `
sagen:c erklären:cz mit|teilen:cz an|kündigen:czt hinzu|fügen:c betonen:c berichten:ct behaupten:cz meinen:c äußern:c fordern:czt
kritisieren:ct warnen:ct schreiben:c:schreibt,schrieb,geschrieben antworten:c fragen:c erzählen:c versichern:cz bestätigen:ct
dementieren:ct erwidern:c entgegnen:c verkünden:c melden:c verlangen:czt zitieren:q bezeichnen:q
nennen:q:nennt,nannte,genannt rufen:c:ruft,rief,gerufen sprechen:q:spricht,sprach,gesprochen hin|weisen:c:weist,wies,gewiesen
ein|räumen:cz beklagen:ct erläutern:c urteilen:c skandieren:c loben:ct begründen:c kommentieren:c ergänzen:c vermuten:c
versprechen:cz:verspricht,versprach,versprochen fest|stellen:c unterstreichen:c:unterstreicht,unterstrich,unterstrichen schildern:c drohen:z beteuern:cz appellieren:cz bekannt|geben:c:gibt,gab,gegeben fort|fahren:c:fährt,fuhr,gefahren
beschreiben:q:beschreibt,beschrieb,beschrieben charakterisieren:q bestreiten:cz:bestreitet,bestritt,bestritten
vor|werfen:czt:wirft,warf,geworfen werten:q bewerten:q titeln:c formulieren:c resümieren:c konstatieren:c
aus|sagen:c an|geben:cz:gibt,gab,gegeben hoffen:cz glauben:cz befürchten:cz fürchten:c schätzen:ct
aus|gehen:c:geht,ging,gegangen hervor|gehen:c:geht,ging,gegangen auf|fordern:cz auf|rufen:cz:ruft,rief,gerufen
vor|schlagen:cz:schlägt,schlug,geschlagen empfehlen:cz:empfiehlt,empfahl,empfohlen raten:cz:rät,riet,geraten
beschuldigen:cz verurteilen:q begrüßen:qt zurück|weisen:cqt:weist,wies,gewiesen ab|lehnen:q bekräftigen:c
argumentieren:c bedauern:czt bemängeln:ct monieren:c verweisen:c:verweist,verwies,verwiesen
aus|führen:c dar|legen:c vertreten:q:vertritt,vertrat,vertreten prognostizieren:c voraus|sagen:c an|deuten:c
klar|stellen:c an|mahnen:ct mahnen:cz plädieren:czt zu|sichern:c würdigen:q bitten:cz:bittet,bat,gebeten
heißen:c:heißt,hieß,geheißen lauten:c zu|geben:c:gibt,gab,gegeben enthüllen:c verraten:c:verrät,verriet,verraten
vergleichen:q:vergleicht,verglich,verglichen ein|schätzen:q jubeln:c spotten:c witzeln:c scherzen:c flüstern:c schreien:c:schreit,schrie,geschrien
schimpfen:c klagen:c wettern:c fragen:c bilanzieren:c nach|fragen:c zu|rufen:c:ruft,rief,gerufen zweifeln:c bezweifeln:ct
signalisieren:c prophezeien:c verteidigen:c rechtfertigen:q attackieren:q rügen:qt tadeln:q befürworten:t
unterstellen:c zu|stimmen:c twittern:c posten:c offenbaren:c informieren:c insistieren:c reklamieren:c an|prangern:c
aus|schließen:c:schließt,schloss,geschlossen verlautbaren:c verlauten:c protestieren:c diktieren:c erinnern:c
verweigern:c nahe|legen:c präzisieren:c ermahnen:cz beschwören:c:beschwört,beschwor,beschworen
 gestehen:cz:gesteht,gestand,gestanden beanstanden:c
fest|halten:c:hält,hielt,gehalten ein|wenden:c:wendet,wandte,gewandt denken:c:denkt,dachte,gedacht
zu|sagen:cz bekunden:c entscheiden:cz:entscheidet,entschied,entschieden beschließen:z:beschließt,beschloss,beschlossen
an|führen:c verdeutlichen:c klar|machen:c mutmaßen:c spekulieren:c folgern:c schließen:c:schließt,schloss,geschlossen
heraus|finden:c:findet,fand,gefunden hervor|heben:c:hebt,hob,gehoben ergeben:c:ergibt,ergab,ergeben zu|trauen:z
verneinen:c bejahen:c wiederholen:c protokollieren:c loben:t an|zweifeln:c an|greifen:q:greift,griff,gegriffen
`;

const FRAMES: Readonly<Record<string, VerbFrame>> = { c: 'clause', z: 'infinitive', q: 'quotation', t: 'thing' };
const INSEPARABLE = /^(?:be|er|ver|ent|emp|ge|zer|wider|unter|wiederhol|veröffent|verlaut)|ieren$/;

/** The forms of a verb without its particle: present and past, and the participle. */
function formsOf(infinitive: string, irregular: string | undefined): { finite: string[]; participle: string } {
  const [third, past, strong] = irregular?.split(',') ?? [];
  if (third && past && strong) {
    const plural = /e$/.test(past) ? `${past}n` : `${past}en`;
    return { finite: [third, infinitive, past, plural], participle: strong };
  }
  const stem = infinitive.replace(/e?n$/, '');
  const link = /[td]$|[^aeiouäöürlhmn][mn]$|chn$/.test(stem) ? 'e' : '';
  const regular = `${stem}${link}t`;
  return {
    finite: [regular, infinitive, `${regular}e`, `${regular}en`],
    participle: INSEPARABLE.test(infinitive) ? regular : `ge${regular}`,
  };
}

const finite = new Map<string, ReportingVerb[]>();
const joined = new Map<string, ReportingVerb>();
const participles = new Map<string, ReportingVerb>();
for (const entry of VERBS.trim().split(/\s+/)) {
  const [word = '', letters = '', irregular] = entry.split(':');
  const [infinitive = '', particle = ''] = word.split('|').reverse();
  const verb: ReportingVerb = {
    lemma: particle + infinitive,
    particle,
    frames: new Set([...letters].flatMap((letter) => FRAMES[letter] ?? [])),
  };
  const forms = formsOf(infinitive, irregular);
  participles.set(particle + forms.participle, verb);
  for (const form of forms.finite) {
    finite.set(form, [...(finite.get(form) ?? []), verb]);
    if (particle) joined.set(particle + form, verb);
  }
}

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

// Common verbs whose third person singular of the Konjunktiv I ("er gehe") is no other form: the stem and -e.
const MOOD_VERBS = `
gehen kommen geben stehen bleiben liegen halten lassen finden sehen nehmen machen brauchen bedeuten zeigen fehlen gelten handeln
bestehen führen bringen tragen erwarten hoffen glauben denken sprechen arbeiten sorgen drohen dienen gehören scheinen spielen
bekommen erhalten verstehen bieten treffen stellen setzen ziehen laufen fallen reichen betreiben beschränken verstoßen
beweisen erreichen entsprechen beginnen leben kennen fordern betragen belaufen verfügen ergeben treten leiden kämpfen schaffen
verhindern rechnen planen versuchen werfen sagen erklären betonen behaupten meinen berichten bestätigen ablehnen unterscheiden
unterstützen wünschen zahlen kosten steigen sinken wachsen warten suchen schützen gefährden verletzen vertreten verlieren
gewinnen trainieren prüfen untersuchen entscheiden beruhen basieren enthalten erlauben ermöglichen fördern helfen hindern hängen
heißen interessieren kaufen klären leisten lernen liefern nutzen öffnen passen profitieren reagieren retten schaden schließen
senken sitzen sparen stammen stärken stimmen teilen töten übernehmen überwiegen verbessern verdienen vergessen verlangen verlaufen
vermeiden verschlechtern verschwinden versprechen verwenden wirken wohnen zählen zwingen befinden verlassen bedauern begrüßen
bezweifeln ausgehen folgen freuen fühlen geschehen gelingen genießen herrschen kehren kritisieren lösen melden richten schulden
`;

/** German. */
export const german: ClausePack = {
  lang: 'de',
  finite,
  joined,
  participles,
  perfects: words('hat haben hatte hatten habe'),
  beens: words('war waren ist sind sei seien'),
  passives: words('wird werden wurde wurden worden'),
  sourcePrepositions: words('laut lt'),
  sourcePostpositions: words('zufolge'),
  nounPrepositions: words('nach aus gemäß entgegen'),
  sayingEndings: [
    'angaben',
    'berichten',
    'aussagen',
    'informationen',
    'meldungen',
    'meinung',
    'ansicht',
    'schätzungen',
    'erkenntnissen',
  ],
  closingPrepositions: words('nach'),
  sayingNouns:
    words(`angaben angabe aussage aussagen ansicht meinung auffassung einschätzung einschätzungen darstellung worten
    bericht berichten information informationen medienberichten presseberichten zeitungsberichten medienbericht
    medieninformationen presseinformationen schätzung schätzungen erkenntnissen erkenntnisstand auskunft überzeugung mitteilung
    mitteilungen pressemitteilung augenzeugenberichten augenzeugen zeugenaussagen agenturmeldungen agenturberichten
    agenturangaben polizeiangaben regierungsangaben meldung meldungen sicht pressemeldungen medienangaben unternehmensangaben
    behördenangaben militärangaben veranstalterangaben polizeibericht lesart bekunden dafürhalten prognose prognosen artikel ermittlungen wissen`),
  afterthoughts: words('so'),
  references: words('demnach wonach demzufolge danach'),
  clauseNouns:
    words(`meinung ansicht auffassung überzeugung vorwurf forderung ankündigung behauptung hoffnung verdacht befürchtung
    aussage these vermutung warnung bedenken zweifel kritik versprechen drohung worten information prognose feststellung
    standpunkt vorschlag appell bitte einwand argument hinweis begründung`),
  lightVerbs:
    words(`ist sind war waren vertrat vertritt vertreten vertraten äußerte äußerten äußert erhob erhoben erhebt
    bekräftigte bestätigte bestätigt sprach spricht brachte bringt erneuerte wiederholte teilt teilen teilte teilten wies weist
    zurückwies machte macht stellte stellt`),
  anaphors: words('das dies'),
  complementizers: words(
    'dass daß ob wie warum weshalb wieso was wer wann wo inwieweit inwiefern welche welcher welches',
  ),
  subjunctions: words(`weil während obwohl als wenn da nachdem bevor bis indem damit sodass falls sofern solange sobald
    seit seitdem obgleich zumal wobei wodurch weswegen worauf woraufhin womit wofür dass daß ob wie`),
  relatives: words(
    'der die das den dem deren dessen denen welcher welche welches welchem welchen wo worin wodurch womit wobei',
  ),
  comparatives: words('wie'),
  coordinators: words('und aber oder sowie doch denn sondern'),
  determiners:
    words(`der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen jener jene jenes
    sein seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres unser unsere mehrere viele einige beide alle
    zwei drei vier fünf sechs kein keine zahlreiche manche weitere andere dessen deren jeder jede`),
  oblique: words('den dem einen einem ihm ihn ihnen seinem seinen ihrem ihren diesem diesen mir uns mich dich'),
  genitives: words('der des eines einer dieser dieses seiner seines ihrer ihres jener'),
  pronouns: words('er sie es man wir ich dieser diese jener niemand jemand viele einige manche andere beide'),
  nameParticles: words('van von de del della di da dos du le la el al bin zu ten ter y'),
  places: words('aus in im vom von auf seitens'),
  nominatives: words('er man wir ich'),
  impersonal: words('man'),
  prepositions:
    words(`in im an am auf bei beim mit von vom zu zum zur nach vor über unter gegen für durch um aus seit während wegen
    trotz laut gegenüber zwischen ohne ins ans bis angesichts hinsichtlich bezüglich innerhalb außerhalb neben hinter nahe
    anlässlich aufgrund gemäß entgegen mithilfe infolge samt per pro`),
  nounJoiners: words('von vom für beim'),
  agents: words('von vom durch'),
  timeWords:
    words(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
    august september oktober november dezember abend vormittag nachmittag morgen mittag montagabend dienstagabend
    mittwochabend donnerstagabend freitagabend samstagabend sonntagabend uhr`),
  adverbEndings: ['ierend', 'weise', 'mals', 'dings', 'falls', 'seits', 'passend', 'gemäß', 'dessen', 'hin'],
  quotingVerbs: words('zitieren'),
  placedVerbs: words('heißen hervorgehen'),
  reflexives: words('äußern beklagen erinnern bekennen aussprechen'),
  adverbs:
    words(`zwar neuerdings andererseits einerseits zuletzt vielmehr trotzdem dennoch immerhin zumindest stattdessen insgesamt zuerst vorerst künftig zukünftig offenbar angeblich besonders insbesondere somit folglich nämlich also gestern heute morgen später weiter zuvor danach dann bereits nun jetzt unterdessen zudem außerdem ferner
    wörtlich jedoch allerdings dagegen hingegen auch so noch sogar selbst sich erneut schließlich zugleich gleichzeitig dazu
    daraufhin hierzu dabei darüber darin darauf davon damit dafür deshalb daher indes indessen inzwischen mittlerweile
    anschließend zunächst ebenfalls ebenso kürzlich wiederholt öffentlich offiziell nicht nur wiederum lediglich eindringlich
    scharf deutlich ausdrücklich einmal immer wieder weiterhin aber hier dort da ja schon erst bislang bisher vorher bereits
    abends vormittags nachmittags sinngemäß folgendermaßen knapp ironisch es ihm ihnen uns mir`),
  finites:
    words(`ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten muss müssen musste
    mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte mag möchte möchten gibt gab geht ging kommt
    kam kamen steht stand liegt lag bleibt blieb macht machte sieht sah nimmt nahm hält hielt lässt ließ führt führte
    findet fand bringt brachte stellt stellte zeigt zeigte gilt galt beginnt begann habe hätten hätte sei seien wäre wären
    würde würden werde könne könnte könnten müsse müsste müssten dürfe dürften solle wolle möge`),
  reportedMood: new Set([
    ...[...words(MOOD_VERBS)].map((verb) => `${verb.replace(/e?n$/, '')}e`.replace(/ele$/, 'le')),
    ...words(`sei seien habe werde könne müsse wolle solle dürfe möge wisse gebe gehe komme stehe bleibe liege halte lasse
    finde sehe nehme mache brauche bedeute zeige fehle gelte handele handle bestehe führe bringe trage erwarte hoffe glaube
    denke spreche arbeite sorge drohe diene gehöre scheine spiele bekomme erhalte verstehe biete treffe stelle setze
    ziehe laufe falle reiche betreibe beschränke verstoße beweise erreiche entspreche beginne lebe kenne fordere
    betrage belaufe verfüge ergebe trete leide kämpfe schaffe verhindere rechne plane versuche habe bestünde`),
  ]),
  irrealMood: words(
    'hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften sollten gäbe bestünden',
  ),
  politeForm: 'Sie',
  oppositions: words('aber jedoch dagegen hingegen allerdings'),
  casualties: words('menschenleben todesopfer opfer tote toten tribut verletzte leben'),
  reputations: words('gilt gelten galt galten'),
  conditions: words('wenn falls sofern'),
  infinitiveMarks: words('zu'),
  roles: words('als'),
  purposes: words('um ohne anstatt statt'),
  particles: words(
    'an mit hinzu hin zu ein aus bekannt fest vor auf zurück klar heraus fort ab hervor voraus dar nach nahe',
  ),
};
