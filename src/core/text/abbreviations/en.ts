// English words that are printed with a stop of their own. Compiled by hand from newspaper style guides.

import type { AbbreviationList } from '../abbreviation.ts';

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '));

export const english: AbbreviationList = {
  beforeName: words(
    'mr mrs ms mx messrs mmes dr drs prof profs Assoc Asst Rev revs Fr Hon Pres gov govs lt.gov sen sens Rep Reps cong atty ' +
      'Gen Maj Col cmdr comdr Capt cpt lt sgt cpl pvt pfc Adm brig Ens Det insp supt supvr spc Amb treas Sec dep St ste Mt Ft ' +
      'vs v viz cf e.g i.e approx msgr rt bros Dist',
  ),
  beforeNumber: words(
    'no nos vol vols p pp Fig figs eq Sec secs Art arts ch chap Para Sect Ver Op ca c Ext tel Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
  ),
  anywhere: words(
    'jr sr esq inc Corp Co Cos Ltd llc plc etc al Dept univ assn bros Est ave blvd rd hwy pkwy Ln Ct Sq ' +
      'Jan Feb Apr Aug Sept Sep Oct Nov Dec Mon Tue tues Wed thu thur thurs Fri Sat Sun ' +
      'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev ' +
      'Okla Ont Ore Pa Que Tenn Tex Va Vt Wash Wis Wisc Wyo n.y n.j n.h n.c n.d s.c s.d n.m r.i w.va d.c b.c ' +
      'mfg Min Max Hr hrs mph lb lbs Oz Ft Gal Sq cu temp avg intl natl govt ph.d m.d b.a m.a j.d',
  ),
  ofTime: words('a.m p.m'),
  afterTime: words(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun January February March April May June July ' +
      'August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec EST EDT ET CST CDT CT MST MDT MT PST ' +
      'PDT PT GMT BST CET CEST UTC Eastern Central Mountain Pacific Greenwich Moscow',
  ),
  starters: words(
    'The A An He She It We They I You This That These Those There Here His Her Its Our Their My Your In On At As But And Or So If When ' +
      'While After Before Since For With By From To Of Not No Yes What Who Why How Where Which Although Though However Meanwhile Then ' +
      'Now Also Some Many Most Few Several Both Each Every All Another Other Such One Two Three Is Are Was Were Do Does Did Can Could ' +
      'Will Would Should May Might Must Has Have Had Let Because During Despite Under Over Until Among According Still Yet Even Just ' +
      'Only Once Earlier Later Instead Nor Neither Either Perhaps Maybe Asked Speaking Unlike Like Without Within Between Through',
  ),
  speechVerbs: words(
    'said says say asked asks added adds told tells replied replies wrote writes shouted cried yelled joked quipped wondered demanded ' +
      'responded exclaimed continued recalled began declared tweeted answered countered laughed whispered screamed mused',
  ),
};
