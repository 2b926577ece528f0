// The specification of English speech that labels attribute: headlines, transcripts, interviews. People and places are invented.

import type { Phenomena } from './phenomena.ts';

export const labelled: Phenomena = {
  'headlines and labels': [
    '[s Orle mayor]: [c “The town is not for sale”]',
    '[s Farmers’ league]: [c ‘Nobody asked us’]',
    '[s Mayor]: [c ‘No deal’]',
    '[s Police]: [c “We have the wrong man”]',
    '[s Halden Steel]: [c ‘Not a single job will go’]',

    '[s Minister]: [c ‘No deal this year’]',
    '[s Lindqvist]: [c “The bridge is safe”]',
    '[s Harbor board]: [c “We will not sell the ferry”]',
    '[s Coach Ilse Varga]: [c ‘We were simply too slow’]',
  ],
  transcripts: [
    '[s1 MARA LINDQVIST, host]: [c1 Who closed the bridge?]|[s2 ORREL]: [c2 The council did.]|[s3 MARA LINDQVIST, host]: [c3 All of it?]|[s4 ORREL]: [c4 Every member.]',
    '[s1 The Chair]: [c1 The hearing is open.]|[s2 Mr. Orrel]: [c2 I have nothing to add.]|[s3 The Chair]: [c3 Nothing at all?]|[s4 Mr. Orrel]: [c4 Not today.]',
    '[s1 HOLT]: [c1 Did you see him?]|[s2 AMSEL]: [c2 I saw him twice. Once at the gate.]|He left the room for a moment.|[s3 HOLT]: [c3 And then?]|[s4 AMSEL]: [c4 Never again.]',
    '[s1 LINDQVIST]: [c1 Did you close the bridge?]|[s2 MAYOR]: [c2 I did, and I would do it again.]|[s3 LINDQVIST]: [c3 Who paid for it?]|[s4 MAYOR]: [c4 The town paid for all of it.]',
    '[s1 Anna Holt]: [c1 Good evening and welcome.]|[s2 Jan Orrel]: [c2 Thank you for having me.]|[s3 Anna Holt]: [c3 You have read the report.]|[s4 Jan Orrel]: [c4 I have, and it is a poor one.]',
    '[s1 HOLT]: [c1 Where were you that night?]|[s2 ORREL (on the phone)]: [c2 At home, with my sister.]|[s3 HOLT]: [c3 All night?]|[s4 ORREL (on the phone)]: [c4 All night, yes.]',
  ],
  interviews: [
    '[s1 Question]: [c1 Who taught you to row?]|[s2 Answer]: [c2 My aunt, on the lake at Tarn.]|[s3 Question]: [c3 Was she strict?]|[s4 Answer]: [c4 She was a sergeant.]',
    '[s1 Interviewer]: [c1 Why did you leave Halden?]|[s2 Ruth Amsel]: [c2 The work was gone.]|[s3 Interviewer]: [c3 For good?]|[s4 Ruth Amsel]: [c4 For good.]',
    '[s1 Q.]: [c1 Where were you born?]|[s2 A.]: [c2 In Sund, above the bakery.]|[s3 Q.]: [c3 And when?]|[s4 A.]: [c4 In the year of the flood.]',

    '[s1 Q]: [c1 When does the bridge open?]|[s2 A]: [c2 In May, if the weather holds.]|[s3 Q]: [c3 And who pays?]|[s4 A]: [c4 The town does.]',
    '[s1 Courier]: [c1 Do you miss the sea?]|[s2 Amsel]: [c2 Every day of the year.]|[s3 Courier]: [c3 Would you go back?]|[s4 Amsel]: [c4 Tomorrow, if they let me.]',
  ],
};
