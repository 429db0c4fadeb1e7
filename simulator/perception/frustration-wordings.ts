const MANY = '(#|a|an|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|many|so many|over a|over an|half an|half a|all|most of the)';
const PERIOD = '(minutes|minute|mins|hours|hour|hrs|days|day|weeks|week|months|month|years|year|ages|morning|afternoon|evening)';
const NTH = '(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|umpteenth|nth|3rd|4th|5th|6th|7th|8th|9th|10th|100th|millionth)';
const TIMES =
  '(third|fourth|fifth|sixth|several|multiple|many|countless|three|four|five|six|seven|eight|nine|ten|dozens of|a dozen|a hundred|a million|numerous|#)';
const WHOLE = '(service|support|company|experience|airline|hotel|bank|customer|app|provider|shop|store|stay|chat|bot|chatbot|website|outfit|team|system)';
const AWFUL =
  '(terrible|horrible|awful|atrocious|abysmal|dreadful|lousy|shocking|rubbish|bad|poor|pathetic|appalling|disgraceful|horrendous|diabolical|shoddy|sloppy|crap|garbage|ridiculous)';
const SO = '(so|really|very|extremely|quite|rather|pretty|beyond|absolutely|increasingly|getting|more than|a bit|a little|somewhat|just|deeply)';

/** Words that sound like frustration and are not. */
export const NOT_FRUSTRATED: readonly string[] = [
  `(not|never|without) (being|getting|too|that|really|at all|so|be|get|feel|here to be)? (angry|upset|annoyed|frustrated|frustrating|annoying|furious|disappointed|mad|cross)`,
  `(do not|does not|will not|no longer|was not|am not|is not|was never) (be|get|feel|feeling|really|at all|even)? (angry|upset|annoyed|frustrated|disappointed|disappointing|disappoint|unhappy)`,
  'annoying _? (noise|sound|beep|beeping|buzz|buzzing|popup|popups|pop|ad|ads|rattle|hum|click|clicking)',
  '(stupid|dumb|silly|ridiculous) question|stupid of me|(my|own) stupid (mistake|fault|fingers|thumb|thumbs)|(i feel|i felt|feeling) (so)? (stupid|silly|dumb)',
  'ridiculously (good|cheap|happy|fast|low|easy)|(damn|bloody|freaking|fucking|insanely) (good|fine|nice|great|brilliant|amazing|love|fast|quick)|bloody mary|hell yeah|hell yes',
  'can not (believe|get over) how (good|great|easy|fast|nice|quick|kind|helpful|smooth|simple|well)|sorry (for|about) (the|my|all the) _ _?|thanks for waiting|(my|one|first|another) second time',
  'upset (stomach|tummy)|atrocious weather|sorry for (being|getting) (rude|angry|upset|impatient|so)|bad (weather|credit|luck|debt|connection)|(weather|wifi|signal|reception) (is|was) bad',
  '(no|without any|any) (hard feelings|disappointment|frustration)|(never|not) disappointed|not to be rude|sound (rude|angry|impatient)|(i will|will|would) be (upset|disappointed|annoyed) if',
  'no (rush|hurry) _? (at all)?|not in (a|any) (rush|hurry)|had enough (money|cash|funds|points|miles|credit|time|space|balance|credits)|sick of _ yesterday',
];

