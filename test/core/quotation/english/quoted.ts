// The specification of English quotations: where they stand, which marks they have, how they go on. People and places are invented.

import type { Phenomena } from './phenomena.ts';

export const quoted: Phenomena = {
  'a quotation before its attribution': [
    '[c “The bridge is safe,”] [s Mara Lindqvist] [cue said].',
    '[c “The bridge is safe,”] [cue said] [s Mara Lindqvist, who built it].',
    '[c “Who will pay for the bridge?”] [s the mayor] [cue asked].',
    '[c “We lost the whole harvest in a single night,”] [cue recalled] [s Tomas Orrel, a farmer in the Halden valley].',
    '[c “The roof came off in one piece,”] [s Aldous] [cue recalled]. [c “It landed in the school yard.”]',
    '[c “Not one of them came back to apologise!”] [s he] [cue shouted] from the gallery.',
    '[c “It is far too early to talk about blame,”] [s a spokeswoman for the ferry company] [cue told] reporters on Friday.',
  ],
  'a quotation after its attribution': [
    '[s Aldous] shook his head and [cue said]: [c “You would have to ask my brother.”]',
    'After the vote [s Henrik Sale] [cue said]: [c “I have never been so proud of this council.”]',
    '[s Mara Lindqvist] [cue said], [c “The bridge is safe.”]',
    '[s The mayor] [cue added]: [c “We will pay for the bridge ourselves.”]',
    '[s Lindqvist] [cue replied]: [c “Nobody asked us before the works began.”]',
    'As the crowd left, [s the coach] [cue joked], [c “Next year we shall bring a bigger bus.”]',
    'In a letter to parents [s the headmaster] [cue wrote]: [c “The school will be closed on Friday.”]',
    '[s The minister] later [cue added]: [c “There is no money for a second tunnel.”]',
  ],
  'a quotation around its attribution': [
    '[c “We note the offer,”] [s Mara Lindqvist] [cue said], [c “but we will not take it.”]',
    '[c “We note the offer,”] [s Mara Lindqvist, a spokeswoman for the harbor], [cue said]. [c “Our work goes on in Orle.”]',
    '[c “If the river rises again,”] [cue warned] [s the engineer], [c “the lower town will be under water by Sunday.”]',
    '[c “If it rains,”] [cue said] [s the coach of the Orle eleven], [c “we will go indoors and wait.”]',
    '[c “If it rains,”] [s Lindqvist] [cue told] the crowd, [c “we will go indoors and wait.”]',
    '[c “I told them no,”] [s she] [cue said]. [c “I told them twice. And then I went home.”]',
  ],
  'a quotation over several paragraphs': [
    '[s Lindqvist] [cue said]: [c “The bridge was old when I was young.]|[c “It was never safe, and everyone knew it.]|[c “Now it is gone.”]',
    '[s The board] [cue wrote] on Tuesday:|[c “Nobody will lose a day of pay.”]',
    '[c “We have waited nine years for this road,”] [s the mayor] [cue said]. [c “Nine years is a long time.]|[c “Now we want to see the machines.”]',
    '[s Orrel] [cue said]: [c “The rain began at noon.”]|[c “By three the cellar was full, and the cows stood in the yard.”]',
  ],
  'nested quotations': [
    '[c “He told me ‘never again’ and left,”] [s Lindqvist] [cue said].',
    '[c “My father used to say ‘look twice’ at every crossing,”] [s Varga] [cue said].',
    '[c ‘They called the plan “a miracle” and then dropped it,’] [s Tom Aldous] [cue said].',
    '[s Varga] [cue said]: [c “The boy kept asking ‘where is my dog?’ all night.”]',
    '[c “When they say ‘soon’ they mean ‘never’,”] [s Orrel] [cue said].',
  ],
  'British single marks beside apostrophes': [
    '[c ‘It’s the Lees’ boat and we won’t sell it,’] [s Tom Aldous] [cue said].',
    "[c 'We don't know the owner's name,'] [s the sergeant] [cue said].",
    '[s Tom Aldous] [cue said]: [c ‘The drivers’ pay hasn’t moved since ’09.’]',
    "[c 'There's nobody left in the farmers' hall,'] [cue said] [s Ms Varga].",
  ],
  'straight, curly and mixed marks': [
    '[c "The bridge is safe,"] [s Lindqvist] [cue said].',
    '[c “The bridge is safe,"] [s Lindqvist] [cue said].',
    '[c "The bridge is safe,”] [s Lindqvist] [cue said].',
    '[c «The bridge is safe,»] [s Lindqvist] [cue said].',
    '[c „The bridge is safe,“] [s Lindqvist] [cue said].',
    "[c ``The bridge is safe,''] [s Lindqvist] [cue said].",
  ],
  'an odd number of marks': [
    '[c “The bridge is safe,”] [s Lindqvist] [cue said]. [c “It will stand for years.]',
    '[c “The bridge is safe,”] [s Lindqvist] [cue said]. [c “It will stand for years.]|The council meets again in May.',
    '[s The mayor] [cue said]: [c "We are ready.]|[s2 The coach] [cue2 said]: [c2 "We are not."]',
    '[s Varga] [cue said] [c the house was “completely dark].',
  ],
  'mixed quotations': [
    '[s Critics] [cue say] [c the law, which they call “a muzzle”, would silence the press].',
    '[s1 [s2 Orrel]] [cue1 called] [c1 the plan “mad”], [cue2 saying] [c2 nobody would use the road].',
    '[s Lindqvist] [cue called] [c the plan “a gift to nobody.”]',
    '[s The mayor] [cue said] [c the offer was “far too small” for the town].',
    '[s Varga] [cue said] [c that the council had been “asleep at the wheel” for years].',
    '[s The report] [cue describes] [c the old harbor as “a danger to everyone who works there”].',
    '[s Orrel] [cue said] [c he was “deeply sorry” for the delay and would “make it good” by autumn].',
    '[s The minister] [cue described] [c the talks as “frank and useful”].',
  ],
  'floating quotations': [
    '[c “The bridge is safe,”] [s Lindqvist] [cue said].|[c “It has stood for ninety years, and it will stand for ninety more.”]',
    '[c1 “Is the bridge safe?”] [s1 Lindqvist] [cue1 asked].|[c2 “It has stood for ninety years, and it will stand for ninety more.”]',
    '[s Orrel] [cue said] [c the farm was lost].|[c2 “I have no idea what we are going to live on now.”]',
    '[c “The road is open,”] [s the mayor] [cue said] on Monday.|Snow had blocked it for a week.',
    '[s Ruth Amsel] [cue said] [c the water came at night].|[c2 “I woke because the dog was barking, and then I put my feet in the water.”]',
  ],
};
