// English words for the speaker stage. Written for this project from general knowledge of news English; no corpus copied.

import { type Gender, type PronounClass, type SpeakerPack, words } from './language-pack.ts';

const pronouns = new Map<string, PronounClass>(
  Object.entries({
    he: 'he',
    him: 'he',
    his: 'he',
    himself: 'he',
    she: 'she',
    her: 'she',
    hers: 'she',
    herself: 'she',
    it: 'it',
    its: 'it',
    itself: 'it',
    they: 'they',
    them: 'they',
    their: 'they',
    themselves: 'they',
    both: 'they',
    i: 'i',
    me: 'i',
    my: 'i',
    myself: 'i',
    we: 'we',
    us: 'we',
    our: 'we',
    ourselves: 'we',
    you: 'you',
    your: 'you',
    who: 'who',
    whom: 'who',
    which: 'who',
    that: 'who',
  } satisfies Record<string, PronounClass>),
);

const honorifics = new Map<string, Gender | null>(
  Object.entries({
    mr: 'masculine',
    mister: 'masculine',
    sir: 'masculine',
    lord: 'masculine',
    mrs: 'feminine',
    ms: 'feminine',
    miss: 'feminine',
    lady: 'feminine',
    dame: 'feminine',
    madam: 'feminine',
    mme: 'feminine',
    dr: null,
    prof: null,
    professor: null,
    rev: null,
    reverend: null,
    hon: null,
  } satisfies Record<string, Gender | null>),
);

const titles = words(`
  president vice-president premier chancellor minister secretary undersecretary senator sen congressman congresswoman
  representative rep governor gov mayor deputy councillor councilman councilwoman alderman commissioner ambassador envoy
  judge justice magistrate attorney general gen lieutenant lt colonel col major maj captain capt sergeant sgt admiral adm
  commander cmdr cpl corporal private officer chief sheriff constable detective inspector superintendent marshal prosecutor
  king queen prince princess duke duchess emperor sultan sheikh emir pope cardinal archbishop bishop father sister brother
  rabbi imam ayatollah pastor reverend chairman chairwoman chair chairperson speaker leader director administrator
  coach manager spokesman spokeswoman spokesperson delegate treasurer comptroller auditor solicitor ceo cfo coo cto founder
  co-founder dean provost chancellor principal md mp mep lord lady sir dame republican democrat democratic independent
  d r i former ex-president emeritus candidate nominee author editor reporter correspondent columnist professor
  prof dr doctor mr mrs ms miss first-lady assemblyman assemblywoman whip lawyer counsel host
`);

const titleForms = new Map(
  Object.entries({
    sen: 'senator',
    sens: 'senator',
    rep: 'representative',
    reps: 'representative',
    gov: 'governor',
    govs: 'governor',
    gen: 'general',
    lt: 'lieutenant',
    col: 'colonel',
    maj: 'major',
    capt: 'captain',
    sgt: 'sergeant',
    adm: 'admiral',
    cmdr: 'commander',
    cpl: 'corporal',
    prof: 'professor',
    dr: 'doctor',
    pres: 'president',
    // of several: "Senators Hale and Lee"
    senators: 'senator',
    professors: 'professor',
    representatives: 'representative',
    governors: 'governor',
    presidents: 'president',
    justices: 'justice',
  }),
);