/** The customer says so, or calls what happened intolerable. */
const SAID: readonly string[] = [
  'exhausting|draining|wearisome|rather wearing|worn (down|out by)|end of (my|the) (tether|rope)|discouraging|discouraged|at a loss|(big|great) difficulty|no further (on|forward|along)|none the wiser|frustrated|frustrating|frustration|frustrates|annoyed|annoying|annoys|annoyance|angry|anger|furious|livid|fuming|irate|infuriat*|outraged|outrageous|outrage|exasperat*',
  'irritated|irritating|irritates|pissed|fed up|enraged|seething|appalled|appalling|disgusted|disgusting|disgrace|disgraceful|dismayed|displeased|displeasure|dissatisfied|unimpressed',
  'dissatisfaction|aggravated|aggravating|insulted|insulting|offended|horrified|incensed|(mad|cross) (at|about)|cross with|(so|really|very|getting) (mad|cross)|upset|upsetting|unhappy|disheartened',
  'disappointed|disappointing|disappointment|disappoints|(feel|feeling|felt|been|being|was|am|feels) _? (let down|ignored|cheated|robbed|deceived|misled|lied to|fobbed off|abandoned|mistreated|messed about|messed around)',
  `not (at all|very|too|really|exactly|best|particularly|terribly|a|remotely|entirely|overly|so|all that|one bit|especially)? (happy|pleased|satisfied|impressed|amused|thrilled|delighted|happy customer|good enough|acceptable|satisfactory)`,
  'am not (okay|ok|fine) with (this|that|how)|less than (ideal|impressed|satisfied|satisfactory|helpful|happy|pleased|thrilled)|far from (ideal|satisf*|happy|acceptable|good enough|pleased|impressed)',
  'unacceptable|unsatisfactory|unsatisfied|unreasonable|ridiculous|ridiculously|absurd|ludicrous|laughable|pathetic|shameful|shambles|shambolic|farce|farcical|inexcusable|nightmare|unbelievable|scandalous|preposterous',
  'atrocious|abysmal|despicable|diabolical|unforgivable|intolerable|unprofessional|outrageously|infuriatingly|frustratingly',
  '(this|it|that|which) is (just|so|absolutely|completely|totally|really|beyond|bordering on|getting|becoming)? (insane|madness|nuts|insanity|mental|beyond belief|bullying|theft|robbery|nonsense|bs|wrong on so many|too much|getting old|getting silly|getting beyond)',
  '(sick|tired|weary) (and tired)? of (this|it|that|you|your|being|having|waiting|the|getting|repeating|explaining|all|hearing|asking|chasing|these|dealing)|had enough|enough is enough|had it with|so done|i am so over',
  '(losing|lost|lose|out of|run out of|running out of|no) (my|all|any|all my)? (patience|faith|confidence in|trust in|hope)|my patience|patience (is|has) (wearing|worn|run|running|almost|nearly)',
  "(at|near|reached) (my|the) (wits|wit's|wits'|end|limit|breaking)|driving me (crazy|mad|insane|nuts|up)|(make|makes|making|made) me (so|really|very)? (mad|angry|furious|sick|cry|want to scream)",
  'can not (believe|take|stand|stomach) (this|it|that|you|how|i am|we are|what|any)|beggars belief|beyond belief|beyond (frustrat*|ridiculous|annoying|disappoint*|unacceptable|upset|angry|a joke)|last straw|final straw',
  '(what|such|total|complete|absolute|is|utter|bloody) (a|an)? (joke|mess|disaster|shambles|farce|circus|disgrace|fiasco|nightmare|cheek|rip off|ripoff|con|racket)',
  '(waste|wasted|wasting|waste of) (~3 time|~3 money|~3 day|~3 hours|~3 days|~3 morning|~3 afternoon|~2 breath|~2 lunch|~2 evening)|is this (some kind of|a|some sort of) (joke|prank)|this (has|must|had) (got|have)? (to)? be a joke',
  '(are you|must be|got to be|have to be|you are|have got to be|has to be|gotta be) (actually|fucking|freaking|seriously)? (joking|kidding|serious|having a laugh|taking the|insane|out of your)|having a laugh|taking the (piss|mick|mickey)',
  '(round|around|talking|going|running) in circles|run around|runaround|round and round|getting (me)? nowhere|gets me nowhere|got me nowhere|(going|gone|got) nowhere|good enough -(for|to)|not good enough|once and for all|no closer to',
  `(expected|expect|hoped for|deserve|deserved) (so much|a lot|much|far|something|rather)? (better|more (from|of you))|(does|did) not (meet|live up)|(not|hardly) what i (expect|expected|would expect|was promised|paid for|signed up for)|hardly (acceptable|ideal|fair|reasonable|helpful|good enough)`,
  '(falls|fell|fallen|falling) (well|far)? short|below (the|par|your|any)|substandard|sub par|leaves (a lot|much|something|a great deal) to be desired|regret (choosing|signing|switching|buying|booking|joining|ever|not)|bad taste',
  '(hard|difficult|impossible) to (believe|understand why|understand how|accept|comprehend|fathom|see why|see how)|i (do not|can not|fail to|struggle to|really do not) (understand|see|comprehend) (why|how) (this|you|nobody|no one|i am still|i have to|i keep|it has|it is so|it takes|such|a company|we)',
  '(i am|i was|we are|we were) (really|very|quite|rather|starting to be|a little|a bit|getting|increasingly|honestly|so)? (losing|starting to lose|struggling to|at a loss|beside|done being|tired|exhausted)|starting to (lose|feel|wonder|think|get)',
  'why is (this|it|everything|that) (always|so|such) (hard|difficult|complicated|a|painful|slow)|how (hard|difficult) (is|can|could) (it|this)|(is|was) it (really|too|so|that) (hard|much|difficult)|not that (hard|difficult|complicated)|is not rocket',
  '(my)? (blood|pressure) (is)? boil*|boiling point|do my head in|does my head in|doing my head in|at my wits|tearing my hair|pulling my hair|bang my head|banging my head|scream|screaming|in tears|crying',
  'fuming|😡|🤬|😠|😤|💢|(how|so) dare|dare you|shame on|ashamed of yourselves|should be ashamed|be ashamed|disrespect*|treated (like|this way)|treat (people|customers|me|us|your) (like|this way)|like (dirt|garbage|rubbish|trash|an idiot|cattle)',
];

