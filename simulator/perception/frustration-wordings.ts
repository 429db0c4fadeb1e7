import { inOrder, oneOf } from './pattern.ts';

/** Patterns over `CustomerText.flat` without its commas. Repetition is bounded throughout. */
const pattern = (...alternatives: readonly string[]) => new RegExp(` ${oneOf(...alternatives)}(?= )`, 'g');

const MANY = oneOf('\\d+|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|so many|over an?|half an?|all');
const PERIOD = oneOf('minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|ages|morning|day');
const ORDINAL = oneOf('second|third|fourth|fifth|sixth|seventh|eighth|tenth|hundredth|umpteenth|nth|\\d+(?:nd|rd|th)');

/** Words that sound like frustration and are not. */
export const NOT_FRUSTRATED = pattern(
  inOrder(
    "(?:not|without|wasn't|isn't|don't (?:be|get|feel)|never) (?:being |getting |too |that |really |at all |so )?",
    '(?:angry|upset|annoyed|frustrated|frustrating|annoying|furious)',
  ),
  'annoying (?:\\S+ )?(?:noise|sound|beep|beeping|buzz|buzzing|pop ?ups?|ads?)|(?:stupid|dumb|silly) question',
  'ridiculously (?:good|cheap|happy|fast|low)|(?:damn|bloody|freaking|fucking) (?:good|fine|nice|great|brilliant|amazing|love)|bloody mary|hell yeah',
  "can't believe how (?:good|great|easy|fast|nice|quick)|sorry (?:for|about) (?:the|my) \\S+|thanks for waiting|(?:my|one|first|another) second time",
);

/** The customer says so. */
const SAID = pattern(
  'frustrat(?:ed|ing|ion)|annoy(?:ed|ing|s)|angry|furious|livid|fuming|irate|infuriat(?:ed|ing)|outrag(?:ed|eous)|exasperat(?:ed|ing)',
  'irritat(?:ed|ing)|pissed(?: off)?|fed up',
  '(?:sick|tired) (?:and tired )?of (?:this|it|that|you|your|being|having|waiting|the|getting|repeating|explaining|all)|had enough|enough is enough',
  '(?:losing|lost|lose|out of) (?:my )?patience|at my wits end|driving me (?:crazy|mad|insane|nuts)|makes? me (?:so )?(?:mad|angry)',
  "can't (?:believe|take|stand) (?:this|it|that|you|how)|ridiculous|unacceptable|disgrace(?:ful)?|disgust(?:ed|ing)|appall(?:ed|ing)|pathetic|absurd",
  'insulting|shameful|shambles|farce|inexcusable|nightmare|unbelievable|scandalous',
  '(?:what|such|total|complete|absolute|is) (?:a |an )?(?:joke|mess|disaster|shambles)|wast(?:e|ed|ing) (?:\\S+ ){0,3}(?:time|money|day|hours?|days?)',
  "(?:is this|this is) (?:some kind of )?a joke|(?:are you|must be|got to be|have to be|you're) (?:joking|kidding|serious)",
  'going (?:round|around) in circles|run ?around|getting nowhere|not good enough|once and for all',
);
const SERVICE = pattern(
  'worst (?:\\S+ )?(?:service|company|support|experience|airline|hotel|bank|customer|app|ever|provider|shop|store|stay|chat|bot)|useless|incompetent',
  'incompetence|clueless|unhelpful',
  '(?:terrible|horrible|awful|atrocious|abysmal|dreadful|lousy|shocking|rubbish|bad) (?:customer )?(?:service|support|company|experience|bot|airline|provider)',
  "don't (?:even )?care|couldn't care less|(?:nobody|no one) (?:\\S+ )?(?:cares|listens|helps|is helping|bothers)",
  'not (?:even )?(?:listening|reading|helping|helpful)',
);

/** They say it again, or it happened again. */
const AGAIN = pattern(
  `${ORDINAL} (?:\\S+ )?(?:time|attempt|email|call|message|chat|agent|replacement)(?! (?:i|we) (?:stayed?|flew|fly|bought|buy|visit|visited|used?|order))`,
  'for the last time|how many (?:more )?times|(?:so|too) many times|over and over|again and again|time and time again|yet again',
  'every (?:single|damn) time',
  inOrder(
    '(?:called|asked|tried|emailed|written|contacted|explained|said|told you|requested|restarted|reset|phoned|messaged) (?:\\S+ ){0,3}',
    '(?:(?:\\d+|three|four|five|six|ten|several|multiple|many|countless) times|twice)',
  ),
  'keeps? (?:on )?(?:asking|saying|telling|sending|repeating|happening|giving|failing|crashing|charging|cancelling|canceling|transferring|passing)',
  "repeat(?:ing)? myself|as i said|i(?:'ve| have)? (?:already|just) (?:told|said|answered|explained|gave|given|sent|tried|did|done|asked|provided)",
  'already (?:told|explained|answered|said|tried)|like i said|i (?:told|said to) you',
  'same (?:answer|reply|response|question|thing|problem|issue|story|error|message|mistake) (?:again|every|over|as (?:last|before|yesterday))',
  inOrder(
    'still ',
    oneOf(
      "not|isn't|doesn't|won't|can't|haven't|hasn't|broken|wrong|no|nothing|waiting|failing|down|missing|don't|didn't|does not|have not|has not",
      'unresolved',
    ),
  ),
  inOrder(
    oneOf(
      "not|isn't|doesn't|didn't|won't|wrong|broken|down|late|charged|failed|fails|happened|happening|crashed|crashes|cancell?ed|delayed|disconnected",
      'declined',
    ),
    ' ',
    '(?:\\S+ ){0,2}again',
  ),
);

