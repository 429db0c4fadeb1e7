/** Rules for talk of people that asks for nobody. What they fit is cut out before requests are looked for. */

const NOT = '( <!YOU not / never|without / NOT !YOU|not / no need|reason|point|wish|desire|interest|intention|sense )';
const WISHED = 'WISHED|WANT|WISH|LIKING{0,6}';

/** "no need to transfer me", "I don't want an agent", "no agent has answered". */
const DECLINED = [
  `${NOT} ${WISHED} ( MEET|TALKING_TO|REACH CONTACT|US / ANYONE to / PASS <THIS> AWAY{0,2} <TO_WHOM>? / PASSED|PASSING / escalate|escalated / callback / CALL back / phone call / involve|involving|bring|page PERSON / PERSON )`,
  'than MEET ANYONE',
  '( rather than / instead of ) ( MEET|TALKING_TO|REACH / going through )? PERSON',
  '<!there|still no PERSON',
];

const BEING = 'not|only|still|you|are|like|also';

/** "are you a real person?", "I'm an agent", "treat me like a human". */
const IDENTITY = [
  `( are|aren't|were|weren't you / is|isn't|was|wasn't this|that|it / you are|sure / you're|it's|that's|he's|she's / this|that|it|he|she is|was ) ${BEING}{0,3} ( ROBOT or )? ANYONE`,
  `am|was|were|are WE ${BEING}? ( TALKING_TO / connected to ) ( ROBOT or )? ANYONE`,
  "( i'm / i am|was / as / being / he's|she's ) not|also|only? ( DETERMINER UNKNOWN )? PERSON|STAFF",
  '<!where|who|how|what|when|MARK is|was not|also? PERSON !ONGOING',
  'sound|sounds|act|acts|feels|behaves|talks|speaks|more|almost|much like ANYONE',
  'treat|treats|treated _ like ANYONE',
  'like|be|become HUMAN',
];

const SEEING = '( MEET / REACH )';

/** "when I talk to an agent …", "I had to speak to a manager", "do I need an agent to cancel?" */
const REPORTED = [
  'was|were|got|been PASSED AWAY{0,2} ( TO DETERMINER{0,2} UNKNOWN? CONTACT )?',
  'MARK is|was|were|are _{0,3} by|from HUMAN',
  `says|said|reads|saying ( !JOIN|COMMA|WE _ ){0,3} ( MEET|REACH|call ) CONTACT`,
  `he|she|they|KIN asked|got|wanted|managed|tried for|to|through{0,2} MEET|REACH? CONTACT`,
  'suppose|supposing|imagine _{0,4} PERSON',
  'asked for PERSON earlier|before|yesterday|already',
  `( when|whenever|if|after|before|once|everytime|while / each|every|last|first time ) WE|YOU ( finally|do|did|try|tried|needed|need|wanted|had|have|decide|ask|asked to? )? ${SEEING} CONTACT`,
  `if WE wanted|needed PERSON`,
  'SOMEBODY|they|others|everyone|most _{0,2} beg|ask|call|want|wants|asks for|to? ( MEET )? PERSON',
  `( had / was|were able / managed / used / happened ) to ${SEEING} ANYONE`,
  `<!how|who|whom|where|when|why|what|number do|does|did|will|should WE then|still? ( WANT|have|required )? to? ${SEEING}? CONTACT`,
  `( i'll|we'll / WE will ) !not|only|need|want|have|wait|keep|be|gladly|happily ( !until|unless|MARK _ ){0,8} ${SEEING} ANYONE !now|instead|please`,
  `can't MEET ANYONE ( right now / now|today|because / at the moment )`,
  'said|told|promised|says|assured|claimed|supposed ( !JOIN|COMMA _ ){0,6} CALL|REACH US back?',
];

/** Other meanings of the words: a threat to escalate, a name, money. */
const OTHERWISE = [
  "( i'll|we'll / WE will / going|have|forced to ) escalate",
  'you can|friends|people|they|everyone CALL US',
  'call US by my|name|this|that',
  'phone|contact|telephone number ( you have )? on|in my|file|the',
  'what CAN|do|does|did WE|YOU CALL',
  'transfer US DETERMINER{0,1} money|funds|cash|some|those|that|the',
  'not ROBOT =MARK|GAP|COMMA',
  "i'm not ROBOT",
];

/** Every stretch of text that speaks of people without asking for one. */
export const ASKS_NOBODY = [...DECLINED, ...IDENTITY, ...REPORTED, ...OTHERWISE];