/** They judge the service, the company or the bot. */
const SERVICE: readonly string[] = [
  `worst _? ${WHOLE}|worst _? (ever|yet|i have)|worst|useless|hopeless|incompetent|incompetence|clueless|unhelpful|amateurs|amateurish|amateur hour|cowboys|dismissive|condescending|patronising|patronizing|rude`,
  `${AWFUL} (customer|user|after|overall|client)? (sales)? ${WHOLE}|${WHOLE} (is|was|has been|are|have been) ${SO}? ${AWFUL}|(is|are|was) ${SO}? (garbage|rubbish|trash|crap|hot garbage)`,
  'do not (even|seem to|really|actually)? care -(if|which|about the|what colour|whether)|does not care|(could|can) not care less|(nobody|no one|noone|none of you) (there|at|in|seems|ever|actually|even|really)? (to)? (care|cares|listen|listens|help|helps|helping|bother|bothers|bothered|knows|reads|reading|listening)',
  'not (even|been|very|actually|really|at all|remotely|being|any|exactly|particularly)? (listening|reading|helping|helpful|useful|help)|no (help|use) (at all|whatsoever|to me|to anyone)|of no (help|use)|zero help|little help|did not help at all',
  '(is|are) (there)? (anyone|anybody|someone|somebody) (even|actually|reading|listening|awake|alive|at all|ever)|(anyone|anybody) (awake|alive|reading|listening)',
  `(what|which) (kind|sort) of (a)? ${WHOLE}|(call|calling) (this|yourself|yourselves|that|it) (a|an|customer)? ${WHOLE}|what is the point (?|$|of (this|having|a|an|calling|all|even|you))|(do|does) not know what (you are|they are) doing|no idea what (you are|they are) doing`,
  'copy (and)? (paste|pasted|pasting)|copied and pasted|(canned|scripted|robotic|template|generic|automated|boilerplate) (reply|response|answer|answers|replies|responses|nonsense|message|messages)|same (canned|scripted|stupid|useless|tired|generic|old (story|nonsense|answer|excuse|excuses|line|script))',
  '(you|they|your company|your team) (clearly|obviously|simply|just|evidently)? (do not|does not|have no|could not|can not) (care|listen|read|respect|give a|bother|value|know)|(stupid|dumb|useless|idiotic|hopeless|moronic|daft|brainless|clueless) _? (bot|chatbot|machine|robot|thing|system|app|website|company|program)',
  '(broken|failed|empty|false|more|your|same|lame|pathetic) (promise|promises|excuse|excuses)|excuses|lied to (me|us)|you (people|lot)|(total|complete|utter|such) (incompetence|lack|disregard|failure|contempt|indifference)|lack of (care|communication|respect|response|professionalism|urgency|interest|follow)',
  `should not (have to|be this|be so|take|need to|even have|even be|require) -(worry|pay)|ought not to|(poor|shocking|terrible|zero|no) (communication|follow up|followup|response times|standards)|not how you (treat|run)|no way to (treat|run)|customer (care|service) (is|was) (dead|non|a|nonexistent)`,
];

