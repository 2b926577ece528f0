// German: the words of reporting, by rule alone. The verbs are those that German grammars list as verba dicendi (Duden, Die
// Grammatik, on indirect speech), with the forms that news uses; written by hand, no corpus behind them.
// Hard case: a separable verb closes its clause ("teilte die Polizei mit"), and the reported clause needs no "dass".

import type { CueForm, CueFrame, CueVerb, LanguagePack } from '../pack.ts';

// lemma: present third person singular and plural, past singular and plural / participle. "a": an addressee may come first.
const VERBS = `
sagen: sagt sagen sagte sagten / gesagt
erklären: erklärt erklären erklärte erklärten / erklärt
mitteilen: teilt teilen teilte teilten / mitgeteilt
ankündigen: kündigt kündigen kündigte kündigten / angekündigt
hinzufügen: fügt fügen fügte fügten / hinzugefügt
betonen: betont betonen betonte betonten / betont
berichten: berichtet berichten berichtete berichteten / berichtet
behaupten: behauptet behaupten behauptete behaupteten / behauptet
meinen: meint meinen meinte meinten / gemeint
äußern: äußert äußern äußerte äußerten / geäußert
fordern: fordert fordern forderte forderten / gefordert
kritisieren: kritisiert kritisieren kritisierte kritisierten / kritisiert
warnen: warnt warnen warnte warnten / gewarnt
schreiben: schreibt schreiben schrieb schrieben / geschrieben
antworten: antwortet antworten antwortete antworteten / geantwortet
fragen: fragt fragen fragte fragten / gefragt
erzählen: erzählt erzählen erzählte erzählten / erzählt
versichern: versichert versichern versicherte versicherten / versichert
bestätigen: bestätigt bestätigen bestätigte bestätigten / bestätigt
dementieren: dementiert dementieren dementierte dementierten / dementiert
erwidern: erwidert erwidern erwiderte erwiderten / erwidert
entgegnen: entgegnet entgegnen entgegnete entgegneten / entgegnet
verkünden: verkündet verkünden verkündete verkündeten / verkündet
melden: meldet melden meldete meldeten / gemeldet
verlangen: verlangt verlangen verlangte verlangten / verlangt
zitieren: zitiert zitieren zitierte zitierten / zitiert
bezeichnen: bezeichnet bezeichnen bezeichnete bezeichneten / bezeichnet
nennen: nennt nennen nannte nannten / genannt
rufen: ruft rufen rief riefen / gerufen
sprechen: spricht sprechen sprach sprachen / gesprochen
hinweisen: weist weisen wies wiesen / hingewiesen
einräumen: räumt räumen räumte räumten / eingeräumt
beklagen: beklagt beklagen beklagte beklagten / beklagt
erläutern: erläutert erläutern erläuterte erläuterten / erläutert
urteilen: urteilt urteilen urteilte urteilten / geurteilt
skandieren: skandiert skandieren skandierte skandierten / skandiert
loben: lobt loben lobte lobten / gelobt
begründen: begründet begründen begründete begründeten / begründet
kommentieren: kommentiert kommentieren kommentierte kommentierten / kommentiert
ergänzen: ergänzt ergänzen ergänzte ergänzten / ergänzt
vermuten: vermutet vermuten vermutete vermuteten / vermutet
versprechen: verspricht versprechen versprach versprachen / versprochen
feststellen: stellt stellen stellte stellten / festgestellt
unterstreichen: unterstreicht unterstreichen unterstrich unterstrichen / unterstrichen
bemerken: bemerkt bemerken bemerkte bemerkten / bemerkt
schildern: schildert schildern schilderte schilderten / geschildert
drohen: droht drohen drohte drohten / gedroht
beteuern: beteuert beteuern beteuerte beteuerten / beteuert
appellieren: appelliert appellieren appellierte appellierten / appelliert
bekanntgeben: gibt geben gab gaben / bekanntgegeben
fortfahren: fährt fahren fuhr fuhren / fortgefahren
beschreiben: beschreibt beschreiben beschrieb beschrieben / beschrieben
charakterisieren: charakterisiert charakterisieren charakterisierte charakterisierten / charakterisiert
bestreiten: bestreitet bestreiten bestritt bestritten / bestritten
vorwerfen: wirft werfen warf warfen / vorgeworfen
werten: wertet werten wertete werteten / gewertet
bewerten: bewertet bewerten bewertete bewerteten / bewertet
titeln: titelt titeln titelte titelten / getitelt
formulieren: formuliert formulieren formulierte formulierten / formuliert
resümieren: resümiert resümieren resümierte resümierten / resümiert
konstatieren: konstatiert konstatieren konstatierte konstatierten / konstatiert
aussagen: - - - - / ausgesagt
`;

const FRAMES: readonly CueFrame[] = ['clause'];
const verbs = new Map<string, { verb: CueVerb; form: CueForm }>();
for (const line of VERBS.trim().split('\n')) {
  const [lemma = '', forms = ''] = line.split(': ');
  const [finite = '', participle = ''] = forms.split(' / ');
  const verb: CueVerb = { lemma, frames: FRAMES };
  verbs.set(participle, { verb, form: 'participle' });
  for (const form of finite.split(' ')) if (form !== '-') verbs.set(form, { verb, form: 'past' });
}

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** German. */
export const german: LanguagePack = {
  lang: 'de',
  verbs,
  prepositions: [
    ['laut'],
    ['nach', 'angaben', 'von'],
    ['nach', 'angaben', 'der'],
    ['nach', 'angaben', 'des'],
    ['nach', 'ansicht', 'von'],
    ['nach', 'ansicht', 'der'],
    ['nach', 'ansicht', 'des'],
  ],
  afterthoughts: [['so']],
  auxiliaries: words('hat haben hatte hatten wird werden auch'),
  passives: words('wird werden wurde wurden worden'),
  agents: words('von'),
  complementizers: words('dass daß ob wie warum weshalb wieso was wer wann wo'),
  conjunctions:
    words(`weil während obwohl aber als wenn da sondern denn doch nachdem bevor bis indem damit sodass und oder dass
    daß ob dessen deren`),
  coordinators: words('und aber oder sowie'),
  determiners:
    words(`der die das den dem des ein eine einen einem einer eines dieser diese dieses jener seine seiner ihr ihre ihrer
    sein mehrere viele einige beide zwei drei vier fünf kein keine`),
  pronouns: words('er sie es ich wir man ihr'),
  relatives: words('welcher welche welches'),
  nominatives: words('er sie es man wir ich'),
  prepositionWords:
    words(`in im an am auf bei beim mit von vom zu zum zur nach vor über unter gegen für durch um aus seit während wegen
    trotz laut gegenüber zwischen ohne`),
  timeWords:
    words(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
    august september oktober november dezember gestern heute morgen später weiter zuvor danach dann bereits nun jetzt unterdessen
    zudem außerdem ferner abend vormittag nachmittag wörtlich`),
  commonVerbs:
    words(`ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte muss müssen soll sollen
    sollte will wollen wollte habe sei seien würde würden`),
  particles: words('an mit hinzu hin zu ein aus bekannt fest vor auf zurück klar heraus fort'),
  nounsCapitalised: true,
  verbSecond: true,
  weights: null,
};
