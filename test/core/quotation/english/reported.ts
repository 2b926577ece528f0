// The specification of English reported speech: clauses, cues and sources of every shape. People and places are invented.

import type { Phenomena } from './phenomena.ts';

export const reported: Phenomena = {
  'indirect speech with that': [
    '[s Lindqvist] [cue said] [c that the bridge would open in May].',
    '[s Two officials] [cue warned] [c that the river could rise again].',
    '[s The company] [cue announced] on Monday [c that it would close its plant in Halden].',
    '[s Mr Orrel] [cue insisted] [c that he had never met the builder].',
    '[s Police] have [cue confirmed] [c that a man of 34 was arrested near the station].',
    'In her letter [s Varga] [cue argues] [c that the school needs two more teachers].',
  ],
  'indirect speech without that': [
    '[s Lindqvist] [cue said] [c the bridge would open in May].',
    '[s The company] also [cue said] [c it would hire more drivers].',
    '[s The union] [cue claims] [c its members were never asked].',
    '[s Witnesses] [cue said] [c the driver had left before the ambulance came].',
    'On Friday [s the ministry] [cue said] [c three ships were on their way to Vesmark].',
  ],
  'an infinitive': [
    '[s The mayor] [cue promised] [c to open the road before winter].',
    '[s Varga] [cue urged] [c the council to read the report again].',
    '[s The governor] [cue asked] [c residents to stay at home].',
  ],
  'coordinated cues': [
    '[s1 [s2 Lindqvist]] [cue1 said] [c1 the bridge was old] and [cue2 urged] [c2 the council to close it].',
    '[s1 [s2 The mayor]] [cue1 denied] [c1 that money was missing] and [cue2 said] [c2 he would open the books].',
    '[s1 Lindqvist] [cue1 said] [c1 the bridge was safe], but [s2 Orrel] [cue2 said] [c2 it was not].',
  ],
  'coordinated contents': [
    '[s Lindqvist] [cue said] [c that the bridge was safe and that it would open in May].',
    '[s The ministry] [cue said] [c the talks were over and no date had been set].',
  ],
  'fronted and parenthetical cues': [
    '[c The bridge will open in May], [s she] [cue said].',
    '[c The bridge], [s Lindqvist] [cue said], [c will open in May].',
    '[c The river is likely to rise again on Sunday], [s forecasters] [cue warned].',
    '[c Nobody had been told of the sale], [cue said] [s the union’s chairman].',
    '[c The council], [s Varga] [cue argued], [c had every chance to stop the works].',
  ],
  'according to': [
    '[cue According to] [s the harbor office], [c nobody was hurt].',
    '[c Nobody was hurt], [cue according to] [s the harbor office].',
    '[c About a third of the houses stood empty last winter], [cue according to] [s a study by the University of Tarn].',
    '[cue According to] [s police], [c the driver was not wearing a belt].',
    '[c The plant], [cue according to] [s its owners], [c has never made a profit].',
  ],
  'the passive': [
    '[s Orrel] [cue was quoted as saying] [c that the farm would be sold].',
    '[s The mayor] [cue is reported to have said] [c that the town was broke].',
    '[s The mayor] [cue was quoted as saying] [c the town was broke].',
    '[s Orrel] [cue is quoted as saying] [c that he would not resign].',
  ],
  'X told Y': [
    '[s Lindqvist] [cue told] the council [c that the bridge would open in May].',
    '[s She] [cue told] reporters [c the bridge would open in May].',
    '[c “The bridge is safe,”] [s Lindqvist] [cue told] the Orle Courier.',
    '[s The minister] [cue told] parliament on Tuesday [c that no troops would be sent].',
    '[c “I never saw the letter,”] [s Orrel] [cue told] the inquiry in Tarn.',
  ],
  'a participle that adds': [
    '[s1 [s2 Lindqvist]] [cue1 said] [c1 the bridge was safe], [cue2 adding] [c2 that it would open in May].',
    '[c1 “We are ready,”] [s1 [s2 the coach]] [cue1 said], [cue2 adding] [c2 that two players were still injured].',
    '[s1 [s2 The ministry]] [cue1 said] [c1 the ship had sunk], [cue2 warning] [c2 that oil could reach the coast].',
  ],
  'noun cues': ['[c “We regret the delay,”] [s the company] [cue said in a statement].'],
  'written speech': [
    '[c “Good night, Orle,”] [s the mayor] [cue wrote] on the town’s page.',
    '[s Varga] [cue wrote] on Telegram [c that the road was open again].',
    '[s The minister] [cue tweeted] [c that talks would go on].',
    '[c “The talks are over,”] [s the ministry] [cue posted] on Telegram.',
  ],
  'questions asked': [
    '[s Lindqvist] [cue asked] [c whether the bridge was safe].',
    '[s Reporters] [cue asked] [c why the doors had been locked].',
    '[c “Why were the doors locked?”] [cue asked] [s Varga].',
  ],
  'words refused': ['[s The ministry] [cue denied] [c that a ship was missing].'],
  'collective and institutional speakers': [
    '[s Vesmark’s Foreign Ministry] [cue said] [c it would not attend the talks].',
    '[s The ferry union and two harbor firms] have [cue said] [c they will not sign].',
    '[s The Halden Fire Department] [cue said] [c crews were called at dawn].',
    '[s The country’s largest bank] [cue said] [c its profit had halved].',
    '[s Tarn] [cue says] [c the islands have always been its own].',
  ],
  'unnamed sources': [
    '[s Three people with knowledge of the talks] [cue said] [c a deal was near].',
    '[s People familiar with the matter] [cue said] [c the bank was looking for a buyer].',
    '[s A senior official] [cue said] [c the talks had failed].',
    '[s Residents] [cue said] [c they heard two blasts].',
    '[s One of the sources] [cue said] [c the deal could be signed this week].',
    '[s An official who asked not to be named] [cue said] [c the ship had been hit].',
    '[s Critics] [cue say] [c the law would silence the press].',
  ],
  'a source with much about it': [
    '[c “That is how it has always been done here,”] [s Ilse Varga, 61,] [cue explained].',
    '[c “We lost it all,”] [cue said] [s Tomas Orrel, 61].',
    '[s Tomas Orrel, 61,] [cue said] [c the farm was lost].',
    '[s Ruth Amsel, a retired nurse from Halden who saw the fire], [cue said] [c the roof fell in first].',
    '[s Dr. Jan de Wit of the University of Tarn] [cue said] [c the wolves had come from the north].',
  ],
  'a future, a modal, a negation': [
    '[s The governor] will [cue say] on Friday [c that the road stays closed].',
    '[s Lindqvist] did not [cue say] [c when the bridge would open].',
    '[s The mayor] has repeatedly [cue said] [c the town cannot pay].',
  ],
};