const roleNouns = words(`
  spokesman spokeswoman spokesperson chairman chairwoman chairperson chair leader director head chief boss president
  minister secretary official officer lawmaker legislator politician senator governor mayor councillor ambassador envoy
  diplomat negotiator analyst economist expert scientist researcher scholar historian professor lecturer teacher student
  principal doctor physician nurse surgeon engineer architect lawyer attorney prosecutor judge barrister solicitor counsel
  activist campaigner advocate organizer organiser volunteer resident neighbor neighbour witness survivor victim suspect
  defendant plaintiff farmer fisherman miner driver pilot worker employee employer owner founder co-founder partner
  entrepreneur executive ceo cfo coo manager coach captain player striker goalkeeper midfielder defender quarterback
  athlete author writer journalist reporter correspondent columnist editor publisher blogger critic artist curator
  musician singer actor actress filmmaker producer host anchor commentator pollster strategist consultant adviser advisor
  aide assistant secretary-general treasurer commissioner superintendent sheriff detective investigator commander general
  colonel soldier veteran guard priest pastor bishop imam rabbi candidate nominee frontrunner front-runner challenger
  incumbent delegate member co-chair supporter donor voter parent mother father wife husband widow son daughter brother
  sister uncle aunt friend colleague fan customer passenger pilgrim tourist pedestrian person man woman boy girl
  teenager child source insider representative speaker coordinator planner inspector auditor trustee fellow coauthor
  co-author developer designer programmer librarian archivist ranger warden keeper chef baker shopkeeper retailer landlord
  tenant homeowner commuter cyclist cleric monk nun king queen prince princess pope billionaire mogul businessman
  businesswoman magnate lobbyist operative staffer mediator broker trader investor banker accountant psychologist
  psychiatrist biologist chemist physicist meteorologist forecaster geologist ecologist conservationist
  environmentalist hydrologist veterinarian paramedic firefighter policeman policewoman caller guest panelist
  participant attendee major-general instructor tutor dean undersecretary premier chancellor congressman congresswoman
  pilot skipper sailor harbourmaster harbormaster postmaster headmaster headmistress schoolteacher janitor cook
  carpenter plumber electrician mechanic technician welder bricklayer builder fisher fishmonger butcher grocer brewer
  vintner beekeeper shepherd rancher gardener florist tailor weaver potter sculptor painter photographer illustrator
  cartoonist composer conductor pianist violinist drummer guitarist dancer choreographer poet novelist playwright
  screenwriter translator interpreter broadcaster presenter newsreader podcaster referee umpire boxer wrestler cricketer
  footballer golfer swimmer runner sprinter rower sailor cyclist jockey gymnast skier teammate captain quartermaster
  dentist pharmacist midwife therapist counsellor counselor optician radiologist oncologist cardiologist epidemiologist
  virologist immunologist microbiologist geneticist neuroscientist astronomer mathematician statistician anthropologist
  archaeologist sociologist linguist philosopher theologian criminologist demographer geographer seismologist
  volcanologist oceanographer climatologist zoologist botanist surveyor bailiff clerk notary coroner constable juror
  paralegal bodyguard bouncer concierge receptionist barber hairdresser waiter waitress bartender barista cashier porter
  courier postman dispatcher lifeguard rescuer coastguard trucker conductor signalman dockworker longshoreman foreman
  forewoman shop-steward unionist organiser convener chaplain vicar deacon dean abbot rector minister secularist
  ringleader hostage eyewitness onlooker bystander motorist pensioner retiree grandmother grandfather cousin nephew niece
  fiance fiancee roommate classmate schoolmate pupil trainee apprentice intern
  whistleblower informant defector refugee migrant immigrant prisoner inmate patient lord nominee moderator
`);

const genderedNouns = new Map<string, Gender>();
for (const noun of words(`spokeswoman chairwoman congresswoman councilwoman assemblywoman businesswoman policewoman actress
  woman girl mother wife widow daughter sister aunt grandmother queen princess duchess nun stepmother niece waitress
  mom mum mommy mummy grandma heroine lady first-lady alderwoman granddaughter ex-wife saleswoman anchorwoman`)) {
  genderedNouns.set(noun, 'feminine');
}
for (const noun of words(`spokesman congressman councilman assemblyman businessman policeman fisherman man boy father
  husband widower son brother uncle grandfather king prince duke monk stepfather nephew waiter pope grandson ex-husband
  dad daddy grandpa salesman anchorman alderman gentleman`)) {
  genderedNouns.set(noun, 'masculine');
}

const bodyNouns = words(`
  ministry department agency authority commission committee council board bureau office service administration government
  parliament congress senate house assembly cabinet court tribunal party alliance coalition movement front army navy
  force forces military police guard corps embassy consulate university college school institute academy laboratory lab
  center centre hospital clinic church mosque foundation fund trust association society union federation confederation
  league club team organization organisation network group company corporation corp inc ltd llc plc gmbh ag sa co bank
  holdings partners industries motors airlines airways railways electric energy media times post herald tribune journal
  gazette ledger chronicle observer inquirer examiner guardian telegraph news magazine press radio television tv channel paper newspaper firm campaign project
  programme program initiative task-force secretariat treasury exchange museum library gallery theatre theater orchestra
  union nations states kingdom republic republicans democrats conservatives labour whitehouse pentagon kremlin watchdog
  regulator charity nonprofit ngo think-tank startup station broadcaster publisher retailer airline utility carmaker
  jury panel delegation regime opposition militia faction brotherhood chamber conference district county city township
  zoo festival show tour awards studios records entertainment technologies systems software labs solutions pharmaceuticals airport division
  directorate inspectorate branch circuit convention street avenue boulevard
`);

const documentNouns = words(`
  report study survey poll statement letter memo document paper article editorial book website site blog post tweet
  email e-mail filing lawsuit complaint indictment affidavit transcript analysis review census estimate estimates
  figures data results findings statistics research evidence reports studies polls surveys documents records release
  newspaper bulletin notice sign headline account message note brief ruling order bill law proposal constitution text
  press-release communique poster leaflet plan budget audit index advert advertisement video
`);

