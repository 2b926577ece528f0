import { describe, expect, it } from 'vitest';
import { marked, saidIn } from './marked.ts';

function specify(lines: readonly string[]): void {
  it.each(lines)('%s', (line) => {
    const { text, said } = marked(line);
    expect(saidIn(text, 'de')).toEqual(said);
  });
}

describe('German: words in marks', () => {
  specify([
    '[c „Die Brücke ist sicher“], [cue sagte] [s Mara Lindqvist].',
    '[c »Die Brücke ist sicher«], [cue so] [s Lindqvist].',
    '[s Mara Lindqvist] [cue sagte]: [c „Die Brücke ist sicher.“]',
    '[s Mara Lindqvist, die Bürgermeisterin von Orle], [cue sagte]: [c "Die Brücke ist sicher."]',
    '[c „Die Brücke“], [cue sagte] [s Mara Lindqvist], [c „ist sicher.“]',
    '[c „Sie sagte ‚nein‘ und ging“], [cue erinnert sich] [s der Bäcker Jan Kolb].',
    'Am Montag [cue teilte] [s das Amt] in Orle [cue mit]: [c „Die Brücke bleibt offen.“]',
    '[s Mara Lindqvist] [cue wörtlich]: [c „Wir haben nichts zu verbergen.“]',
    'Auf dem Schild am Ufer von Orle steht „Betreten verboten“ in roter Farbe.',
    'Sie las im Roman „Der lange Fluss“ und hörte das Lied „Abend in Orle“.',
  ]);
  it('each sentence of a quotation that goes on is a statement of its own', () => {
    const { text, said } = marked('[c1 „Das geht nicht“], sagte [s1 Mara Lindqvist]. [c2 „Wir warten bis Mai.“]');
    expect(saidIn(text, 'de')).toEqual([said[0], { ...said[1], source: said[0]?.source }]);
  });
});

describe('German: words in marks within the clause of their verb', () => {
  specify([
    '[s Jan Kolb] [cue nannte] den Plan [c „überstürzt“].',
    '[s Der Ministerpräsident Jan Kolb] [cue bezeichnete] den Plan als [c „großen Fehler“].',
    '[s Das Bündnis] [cue sprach] von einem [c „schwarzen Tag für Orle“].',
    '[s Die Opposition] feierte die Absage als [c „großen Erfolg für alle“].',
  ]);
});

describe('German: reported clauses', () => {
  specify([
    '[s Die Bürgermeisterin] [cue sagte], [c die Brücke sei sicher].',
    '[s Die Behörde] [cue erklärte], [c dass die Brücke im Mai öffnet].',
    '[s Die Behörde] [cue kündigte] [cue an], [c die Brücke im Mai zu öffnen].',
    '[s Die Ministerin] [cue betonte] am Dienstag, [c man werde niemanden entlassen].',
    'Gegenüber dem Boten [cue räumte] [s der Sprecher] [cue ein], [c dass Fehler gemacht wurden].',
    '[s Jan Kolb] [cue hat] am Freitag [cue angekündigt], [c dass er im Herbst geht].',
    '[c Die Brücke öffnet im Mai], [cue teilte] [s das Amt] am Dienstag [cue mit].',
    '[c Die Brücke], so [cue schätzen] [s die Fachleute], [c hält noch zehn Jahre].',
    '[s Die Opposition] [cue wies] [cue zurück], [c dass sie davon gewusst habe].',
    'Dem Verein [cue wird vorgeworfen], [c Spenden verschwendet zu haben].',
    '[s Der Verband] ist der [cue Meinung], [c dass die Brücke zu teuer wird].',
    '[s Kolb] [cue erhob] den [cue Vorwurf], [c die Stadt habe zu lange gewartet].',
    '[s1 Lindqvist] sagte, [c1 die Brücke sei alt], und [s2 Kolb] ergänzte, [c2 sie müsse weg].',
  ]);
});

describe('German: a verb at the end', () => {
  specify([
    '[cue Wie] [s das Amt] am Montag [cue mitteilte], [c öffnet die Brücke im Mai].',
    '[c Die Brücke öffnet im Mai], wie [s das Amt] [cue bekannt gab].',
    '[c Die Brücke öffnet im Mai], wie [s Jan Kolb, der Leiter des Amtes], [cue mitteilte].',
    'Während [s Kolb] [cue ankündigte], [c die Brücke zu öffnen], schwieg die Bürgermeisterin.',
  ]);
});

describe('German: phrases', () => {
  specify([
    '[cue Laut] [s Polizei] [c wurden drei Menschen verletzt].',
    '[c Drei Menschen wurden] [cue laut] [s Polizei] [c verletzt].',
    '[cue Nach Angaben] [s der Feuerwehr] [c brannte das Dach].',
    '[s Dem Ministerium] [cue zufolge] [c steigen die Preise].',
    '[cue Nach] [s Kolbs] [cue Meinung] [c ist die Brücke zu teuer].',
    '[c Die Brücke ist] [cue nach Ansicht] [s des Verbandes] [c zu teuer].',
    '[c Das sei „ein Skandal“], [cue so] [s die Sprecherin Ada Wenk].',
  ]);
});

describe('German: the reported mood goes on with who spoke last', () => {
  it.each([
    ['Mara Lindqvist sagte, die Brücke sei sicher. Man habe sie im Mai geprüft.', 'Mara Lindqvist'],
    ['Das Gutachten kritisiert den Bau der Brücke. Der Beton sei zu dünn.', 'Das Gutachten'],
  ])('%s', (text, source) => {
    const said = saidIn(text, 'de');
    expect(said).toHaveLength(2);
    expect(said[1]?.source).toBe(source);
  });
  it.each([
    'Die Brücke wäre besser, wenn sie breiter wäre.',
    'Am Sonntag öffnet die Brücke. Der Eintritt ist frei, der Bus fährt alle zehn Minuten.',
    'Das Gericht verurteilte den Mann zu zwei Jahren Haft.',
    'Die Flut forderte im Tal von Orle drei Menschenleben.',
    'Der Zug fährt um 10:36 Uhr ab und kommt am Abend an.',
    'Die Butter schmelzen, das Mehl zugeben und rühren. Der Teig sollte eine Stunde ruhen.',
    'Der Vertrag endet, wenn eine der Parteien kündigt. Die Kündigung ist nach § 4 schriftlich zu erklären.',
    'Orle gewann gegen Kesten mit 3:1, das Tor zum 2:1 fiel nach einer Ecke. Kolb verteidigte den Titel.',
    'Das Rezept nennt sich „Orler Topf“ und gilt als „gute Küche“. Man nennt es auch „Eintopf“.',
    'Die geforderte Summe war hoch, die angekündigte Reform teuer. Das erklärte Ziel liegt fern.',
    'Es regnete, die Straßen waren leer, und der Wirt schloss früh, um Licht zu sparen.',
    'Wer den Beitrag nicht zahlt, verliert seinen Platz; melden Sie sich bis zum 4. Mai an.',
  ])('nobody speaks: %s', (text) => {
    expect(saidIn(text, 'de')).toEqual([]);
  });
});
