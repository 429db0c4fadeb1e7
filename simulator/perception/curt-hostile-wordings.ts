const THING = '(this|it|that|everything|(my|the|your) _ _?)';
const SCORN =
  '(useless|pathetic|ridiculous|rubbish|garbage|nonsense|joke|pointless|hopeless|incompetent|unhelpful|stupid|dumb|unacceptable|absurd|bs|crap|terrible|awful|disgraceful|disgusting|laughable|insane|unbelievable|unreal|embarrassing|shameful|waste of time|worthless|a waste of (my)? time)';

/** Whole replies that are hostile. What may stand before and behind them is cut off first. */
export const HOSTILE_REPLIES: readonly string[] = [
  `whatever (you say)?|${SCORN} (bot|service|company|app|support|system|website)?|unbelievable|seriously|typical|wrong again|wrong|lies|liar|liars|bollocks|rubbish|incredible|brilliant not|amazing not`,
  `(you are|your|this is|this|that is|it is|how|absolutely|completely|so|totally|utterly|just|bloody|what|such|complete|utter|total|absolute) (bot is|service is|app is|support is)? (so|just|all|absolutely|completely|totally|beyond|utterly|getting)? (a|an)? ${SCORN}|(you|this|it) (suck|sucks)|what (a|an) (joke|mess|farce|waste of time|waste|disgrace|shambles|cheek)`,
  `just (fix|do|answer|sort|solve|stop|help|read|get) (${THING}|me)? (out|done|over with|on with it)?|just (cancel|refund|send|give|change) (${THING}|me) (already|now)|(fix|sort|solve) (this|it|that) (out)?|answer (me|the question|my question|the damn question)|make it work|do something|get on with it|hurry up|get it (done|sorted|right)|sort yourselves out`,
  'do your job|read (it|what i (wrote|said)|my (last|first|previous)? (message|messages|email|emails)|again|above|properly) (again|properly)?|try reading (it|my message)?|stop (it|this|that|asking|repeating|wasting my time|with the (scripts|copy paste|excuses|templates)|sending me ~2|lying)|shut up|enough (already|of this|excuses|with the ~2)',
  'go away|get lost|forget it|leave me alone|i (do not|could not|can not) (care|believe you|care less|have time for this|want (excuses|your (excuses|apology|apologies|link|article)|an apology|another (apology|link|article)))|spare me ~3|save (it|me the ~2|your ~2)|(no more|more|stop the|enough|cut the|always) (excuses|lies|scripts|nonsense|crap)|excuses',
  'not (my problem|helpful|helping|good enough|interested in (that|your excuses)|acceptable|impressed|funny|buying it|true|again|what i (asked|said|wrote|meant))|(that is|this is|is) not (what i (asked|said|wrote|meant)|helpful|helping|good enough|acceptable|an answer|my problem|funny|an option)|not (an|even an|the) (answer|same thing)|does not help|(that|this) (does not|did not|is no) (answer ~3|help at all|use|use to me)|no use (at all)?|no help at all',
  'you (did not|do not|are not|never|still have not|have not) (help|helping|listening|listen|read|reading|answer|answered|understand|even read|even try|care) (my question|the question|my message|it|me|what i wrote)? (at all)?|nobody (cares|listens|reads ~2)|no one (cares|listens|reads ~2)',
  'are you (even|actually|really|still|just)? (reading|listening|serious|kidding|joking|stupid|deaf|blind|broken|dumb|thick|mad|insane|awake|for real) (me|this|what i (wrote|said)|any of this|my messages)?|(can|do|did) you (even|not|actually|not even)? (read|listen|understand|care) (this|me|english|my message|what i (wrote|said)|anything)?|is (this|that) (a joke|some kind of joke|some joke|all (you|you can|you have|you have got))',
  '(you)? (must|have to|got to|have got to|gotta) be (joking|kidding|having a laugh) (me)?|as if|sure you (will|are|do)|so what|(i)? (have)? already (told you (that|this)?|said (that|so|it)|answered (that|this)?|did (that|this)?|tried (that|this)?|sent (it|that|this)|gave (it|that|this)?) (see above|scroll up)?|i said (no|that|so|it|cancel ~2|refund ~2|not ~3)|(as)? i (already|just)? (said|told you)|see above|scroll up|asked and answered|(done|tried|did) that (next|what else|twice)|how many (more)? times|say that again|you tell me|and your point|cry me a river|(still|same) (nothing|rubbish|useless|wrong|answer|nonsense|script)|nope still ~2',
  'good (for|luck with) (you|that)|thanks for nothing|my patience is ~2|last (chance|warning)|so done|done with (this|you|your ~2)|worst (~2 ever|service|company|app|airline|bank|support)|never again|shame on you|how dare you|wow (okay|ok|just wow|really|great|helpful|thanks|useless)|i give up|rude|liar|scam|scammers|thieves|crooks|robbery|money back now|(give me)? my money (back)? now|(money|refund|answer|answers|fix|manager) now',
];

/** Hostile only as questions. */
export const HOSTILE_QUESTIONS: readonly string[] = [
  'so|and|well (well)?|seriously|really (again)?|is (this|that) it|hello|again|what now|now what|for real|what|still|why (not|bother)|anyone|anybody (there|home)?|anyone (there|home)|since when|says who|(any|an) answer|and (so|then|now|that helps how)|how is that (helpful|my problem|fair)|what is the point|who cares|what part of ~6',
];

/** Among few words these are enough. */
export const INSULTS: readonly string[] = [
  'fuck*|fck|wtf|wth|ffs|stfu|shit*|bullshit*|bull shit|bs|crap|dammit|damnit|idiot|idiots|moron|morons|stupid|dumb|useless|pathetic|liar|liars|screw you|shut up|damn (it|bot|you|thing)|suck|sucks',
  "thanks for nothing|waste of (my|everyone's)? time|this is a joke|what a joke|(for (god's|gods|fuck's|christ's|pete's|heaven's|crying out) (sake|loud)?)|hell no|what the (hell|heck)|piss off|sod off|incompetent|clowns|clown|scumbags|crooks|thieves|😡|🤬|🖕",
];

/** A pleasant word takes the edge off; so does scorn for oneself. */
export const FRIENDLY_WORDS: readonly string[] = [
  '(thanks|thank) -(for nothing)|love|appreciate|sorry|awesome|amazing -not|cool|great -(just|another|job|again|now)|please|(stupid|dumb|silly) question|(stupid|silly|dumb) (of me|me|mistake)|my (stupid|silly|bad)|stuck|feel (stupid|dumb)|sickness|no worries|just wow !|not (stupid|useless)',
];