/** They wait and nobody answers. */
const WAITING = pattern(
  `wait(?:ed|ing)? (?:\\S+ ){0,3}(?:for )?(?:\\S+ )?${MANY} (?:\\S+ )?${PERIOD}|waiting (?:for )?(?:ages|forever|so long|too long|since)`,
  `(?:on hold|sat here) (?:for )?(?:\\S+ )?${MANY} (?:\\S+ )?${PERIOD}|(?:been|keep|kept|left|still) waiting|(?:been|sitting|put|still|kept) on hold`,
  `${MANY} (?:minutes|hours|days|weeks|months) later|tak(?:es|ing) (?:forever|ages|so long|too long)|how much longer`,
  '(?:no|never|without|zero) (?:an? |any |one )?(?:reply|response|answer|call ?back)(?:s|d)?',
  'never (?:called|replied|responded|answered|got back|heard back|showed)',
  '(?:nobody|no one|noone) (?:has |have |ever )?(?:replie[sd]|responds?|responded|answers?|answered|called|helped|came|contacted|got back|showed)',
  'ignor(?:ed|ing) (?:me|my|us)|hung up on me|cut me off',
);

/** They swear or insult. */
const SWEARING = pattern(
  '(?:mother)?f+u+c+k\\S*|fck\\S*|fking|f(?:reaking|rigging|lipping|lippin)|effing|wtf|wth|ffs|omfg|stfu|shit\\S*|bull ?shit|bs|crap(?:py)?',
  'damn(?:ed|it)?|dammit|goddamn\\S*|bloody|bollocks|arse\\S*|ass(?:hole)?s?|bastards?|bitch\\S*|piss|hell',
  "for (?:god|god's|gods|fuck's|pete's|christ's|heaven's) sake|jesus christ|idiots?|idiotic|morons?|moronic|imbeciles?|stupid|dumb|scum|liars?",
  'thieves|crooks|shut up|screw (?:you|this|that)|sucks',
);

/** They threaten to leave or to tell others. */
const LEAVING = pattern(
  'cancel(?:ling|ing)? everything|(?:take|taking) my (?:business|money|custom) (?:elsewhere|away|to)|(?:last|final) (?:chance|warning|straw)',
  'los(?:t|ing) (?:me as )?a (?:\\S+ )?customer|losing my business',
  inOrder(
    '(?:going|go|moving|move|switch|switching) (?:over )?to (?:an? |your |the |another )?',
    '(?:competitors?|competition|rivals?|someone else|(?:different |other )?(?:provider|company|bank|airline|hotel|carrier|supplier|store))',
  ),
  'never (?:\\S+ ){0,5}again|never (?:using|buying|flying|staying|shopping|ordering|booking|dealing)',
  "(?:i'm|i am) (?:done|finished|through) with (?:you|this|your)",
  inOrder(
    "(?:or|otherwise|else) (?:i'll|i will|i'm|we'll|we will|i am) (?:\\S+ )?",
    '(?:leave|leaving|cancel|cancelling|canceling|switch|switching|go|going|dispute|report|complain|close|closing)',
  ),
  '(?:bad|negative|one star|1 star|zero star|terrible|scathing) reviews?',
  '(?:post|posting|complain|tweet) (?:\\S+ ){0,4}(?:on|to) (?:trustpilot|twitter|facebook|social media|tripadvisor|the press|reddit)|name and shame',
  'tell everyone',
);

/** They press or scold. */
const PRESSING = pattern(
  'just (?:fix|do|answer|sort|cancel|refund|send|give|help) (?:\\S+ ){0,3}(?:already|now)',
  '(?:fix|do|answer|sort|solve|resolve|refund|cancel) (?:this|it|me|my \\S+) (?:right )?now|what part of|wrong with you|so (?:hard|difficult) to',
  "(?:do|are|can't) you (?:even|not|actually) (?:\\S+ )?(?:read|understand|listen|care|reading|listening|helping|understanding)",
  '(?:read|listen to) (?:what i|my (?:message|last))|answer (?:my|the) question|i give up|this has to stop|seriously|come on|give me a break',
  'good grief|(?:oh my god|omg)(?! thank)|ugh+|argh+|grr+|sigh',
);

/**
 * Kinds of evidence for frustration with the weight of a first finding: how likely a message with nothing else is to
 * come from somebody frustrated. Set by judgement, not fitted.
 */
export const EVIDENCE: readonly { readonly weight: number; readonly found: RegExp }[] = [
  { weight: 0.5, found: SAID },
  { weight: 0.4, found: SERVICE },
  { weight: 0.35, found: AGAIN },
  { weight: 0.3, found: WAITING },
  { weight: 0.5, found: SWEARING },
  { weight: 0.4, found: LEAVING },
  { weight: 0.25, found: PRESSING },
];
