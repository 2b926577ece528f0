// German words that are printed with a stop of their own. Compiled by hand after Duden's list of abbreviations.

import type { AbbreviationList } from '../abbreviation.ts';

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '));

export const german: AbbreviationList = {
  beforeName: words(
    'dr prof Hr Fr St dipl ing Med jur phil rer nat h.c dres mag sen jun Gen rep bzw ca vgl sog z.b z d.h d u.a o.g i.d.r u i s O v h evtl ggf ' +
      'inkl exkl einschl insb bspw bzgl betr geb gest verh gegr gez hg hrsg lfd ehem ehemal allg bes kath evang ev franz Engl Dt',
  ),
  beforeNumber: words(
    'nr nrn bd bde s abs Art abb kap ziff tel aufl anm ca jan feb mrz apr jun jul aug sep sept okt nov dez',
  ),
  anywhere: words(
    'usw etc mio mrd tsd Str Co jh jhd jhdt jan feb aug sep sept okt nov dez Mo Di Mi Do Fr Sa So bzw v.chr n.chr a.d i.v gmbh Min Std',
  ),
  ofTime: words(''),
  afterTime: words(''),
  starters: words(
    'Der Die Das Ein Eine Er Sie Es Wir Ihr Ich Man Dies Diese Dieser Dieses Dort Da Dann Doch Aber Und Oder Auch Am Im In An Auf Bei Mit Nach ' +
      'Vor Für Von Zu Zum Zur Aus Um Seit Als Wenn Weil Wie Was Wer Wo Warum Zudem Außerdem Jedoch Nun So Nur Noch Schon Sein Seine Ihre',
  ),
  speechVerbs: words('sagte fragte meinte erklärte rief schrieb antwortete sagt fragt So'),
  ordinalStop: true,
};
