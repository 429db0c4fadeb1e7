import { inOrder, oneOf } from './pattern.ts';

const REAL = oneOf('real|actual|live|living|human|proper|normal|genuine|physical|breathing|non robotic');

/** What kind of person or office it is; says nothing of whether one is asked for. */
const MODIFIER = oneOf(
  'actual|actually|real|really|live|living|human|proper|normal|genuine|physical|breathing|non|robotic|flesh and blood|qualified|competent|senior',
  'better|available|fucking|fuckin|freaking|bloody|damn|goddamn|flipping|customer|client|guest|member|patient|services?|support|care|relations',
  'experience|success|sales|billing|retention|complaints?|claims?|fraud|returns?|reservations?|bookings?|accounts?|relationship|tech|technical|branch',
  'store|shop|hotel|duty|general|floor|shift|office|bank|airline|call (?:centre|center)|help ?desk|phone support|team|in house',
);

/** Somebody of flesh and blood, and no doubt about it. */
const HUMAN = oneOf(
  'humans?(?: beings?)?',
  `${REAL} (?:${MODIFIER} ){0,3}(?:person|people|someone|somebody|body|guy|man|woman|voice|being|assistant|assistance|one)`,
  inOrder(
    "(?:someone|somebody|anyone|anybody|nobody|no one) (?:actually )?(?:who is |that is |who's |that's )?(?:an? )?",
    '(?:real|human|alive|with (?:a brain|a pulse))(?: person)?',
  ),
);

/** Somebody other than who is there. */
const OTHER = inOrder(
  "(?:someone|somebody|anyone|anybody) (?:who is |that is |who's |that's )?",
  '(?:else|competent|senior|more senior|higher(?: up)?|superior|in charge|in authority|with authority|above (?:you|your \\S+))',
);

/** Somebody whose office says that they are a person. */
const OFFICER = oneOf(
  'agents?|representatives?|reps?|csr|managers?|supervisors?|operators?|advis[eo]rs?|specialists?|boss|superiors?|receptionist|concierge',
  "member of (?:your |the )?(?:staff|team)|(?:team|staff) member|live (?:chat|support|help)|(?:person|whoever is|who is|who's|the one) in charge",
);

/** Whoever it may be. */
const ANYBODY = oneOf('persons?|people|someone|somebody|anyone|anybody|guy|man|woman|individual');

/** Those who may also do other work for the customer than talk. */
const STAFF = oneOf(
  'employees?|workers?|colleagues?|experts?|technicians?|owners?|director|ceo|executives?|teammates?|engineers?|consultants?|associates?|staff',
  'bankers?|clerk|team|department',
  '(?:front |help |service )?desk|reception|customer (?:services?|care|support|relations)|support|head office|corporate|management|complaints',
);

const BOT = inOrder(
  '(?:(?:stupid|dumb|damn|useless|bloody|fucking|automated|ai|virtual) ){0,3}',
  '(?:bots?|chat ?bots?|virtual (?:assistants?|agents?)|automated (?:system|responses?|repl(?:y|ies)|messages?|answers?))',
);
const MACHINE = '(?:(?:stupid|dumb|damn|useless|automated) ){0,2}(?:robots?|machines?|computers?|ai|recordings?|algorithms?)';

/** Names of persons that mean something else. */
const COMPOUND = oneOf(
  '(?:estate|travel|letting|leasing|insurance|shipping|ticket|user|double|secret|cleaning|forwarding|customs|collections?) agents?',
  '(?:password|task|file|device|download|package|window|project|product|portfolio|fund|memory|session|boot|hiring|tag|ads?) managers?',
  '(?:tour|crane|machine|boolean|logical|network|mobile|cell|forklift|ternary) operators?',
  'humans? (?:resources?|rights?|error|body|trafficking|readable|remains|nature|hair)',
  'agents? (?:ids?|codes?|numbers?|names?|version|software|fees?|commission|installer)',
  inOrder(
    `(?:${MODIFIER} ){0,3}(?:agents?|managers?|representatives?|advisors?|operators?) `,
    '(?:pages?|portal|section|tab|roles?|dashboard|view|menu|panel|mode|seats?|settings?)',
  ),
  'managers? (?:app|password|account|approval|console|role|login|special)|support (?:tickets?|page|articles?|hours|plan|tier|site|website)',
  '(?:per|in|each|first|second|third|two|three|four|one more|extra|additional|\\d+) (?:person|people)',
  '(?:washing|coffee|cash|sewing|time|vending|ice|atm|fax|answering) machines?',
);

/** The customer's own manager is nobody we could connect, except one whom the firm gave them. */
const ASSIGNED = inOrder(
  'my (?:account|relationship|case|sales|personal|dedicated|assigned|usual|bank|customer success) ',
  '(?:manager|rep|representative|agent|advis[eo]r|banker|handler|contact)',
);

const DETERMINER = oneOf('an?|the|your|any|some|another|one of(?: your| the)?|other|different|next|right|this|that|these|those');

const NAMED = new RegExp(
  inOrder(
    ` (?<the>the )?(?:${DETERMINER} ){0,3}`,
    oneOf(
      `(?<thing>${COMPOUND})|(?<human>${HUMAN})|(?<other>${OTHER})|(?<bot>${BOT})|(?<machine>${MACHINE})|(?<officer>${ASSIGNED})`,
      `(?:${MODIFIER} ){0,6}(?:(?<officer2>${OFFICER})|(?<anybody>${ANYBODY})|(?<staff>${STAFF}))`,
    ),
    '(?= )',
  ),
  'g',
);

type Groups = Readonly<Partial<Record<'the' | 'thing' | 'human' | 'other' | 'bot' | 'machine' | 'officer' | 'officer2' | 'anybody' | 'staff', string>>>;

/**
 * The text with every naming of a person replaced by its kind, in capitals: `HUMAN` (a real person), `OTHER` (someone
 * else, someone in charge), `OFFICER` (an agent, your supervisor), `ANYBODY` (someone, people), `STAFF` (the billing
 * team, an engineer), `BOT`, `MACHINE`, and `THING` (estate agents, human error). Determiners go with it, but for `the`:
 * ` can i talk to OFFICER ? `.
 * @param flat `CustomerText.flat`, or text like it
 */
export function namePeople(flat: string): string {
  return flat.replace(NAMED, (...match: readonly unknown[]) => {
    const groups = match.at(-1) as Groups;
    return `${groups.the === undefined ? '' : ' the'} ${kindOf(groups)}`;
  });
}

function kindOf(groups: Groups): string {
  if (groups.human) return 'HUMAN';
  if (groups.other) return 'OTHER';
  if (groups.officer ?? groups.officer2) return 'OFFICER';
  if (groups.anybody) return 'ANYBODY';
  if (groups.staff) return 'STAFF';
  if (groups.bot) return 'BOT';
  return groups.machine ? 'MACHINE' : 'THING';
}
