// Texts in which nobody says anything, with what looks like speech all the same: quoted titles and names of dishes, labels with a
// colon, “serves”, “notes”, “reads”. Written for this test.

export const noSpeech: Readonly<Record<string, string>> = {
  'a recipe': `Orle fish soup
Serves: 4
Time: 40 minutes
Ingredients: 2 onions, 1 leek, 600 g of white fish, a pinch of saffron
Known along the coast as “poor man’s gold”, this soup needs no cream. Chop the onions and the leek.
Fry them gently in butter until soft. Add a litre of stock and let it simmer for ten minutes.
Tip: keep the heads for the stock. Note: do not let it boil.
Serve with “black” bread and a spoon of sour cream.`,
  'a recipe with steps': `Method
Step 1: Heat the oven to 180 °C.
Step 2: Beat the eggs with the sugar until pale.
Step 3: Fold in the flour.
Step 4: Bake for 35 minutes, or until a needle comes out clean.
It keeps for a week in a tin.`,
  'a sports table': `Coastal League, round 12
1. Orle 28
2. Vesmark 25
3. Halden 24
4. Tarn 19
Orle 3, Vesmark 1. Halden 2, Tarn 2. Sund 0, Marek 4.`,
  'a match schedule': `Saturday, 14:00: Orle v Halden (Harbor Ground)
Saturday, 16:30: Tarn v Sund (The Meadow)
Sunday, 15:00: Vesmark v Marek (Station Road)
Gates open an hour before the start. The “family stand” is closed.`,
  'a legal notice': `1. Liability. The seller is not liable for damage caused by improper use of the goods.
2. Definitions. In these terms “goods” means everything listed in the order, and “buyer” means the person who places it.
3. Law. These terms are governed by the law of Vesmark.
4. Notices. Any notice under these terms must be in writing.`,
  'terms of a prize draw': `The draw is open to residents of Vesmark aged 18 or over. Entries close at noon on 31 May.
One entry per household. The prize is a weekend for two at the “Old Customs House” in Orle. It cannot be exchanged for cash.`,
  'a how-to': `How to bleed a radiator
You need a key, a cloth and a bowl. Turn the heating off and wait until the radiator is cold.
Hold the bowl under the valve. Turn the key to the left until you hear a hiss. When water comes, close the valve.
If the gauge reads less than one bar, top the system up.`,
  'a product page': `Halden 12 kettle
Capacity: 1.7 litres
Power: 2,200 W
Colour: “storm blue”
Boils a litre in under three minutes. The lid locks. The handle stays cool. Two-year guarantee.`,
  'a list of deaths': `Amsel, Ruth, 91, of Halden. Nurse. Service Friday, 11 a.m., St. Olaf’s.
Orrel, Peter, 78, of Tarn. Farmer. Private burial.
Varga, Ilse, 64, of Orle. Teacher and author of “The Long Shore”. No flowers.`,
  'a weather report': `Tonight: cloudy with rain from the west. Low 6.
Friday: showers, then bright spells. High 11.
Saturday: dry and windy, with gusts of 60 km/h on the coast.
Outlook: colder, with snow on high ground.`,
  'a timetable': `Ferry timetable, winter
Depart Orle 06:10, 09:40, 13:20, 17:55
Arrive Sund 07:05, 10:35, 14:15, 18:50
Ferries marked “X” do not run on Sundays.`,
  'a biography': `Mara Lindqvist was born in Orle in 1951. She studied in Tarn and built her first bridge at 29.
Her book “Steel and Salt” won the Harbor Prize. In 1998 she moved to Halden, where she lives with two dogs.`,
  'a list of films': `“The Long Road to Orle” (12), Rex, 18:00 and 20:30
“Salt” (16), Capitol, 21:00
“The Bear Who Could Not Sleep” (U), Rex, Sunday, 11:00`,
  'a review of nothing spoken': `The second room holds the large canvases. “Night Ferry” hangs alone on the far wall.
Beside it stands “Untitled (Red)”, a block of painted oak. The light is poor and the labels are small.`,
  'an exchange report': `Shares in Vesmark closed lower on Tuesday. The main index lost 1.2 percent to 4,310 points.
Halden Steel fell 4 percent. Oil rose to 71 crowns a barrel. The crown was little changed.`,
  'a road report': `The coast road is closed between Orle and Sund until 6 a.m. Traffic is led through Halden.
Signs read “Closed” in three places. The tunnel at Tarn has one lane.`,
  'a street with its signs': `A banner over the gate read “Welcome to the Summer Fair”. Stalls lined the square.
The so-called “little market” opened at eight. A cap with the words “Captain of the Kitchen” lay on a chair.`,
  'a plan': `The town plans to close the bridge in May. Work is expected to take two years and to cost nine million crowns.
The council is to vote in March. A second bridge is planned for 2031.`,
  'an encyclopedia entry': `The Tarn wolf is a small wolf of the northern forests. It is also known as the “grey dog”.
It feeds on hares and birds. About 300 are thought to be left.`,
  'a history': `In 1704 the town burned down. It was rebuilt in stone over the next thirty years.
The period is known as the “Great Repair”. Trade with Sund grew, and by 1790 Orle was the largest port on the coast.`,
  'a job advertisement': `Baker wanted
Place: Halden
Hours: 38 a week, nights
Start: 1 June
You have finished your training and like to work in a small team. Write to the “Golden Crust” bakery, Mill Lane 4.`,
  'a crossword': `Across: 1. River in Tarn (4). 5. “___ and Salt”, book by Lindqvist (5). 7. Not early (4).
Down: 2. Small boat (5). 3. Opposite of “yes” (2).`,
  'a crime without words': `A man broke into a bakery in Halden on Monday night and left with a tray of buns.
The alarm went off at 2:14. He was gone when the guard came. Damage: about 400 crowns.`,
  'a notice of service': `Your library card is valid for a year. Books may be kept for four weeks. Items marked “short loan” are due after three days.
Late returns cost 20 cents a day.`,
  'a recipe with a tip': `Orle pancakes
Prep: 10 min
Cook: 20 min
Makes: 12
Mix the flour and the milk. The batter should say goodbye to its lumps. Let it rest. Fry until golden.
Chef's tip: “resting” the batter matters.`,
  'a list of contents': `In this issue
Page 4: “A Winter in Sund”
Page 9: “Why the Ferry Stopped”
Page 12: “Ten Soups”
Page 20: Crossword`,
  'the programme of an evening': `Programme
18:00: Doors open
18:30: “Salt and Steel”, a film by Mara Lindqvist
20:00: Concert with the Orle Quartet
22:00: End`,
  'a list of songs': `1. “Leaving Orle” 3:12
2. “She Said No” 4:01
3. “Tell Me Tomorrow” 2:58
4. “What They Told Us” 5:20`,
  'a room': `The reporter's desk stood by the window. Two notes were pinned to the wall. The call had lasted an hour. The state of the roof was poor.`,
  'ships that call': `Ferry call signs: Orle 1, Sund 4. The ship calls at Halden twice a week. The drill was called off. He is called Jan. The hill is called “the Whale”.`,
  'claims that are none': `The flood claimed three lives. Demand for boats fell. The study was published in May.`,
  'a perfume': `The perfume has notes of cedar and salt. Its bottle reads like a small lighthouse. A 50 ml flask costs 80 crowns.`,
  'answers to a puzzle': `Answers to last week's puzzle: 1. Trout. 2. Ferry. 3. “The Long Shore”. The answer to the last question is 42.`,
  reading: `Reading time: 4 minutes. Children read ten books a year. The reading room is open until nine.`,
  'a device': `Charge the battery for six hours. The charge lasts two days. Press “Start” and hold for three seconds. If the display shows “Err 2”, unplug the device.`,
  'a menu': `Soup of the day 6.50
“Sailor's plate” with potatoes 14.00
Vegetable pie “Grandmother” 11.50
Coffee 2.80
Please ask for our list of allergens.`,
  'a lease': `The tenant shall give notice in writing. The landlord may demand a deposit of two months' rent. “Premises” means the flat and the cellar. The parties agree that the law of Tarn applies.`,
  'a notice about cookies': `We use cookies. By clicking “Accept all” you agree to the storing of cookies on your device. Manage your choices under “Settings”.`,
  'a service': `Service times: Friday 11:00. In lieu of flowers, gifts may be made to the Halden Lifeboat. Tomas was known to all as “Skipper”.`,
  measurements: `The team measured the depth of the lake at 40 points. The mean was 12 m. The results suggest a second spring below the north shore. Figure 2 shows the map.`,
  'a count of votes': `Orle North: Varga (Green) 4,120; Orrel (Union) 3,988; Holt (Ind.) 611. Turnout: 61 percent. Result: Green gain.`,
  'a coat': `The coat comes in “midnight” and “sand”. Its collar makes a statement. The buttons are horn. It costs 420 crowns.`,
  'advice for travellers': `Getting there: by train to Tarn, then bus 14. Where to eat: “The Anchor”, Quay 3. When to go: May to September. Need to know: shops close at six.`,
  analysts: `Analysts expect a profit of 40 million. The bank's forecast is 38 million. Halden Steel reports its results on Thursday.`,
  'a game': `Orle won the toss. Lindqvist answered with two goals. Varga replied four minutes later. The referee looked at his watch and whistled.`,
  'names of streets': `The street was named “Station Road” in 1890. The inn, once the “Red Lion”, is now called “Lion's”.`,
};
