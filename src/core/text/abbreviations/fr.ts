// French words that are printed with a stop of their own. Compiled by hand after the Imprimerie nationale's rules.

import type { AbbreviationList } from '../abbreviation.ts';

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '));

export const french: AbbreviationList = {
  beforeName: words('M mm mr dr pr prof me mgr st ste gén gal col cdt cap lt adj p.-d.g cf c.-à-d av bd'),
  beforeNumber: words('no nos vol p pp art chap fig env tél janv févr avr juil sept oct nov déc'),
  anywhere: words('etc cie sté inc janv févr avr juil sept oct nov déc éd hab env apr av j.-c'),
  ofTime: words(''),
  afterTime: words(''),
  starters: words(
    'Le La Les Un Une Des Il Elle Ils Elles On Nous Vous Je Ce Cette Ces Cet Mais Et Ou Donc Or Ni Car En Dans Sur Pour Par Avec Sans Après Avant ' +
      'Depuis Pendant Selon À Au Aux De Du Si Quand Lorsque Comme Alors Ainsi Puis Enfin Pourtant Son Sa Ses Leur Leurs Notre Votre',
  ),
  speechVerbs: words('dit demande'),
};
