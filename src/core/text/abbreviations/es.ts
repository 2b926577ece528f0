// Spanish words that are printed with a stop of their own. Compiled by hand after the Academy's list of abbreviations.

import type { AbbreviationList } from '../abbreviation.ts';

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '));

export const spanish: AbbreviationList = {
  beforeName: words(
    'sr sra sres sras srta d dña dr dra drs prof profa lic ing arq gral cnel cap tte sto sta san fr mons excmo excma ilmo av avda c p.ej ej cf vs',
  ),
  beforeNumber: words(
    'no núm nro n vol p pp pág págs art cap fig tel ene feb mar abr jun jul ago sept set oct nov dic',
  ),
  anywhere: words('etc cía s.a s.l ee.uu ee uu jr a.m p.m a.c d.c ene feb abr ago sept oct nov dic'),
  ofTime: words('a.m p.m'),
  afterTime: words(''),
  starters: words(
    'El La Los Las Un Una Unos Unas Él Ella Ellos Ellas Yo Nosotros Usted Ustedes Este Esta Estos Estas Ese Esa Eso Esto Pero Y O En Con Por Para De ' +
      'Del Al A Se No Sí Si Cuando Como Según Tras Desde Hasta Sin Sobre Entre Su Sus Mi Mis Lo Le Les Además También Ya Así Aunque',
  ),
  speechVerbs: words('dijo preguntó'),
};