/** They say it again, or ask again. */
const TOLD: readonly string[] = [
  `${NTH} (~1 time|~1 attempt|~1 email|~1 call|~1 message|~1 chat|~1 agent|~1 replacement|~1 contact|~1 person|~1 week in|~1 form|~1 ticket|~1 visit|~1 chase|~1 request) -((i|we) (stay|stayed|fly|flew|buy|bought|visit|visited|use|used|order|ordered|am ordering|am flying))`,
  `(for the|one) last time|how many (more times|times (do|must|have|should|will|am)|people|agents|emails|calls|more (forms|emails|calls|people))|so many times|over and over|again and again|time and (time)? again|yet again|every (single|damn|bloody|fucking) (time|day|week|month|call)|times now|(twice|#) already`,
  `(called|asked|emailed|written|wrote|contacted|explained|said|told you|requested|phoned|messaged|reported|rang|chased|been in touch|been asked|been told|answered|sent|complained|contacting|explaining|asking|repeated|reached out|followed up|spoken to|spoke to|been through) ~3 (${TIMES} (times|people|agents|of you|emails|messages|different)|twice|three|repeatedly|again and|over and|countless|before with no)`,
  '(twice|thrice|repeatedly) (already|now|and|told|asked|explained|before)|have (repeatedly|twice) _|lost count|been (passed|transferred|sent|bounced|shunted|fobbed|pushed) (around|from|back|between|off|about|to pillar)|passed from|pillar to post|bounced (around|between|from)',
  '(keep|keeps) (on)? (asking|saying|telling|repeating|transferring|passing|ignoring|explaining|chasing|promising|phoning|calling|writing|emailing|changing your|sending me|giving me|(being|getting) (transferred|passed|bounced|fobbed|ignored|cut|told|the same|sent (to|round|around)|nowhere))|stop (asking|sending|repeating|telling|giving|saying|with the|copy*|lying|ignoring)',
  '(repeat|repeating|explaining|explain) (it|this|all)? (myself|everything|the whole|all over|from scratch|again)|going over (this|it) again|as i (already|have)? (said|wrote|told|explained|mentioned|stated)|like i (already|just)? (said|told|wrote)|once again|again i',
  'i (have)? (just|literally|literally just|clearly|specifically|only just) (told|said|answered|explained|asked|gave you|sent you)|already (told|explained|answered|said|asked|gave|sent (you|it|that|them) -(the|payment|money)|provided|been through|confirmed|mentioned|done (that|this|all)|did (that|this))',
  'i (told|said to) you|(did|do) you (not|even)? (read|hear|understand|see) (anything|what i|my|me|a word|any of)|read (my|the) (first|last|previous|original|earlier) (message|email|mail)|scroll up|(which|what) part of|(not|is not|was not|that is not|this is not) what i (asked|said|wrote|meant|requested|am asking|was asking)',
  'same (answer|reply|response|question|questions|thing|story|message|link|email|article|script|information|info|details|instructions|nonsense) (again|every|over|as (last|before|yesterday)|yet|three times|that|i|already|from|all)|in case you (missed|did not)|(follow|following|followed) up (again|on this again)|chase|chasing|chased',
];

/** It happened again, or goes on. */
const PERSISTS: readonly string[] = [
  'still (not|broken|wrong|no|nothing|waiting|failing|down|missing|do not|does not|did not|is not|are not|have not|has not|can not|will not|unresolved|have no|have nothing|getting|the same|unable|without|pending|stuck|unanswered)',
  '(not|wrong|broken|down|late|charged|failed|fails|happened|happening|happens|crashed|crashes|cancelled|canceled|delayed|disconnected|declined|broke|gone|stopped|locked|lost|rejected|error|postponed|rescheduled|dropped|out|missed|overcharged) (~2 again)',
  `tried (~4 times|~3 twice|everything)|(keeps|keep) (on)? (happening|failing|crashing|charging|cancelling|canceling|declining|getting|dropping|disconnecting|coming|going|breaking|freezing|rejecting|being|saying|losing|throwing|stopping)`,
  'constantly|continually|always (late|broken|down|wrong|crashing|fails|failing|delayed)|no (progress|update|updates|solution|resolution|explanation|sign of|answers)|nothing (has)? (happened|changed|changes|happens|works|worked|been done|helps|gets done)|never (works|worked|arrived|arrives|came|got|received|happened)',
];