const groupNouns = words(`
  people critics families children women men police media authorities markets locals lawmakers scientists voters
  officials sources powers forces groups companies countries nations states governments organizations organisations
  agencies newspapers outlets firms banks unions parties teams institutions communities villagers protesters demonstrators
  rebels militants islamists troops elites staff crew majority minority public conservatives liberals democrats republicans
  progressives evangelicals christians muslims jews catholics americans britons millions thousands hundreds dozens
  many some others several most few everyone everybody nobody none somebody someone anyone one those all
  campaigners townspeople folks youth parents kids guys authors coauthors co-authors
`);

const anonymousNouns = words(`
  official source aide insider diplomat person man woman officer staffer adviser advisor employee worker resident witness
  spokesman spokeswoman spokesperson representative individual neighbor neighbour friend colleague caller
`);

const functionWords = words(`
  a an the this that these those such some any no every each either neither both all many much more most several few other
  another and but or nor so yet for if then than as at by from in into of off on onto out over to toward towards under up
  upon with within without about above across after again against along also although amid among around away because
  before behind below beneath beside besides between beyond despite down during except however indeed instead like
  meanwhile moreover near nevertheless next nonetheless now once only outside past per perhaps since still there
  therefore though through throughout thus till together too unless unlike until via when whenever where whereas
  wherever whether while why how what who whom whose which it its he his him she her hers they them their we us our i me my
  mine you your yours is are was were be been being am do does did done has have had having can could will would shall
  should may might must not never ever just even here today yesterday tomorrow earlier later ago last first second third
  finally eventually recently previously currently later according asked speaking citing said says told noting adding
  responding given following based including meantime additionally furthermore similarly likewise otherwise rather quite
  very well yes no ok okay oh ah hey hi hello dear thanks thank please let maybe sure of course did two three four five six
  seven eight nine ten dozens hundreds thousands millions half nearly almost roughly approximately it's he's she's that's
  there's they're we're i'm i've i'd i'll we've we'll you're don't didn't doesn't isn't wasn't can't won't one
  because whoever whatever nobody everybody somebody anyone someone everyone nothing something everything
  read watch see photo image video audio advertisement related more copyright updated published
`);