/** They wait, and nobody answers. */
const WAITING: readonly string[] = [
  `(wait|waited|waiting|hold|waits) ~3 (for)? (~1 ${MANY} _? ${PERIOD})|waiting (for)? (ages|forever|so long|too long|far too long|long enough|patiently)|waited (long|patiently|ages|forever|and waited)`,
  `it has been ${MANY} (days|weeks|months|hours|years)|(cold|without ~2|waiting) for ${MANY} (nights|days|weeks|months)|(said|promised|told|promised me) ~5 then ~2 then|(on hold|sat here|sitting here|stuck here|been here|chasing|trying) ~2 ${MANY} _? ${PERIOD}|(kept|left|leave|leaving|made) (me|us)? waiting|(been|sitting|put|still|kept|left|stuck) on hold`,
  `(${MANY}|#) (minutes|hours|days|weeks|months) (later and|and (still|counting|nothing|nobody|no)|of (waiting|silence|this|my|nothing|excuses|emails|back))|(and|weeks|days|hours|months) counting`,
  '(take|takes|taking|took|taken) (this|so|too|far too|way too|that) (long|much time)|(take|takes|took|taken) (forever|ages|an age|an eternity)|takes forever|taking forever|taking ages|how much longer|how long (must|am) i (wait|still|supposed|meant)|how long (is|are) (this|you) (going|planning)',
  '(no|never|without|zero|not a single|not one|any) (a|an|any|one|had a|had any|got a|received a|meaningful|proper|further)? (reply|response|answer|call back|callback|replies|responses|answers|acknowledgement|word) -(code)',
  '(did not|never|has not|have not) (show|shown|turn|turned|showed) up|no show|lost (another|a whole|a full) (day|days|hour|morning|afternoon|_ pay)|(is|are) a (very|really|awfully|rather)? long time (to|without)|waiting since|(did not|does not) help (then)? either|neither (came|happened|has|of)|never (called|replied|responded|answered|got back|heard back|showed|heard from|came back|get back|call back)|not (heard|had) (back|a word|anything|a reply|a response|a single)|(radio|deafening|complete|total) silence',
  '(nobody|no one|noone|none of you) (has|have|ever|at your|from your|there|bothered|could|can|will|is|seems)? (ever|even|to|company|team|been|able)? (reply|replied|replies|responds|responded|respond|answers|answer|answered|called|call|helped|came|contacted|got back|showed|turned up|tell me|told me|fixed|solve)',
  '(ignored|ignoring|ignore) (me|my|us|again|by|all|every)|hung up|hang up|cut me off|left in the (dark|cold|lurch)|in limbo|fell on deaf|strung along|high time|about time|(long)? overdue (by|and|for)',
];

/** They swear or insult. */
const SWEARING: readonly string[] = [
  'fuck*|fucks|motherfuck*|fck|fckn|fcking|fking|fkin|freaking|frigging|friggin|flipping|flippin|effing|wtf|wth|ffs|omfg|stfu|shit*|bullshit*|bull shit|bs|crap|crappy|shite',
  'damn|damned|dammit|damnit|goddamn*|bloody|bollocks|arse|arses|arsehole|asshole|assholes|bastard|bastards|bitch|piss|hell|heck is|balls up|screwed up|screwed me|cock up|wankers|wanker|dickheads|dicks',
  "for (god|god's|gods|fuck's|fucks|pete's|petes|christ's|christs|heaven's|heavens|goodness|crying out|the love of) (sake|sakes|loud|god)?|jesus christ|christ almighty|idiot|idiots|idiotic|moron|morons|moronic|imbecile|imbeciles|stupid|dumb|scum",
  'liar|liars|thieves|crooks|scammers|thieving|rot in hell|(heads|head) (should|must|will|had better) roll|(you are|bunch of|are all|are just|a load of|nothing but) ~2 (robbers|frauds|criminals|clowns|muppets|jokers|parasites|con artists|crooks|thieves|cheats)|shut up|(screw|bugger) (you|this|that|off)|piss off|sod off|go to hell|get lost|sucks|suck',
];

/** They threaten to leave, to complain or to tell others. */
const LEAVING: readonly string[] = [
  '(cancel|cancelling|canceling) everything|(take|taking) (my|our) (business|money|custom|account) (elsewhere|away|to|somewhere)|(last|final) (chance|warning|notice -from)|(lost|losing|lose) (me as)? (a|another|one) _? customer|(losing|lost|lose) (my|our) (business|custom)|lost me',
  '(going|go|moving|move|switch|switching|leaving) (over)? (to|for) another (provider|company|bank|airline|hotel|carrier|supplier|store|shop)',
  `(going|go|moving|move|switch|switching|leaving|leave) (over)? (to|for) (a|an|your|the|another|any)? (competitor|competitors|competition|rival|rivals|someone else|elsewhere|(different|other|new) (provider|company|bank|airline|hotel|carrier|supplier|store|shop)) -(account)`,
  'never (~4 again)|never (using|buying|flying|staying|shopping|ordering|booking|dealing|coming|recommend|recommending|trusting)|(would|will|can) (not|never) (be)? (recommend*|return*|renew*|coming back|using you|shopping|be back)|last time i (use|order|book|buy|fly|shop|deal|trust|stay|will)|(i am|i will be) (so)? (done|finished|through|out|leaving) (with (you|this|your|all)|$)',
  '(or|otherwise|else) (i|we) (will|am|are|shall|would) _? (leave|leaving|cancel|cancelling|canceling|switch|switching|go|going|dispute|report|complain|close|closing|escalate|take|call|contact|sue|walk|file)|else i (leave|cancel|close|report)',
  '(bad|negative|one star|1 star|# star|zero star|zero stars|terrible|scathing|honest|damning|nasty) (review|reviews)|(post|posting|complain|complaining|tweet|tweeting|write|leave|leaving|writing) ~4 (trustpilot|twitter|facebook|social media|tripadvisor|the press|reddit|review|online|linkedin)|name and shame|tell (everyone|everybody|all my)|warn (everyone|others|people|all)|trustpilot|bbb',
  '(file|filing|make|making|lodge|raise|register|submit|log|formal|official|put in) ~2 complaint|ombudsman|(report|reporting) (you|this company|your company)|(contact|contacting|hear from|involve|involving|call|calling) my (lawyer|solicitor|attorney)|see you in court|(close|closing|cancel|cancelling|canceling) (my|the|our) (account|subscription|contract|membership|policy) (if (this|you|it|i do not)|because of (this|your|you)|and (never|going|moving|taking))',
];

/** They press or scold. */
const PRESSING: readonly string[] = [
  '(every|each) (penny|cent)|want my (money|life|time) back|what (else)? am i (left|supposed|meant)|what else i am (supposed|meant)|what exactly is left|how can it (still)? be|how is (it|this) (still|possible|ok|okay|acceptable|legal)|i begged|begging you|just (fix|do|answer|sort|cancel|refund|send|give|help|tell|get|solve|put|stop) (~3 already|~3 now|~2 done)|(fix|do|answer|sort|solve|resolve|refund|cancel|explain|respond) (this|it|me|my _|that) (right)? (now|already|immediately|today $)',
  'what part of|wrong with you|what is wrong with (you|your|this)|so (hard|difficult) to|(do|are|can) (you|they) (not|even|actually|not even|ever|people) _? (read|understand|listen|care|reading|listening|helping|understanding|serious|human|try|trying|work|know)',
  '(read|listen to|look at) (what i|my (message|last|first))|answer (my|the|me)|i give up|giving up|this has to (stop|end)|(this)? (needs|has) to (stop|be fixed today|end)|seriously (?|!|.|though|guys)|^ seriously|come on|oh come|give me a break|(do|get) (your|the) (job|act together|job done)|sort (yourselves|yourself|this|it) out|pull your',
  'good grief|(oh my god|omg) -thank|ugh|ugggh|argh|arghh|grr|sigh|smh|jeez|jesus|for real|really ? really|really (?|!)|what now|(anyone|anybody|someone) (there|home)|hello ? hello|not again|here we go again|oh no not|of course $|typical|figures $|as usual|as always $|surprise surprise|i demand|i insist|demand (a|an|to|my|that|answers)|immediately !',
  'why (on earth|in the world|the|am i (still|being|even)|do i (have to|need to|even|keep|still)|should i|can you not|can nobody|can no one|has nobody|has no one|is no one|is nobody|will nobody|will no one|will you not|are you (not|ignoring|still|so|making|wasting))|how on earth|what on earth|since when|what am i (even|actually)? paying|(want|need|expect) (some)? answers|(sort|get) it (sorted|together|done) (now|today|asap)?|pay attention|unless you',
  '(i have|i had) (better things|no time for|not got all)|not got time|have all day|do not have time for|not have time for|waste any more|any longer|no longer willing|will not (accept|tolerate|stand|put up|wait|be ignored)|not (accept|accepting|tolerate|acceptable)|put up with|how am i supposed|what am i supposed|am i supposed to|am i meant to|i should not be',
];