/** The lists for English. */
export const english: SpeakerPack = {
  pronouns,
  eitherNumber: new Set(),
  pluralVerbEnding: '',
  honorifics,
  titles,
  titleForms,
  roleNouns,
  roleEndings: ['man', 'woman', 'person', 'ist', 'er', 'or', 'ian', 'eer'],
  kinNouns:
    words(`husband wife spouse son daughter brother sister father mother uncle aunt nephew niece cousin grandfather grandmother
    grandson granddaughter stepson stepdaughter stepfather stepmother widow widower fiance fiancee ex-husband ex-wife
    father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law dad mom mum`),
  genderedNouns,
  bodyNouns,
  mediaNouns: words('agency service newspaper broadcaster daily weekly'),
  mediaModifiers: words('news press wire state state-owned state-run'),
  turnedNouns: words('ministry department'),
  documentNouns,
  groupNouns,
  anonymousNouns,
  pluralEndings: ['ies', 'men', 'women', 's'],
  definite: words('the this that these those his her its their our my your'),
  indefinite: words('a an one another some any no two three four five six seven eight nine ten several many few most'),
  prepositions:
    words(`of to for from in on at by with about against among around as between during into near over through
    under upon within without like behind including regarding toward towards after before since until alongside than via`),
  placePrepositions: words('in at near into across throughout inside outside within around'),
  nameJoiners: words('of for on in'),
  conjunctions: words('and or & nor'),
  relatives: words('who whom which that whose where when'),
  roleModifiers:
    words(`former chief senior deputy acting interim assistant associate vice executive prime foreign interior
    defense defence finance press general managing national state federal local regional retired longtime veteran top lead
    co ex elect first second military political economic legal medical public party campaign team council company police
    opposition presidential gubernatorial congressional senate house majority minority club village city county town`),
  particles: words(
    'de del della di da dos das du des la le van von der den ter ten bin bint ibn ben al el y e zu zur af av',
  ),
  laterParticles: new Set(),
  nameSuffixes: words('jr sr ii iii iv phd md qc kc sc esq mp mep obe cbe'),
  functionWords,
  copulas: words('is was'),
  timeNouns: words(
    'day night morning afternoon evening week weekend month year decade century hour minute moment time',
  ),
  calendar:
    words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter
    christmas easter ramadan`),
  places:
    words(`afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus
    belgium bolivia bosnia botswana brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo croatia
    cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia finland france gabon georgia germany ghana
    greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
    jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg macedonia
    malawi malaysia mali malta mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands
    nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania
    russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan
    tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales
    yemen zambia zimbabwe america europe asia africa us u.s usa u.s.a uk u.k eu e.u un u.n uae washington moscow beijing
    london paris berlin brussels tehran ankara rome madrid vienna tokyo delhi cairo baghdad kabul
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
    ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
    ala ariz ark calif colo conn fla mass mich minn mont okla tenn tex wis wyo
    alberta manitoba ontario quebec saskatchewan queensland tasmania`),
  demonyms:
    words(`afghan albanian algerian american arab argentine armenian australian austrian belarusian belgian bolivian
    bosnian brazilian british bulgarian cambodian canadian chilean chinese colombian congolese croatian cuban cypriot czech
    danish dutch egyptian english estonian ethiopian european finnish french georgian german ghanaian greek haitian
    hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan
    korean kurdish kuwaiti latvian lebanese libyan lithuanian malaysian mexican moldovan moroccan nepalese nigerian
    norwegian pakistani palestinian panamanian peruvian philippine polish portuguese qatari romanian russian rwandan saudi
    scottish serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese thai tunisian
    turkish ugandan ukrainian uzbek venezuelan vietnamese welsh yemeni`),
  hedges: words('claim claims claimed claiming allege alleges alleged alleging purport purports purported allegedly'),
  tellingVerbs: words('told tell tells telling informed assured reminded warned briefed'),
  plainCueWords:
    words(`say says said saying tell tells told telling add adds added adding write writes wrote written writing state states
    stated stating note notes noted noting explain explains explained explaining report reports reported reporting remark remarks
    remarked remarking comment comments commented commenting observe observes observed mention mentions mentioned reply replies
    replied replying respond responds responded responding answer answers answered continue continues continued continuing
    read reads reading put puts post posts posted tweet tweets tweeted point points pointed pointing out testify testifies
    testified testifying recount recounts recounted quote quoted quoting speak speaks spoke speaking talk talked talking
    according to in the words of a an his her its their statement remarks comments words by as that it
    has have had having is was were are be been being do does did also then later further and went on`),
  negations: words(
    "not never no neither nor cannot hasn't haven't hadn't didn't doesn't don't wasn't weren't isn't aren't won't wouldn't",
  ),
  complementizers: words('that'),
  addresseeEnds:
    words(`that on in at during after before by from of when while how why what whether if to as about not last this next earlier
    late later afterward afterwards yesterday today previously recently exclusively repeatedly those just following watching
    through via where who`),
  toldThings: words('story stories tale tales lie lies truth joke jokes secret secrets theme themes'),
  occasions: [
    // "in a statement", "in an interview with the Harbour Post", "at a news conference in Kesten", "at Tuesday's meeting"
    "(?:in|at|during|via) (?:a|an|the|his|her|its|their|\\p{Lu}\\p{L}+(?:'|’)s)(?: [\\p{L}\\p{N}-]+){0,3}? (?:statement|interview|speech|address|letter|email|e-mail|memo|message|press release|news release|report|briefing|conference|meeting|hearing|rally|debate|testimony|post|tweet|column|editorial|op-ed|podcast|blog|book|video|article|ruling|filing|session|forum|summit|town hall|appearance|remarks|lawsuit|affidavit)(?: (?:with|to|on|in|for) (?:the )?(?:\\p{Lu}[\\p{L}\\p{N}.’'-]*)(?: \\p{Lu}[\\p{L}\\p{N}.’'-]*){0,4})?",
    // "in court", "in comments to the Harbour Post"
    "in (?:court|[Pp]arliament|Congress|testimony|evidence|remarks|comments|emails)(?: (?:to|before|on|for) (?:the )?\\p{Lu}[\\p{L}\\p{N}.’'-]*(?: \\p{Lu}[\\p{L}\\p{N}.’'-]*){0,3})?",
    // "on Telegram", "on Fox News", "on NBC's “Meet the Press”"
    'on (?:his |her |its |their |the )?(?:Twitter|X|Telegram|Facebook|Instagram|YouTube|TikTok|Bluesky|Mastodon|LinkedIn|Reddit|Threads|Weibo|WhatsApp|Truth Social|television|state television|state TV|social media|radio|blog|website|Senate floor|House floor|Fox News|Sky News|Al Jazeera|GB News|Radio 4|ABC|BBC|CBC|CBS|CNBC|CNN|C-SPAN|ITV|LBC|MSNBC|NBC|NPR|PBS|RTÉ)(?:(?:\'|’)s)?(?: (?:account|page|channel|show))?(?: (?:“|")[^”"]{1,40}(?:”|"))?',
  ],
  capitalisesNouns: false,
};