/** The courtesies of the displeased: little alone, much beside a grievance. */
const DISCLAIMING: readonly string[] = [
  '(with)? (all)? due respect|with respect|^ respectfully|(do not|did not|never) (wish|want|mean|like) to (be|seem|sound|appear|come across) (as)? (difficult|awkward|pushy|rude|demanding|impatient|unkind|a (pain|nuisance|bother|nag)|that (customer|person|guy|woman))|not (wanting|wishing|meaning|trying) to (moan|complain|nag|grumble|be (difficult|awkward|rude|a pain))',
  '(hate|loath|reluctant|sorry) to (be (that|a|so|this|the)|complain|moan|nag|grumble|chase|press|keep (on|asking|bothering|chasing)|go on|bother you (again|once more)|trouble you (again|once more))|at the risk of|(forgive|excuse|pardon) my (bluntness|frankness|tone|directness|impatience|saying so)|(kind|gentle|polite|friendly) reminder|(gently|politely|respectfully) (point|remind|ask|suggest|request|note|disagree)|may i (point|remind|gently|politely|respectfully|just point)',
  '(been|was|were|am) (most|very|more than|extremely|quite|rather|so|incredibly|as)? patient -(with me)|(waited|waiting|asked) (very|most|ever so)? (patiently|politely|nicely)|trying (very hard|hard|my best)? to (be|stay|remain) (patient|calm|polite|civil|reasonable|understanding)|my patience|(i would|i should|i would be) (obliged|be obliged)|(regret|regrettably) (to|that)? (say|inform|tell|report|i|we|the)|(it|this) pains me|(constructive|honest) (feedback|criticism)|not to (complain|moan|grumble)',
];
const RESERVED: readonly string[] = [
  'i (must|have to|really must|feel i must|do have to|am bound to|need to) (say|admit|confess|tell you|express|point out|stress|object|insist)|(quite|to be (quite|perfectly|completely|brutally)|perfectly|completely) (frank|frankly|honest|honestly)|^ frankly|i would (appreciate it if|have (expected|thought|hoped|preferred|appreciated)|expect)',
  '(i had|i was) (hoping|hoped|expecting|expected|led to believe|promised|assured|told it would|under the impression)|(as)? (a)? (loyal|long time|longtime|longstanding|long standing|paying|gold|platinum) (customer|member)|(appreciate|understand|know|realise|realize|sure) (that)? (you are|it is not your|this is not your|you have|you are only|things|mistakes) _?|surely|not (your|personally your) fault|nothing personal',
  'i am (afraid|sorry to say|sorry but|sorry to) (this|that|i|but|your|keep|say|be)|it would (have been|be) nice (if|to)|it is a (shame|pity)|such a (shame|pity)|(real|great) (shame|pity)|kindly|(could|would|can) (someone|somebody|anyone|anybody|you) (please|kindly)? (finally|actually|at least)|(at the very)? least you (can|could)|the least you|reasonable to (expect|ask)|not (too much|unreasonable|asking) (to|for|much)|too much to ask|not asking (for)? (much|the world)',
];

/**
 * Kinds of evidence for frustration with the weight of a first finding: how likely a message with nothing else is to
 * come from somebody frustrated. Set by judgement, not fitted.
 */
export const EVIDENCE: readonly { readonly weight: number; readonly phrases: readonly string[] }[] = [
  { weight: 0.5, phrases: SAID },
  { weight: 0.5, phrases: SERVICE },
  { weight: 0.4, phrases: TOLD },
  { weight: 0.2, phrases: PERSISTS },
  { weight: 0.3, phrases: WAITING },
  { weight: 0.5, phrases: SWEARING },
  { weight: 0.4, phrases: LEAVING },
  { weight: 0.3, phrases: PRESSING },
  { weight: 0.4, phrases: DISCLAIMING },
  { weight: 0.2, phrases: RESERVED },
];
