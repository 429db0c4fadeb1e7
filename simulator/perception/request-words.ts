import { wordsOf } from './pattern.ts';
import { NAMING } from './people-words.ts';

const words = (...lines: readonly string[]) => wordsOf(...lines).join(' ');

/** Classes of words by which people are asked for, refused and talked about. */
const ASKING = {
  HANDLED: 'handled reviewed checked looked dealt answered seen resolved helped heard decided read served assessed treated investigated considered examined',
  KIN: 'friend friends wife husband partner mum mom dad mother father family son daughter players player users user siri alexa google everyone mate mates neighbour',
  WE: 'i we',
  US: 'me us',
  YOU: 'you ya thee',
  TO: 'to too with 2 w wit wth into onto',
  CAN: "can could may might should would will shall can't couldn't won't cld wld cn cud wud able possible",
  WANT: 'want wants wanted need needs require requires demand prefer request requesting wish insist desire seek seeking expect deserve expecting ned wnt wana',
  WISHING: "i'd we'd id would wld d should",
  LIKING: 'like love appreciate rather prefer want',
  TALK: 'talk speak chat converse communicate liaise tlk spk confer consult',
  TALKING: 'talking speaking chatting conversing dealing communicating engaging typing',
  SOON: 'please now right immediately live instead again directly further today asap about',
  CALL: 'call phone ring telephone dial',
  REACHING: 'reach contact call phone ring message email see find telephone dial meet',
  PASS: words(
    'transfer connect reconnect put pass hand switch forward redirect refer route direct move patch take bring escalate send bump hook link kick get loop plug push shift pop beam throw toss ping',
  ),
  HANDED: 'transfer connect reconnect redirect route patch escalate hand xfer',
  PASSED: 'assigned allocated transferred connected escalated put passed handed patched forwarded redirected routed directed referred bumped switched',
  PASSING: 'transferring connecting putting passing forwarding escalating handing switching patching redirecting',
  AWAY: 'over through back straight directly on off along now up right away thru across',
  CASE_NOUN: 'call chat case issue problem complaint ticket request conversation query matter enquiry inquiry situation concern claim dispute',
  GIVE: 'give allocate get find bring fetch assign send provide page grab put show lend',
  HELP: words(
    'look review call contact help handle check take deal read respond reply answer fix sort assist phone ring join step talk speak email intervene approve',
    'confirm get message resolve go follow decide chat verify explain listen text reach jump pick',
  ),
  COMMUNICATE: 'call contact talk speak phone ring email message respond reply answer explain listen pick jump join hop intervene meet text chat',
  HELPS: 'picks takes answers replies looks reads reviews joins calls contacts responds handles steps helps gets comes sees talks speaks',
  HELPED: 'called rang phoned emailed contacted took dealt handled looked reviewed answered replied helped explained checked',
  HELPING: 'reading looking handling reviewing checking deciding answering helping taking dealing listening',
  ONGOING: 'reading listening there here available around working awake online going gonna',
  NOW: 'now asap immediately already today tonight tomorrow instead here please right urgently first then only again',
  JOIN: 'so because and or if before when but since as cause cuz until unless while',
  LINK: 'for about regarding re to with at from on in that who this back bak',
  NOT: "don't didn't doesn't wouldn't won't needn't wasn't weren't haven't hasn't not never without dont",
  WISHED: words(
    'really actually even necessarily you do need needing want wanting wanna wish require have having necessary like ask asked asking looking trying for in of to be being been',
    'feel the a an going get wait think bother got any',
  ),
  FILLER: 'just actually really maybe kindly simply finally urgently even perhaps possibly literally honestly seriously basically ever',
  POLITE: 'please thanks thank kindly pleease',
  OPENING: 'hi hello hey ok okay yes yeah no nope nah please just now said to and so yo sorry um uh well right then but or also thanks thankyou',
  CLOSING: 'please now asap immediately only required needed thanks thank you right here instead already dammit ffs today again wanted help available then',
} as const;

/** All classes of the grammar of requests. */
export const WORDS = { ...NAMING, ...ASKING };

/** Kinds that phrases are renamed to. */
export const KINDS = [
  'HUMAN',
  'OTHER',
  'OFFICER',
  'SOMEONE',
  'STAFF',
  'BEING',
  'OFFICE',
  'PLACES',
  'BOT',
  'MACHINE',
  'THING',
  'SPEAK_TO',
  'DEAL_WITH',
  'TALKING_TO',
  'GET_HOLD',
  'WISH',
] as const;

/** Kinds and classes that rules take together. */
export const UNIONS = {
  PERSON: 'HUMAN OTHER OFFICER',
  SOMEBODY: 'SOMEONE BEING',
  A_PERSON: 'HUMAN OTHER OFFICER BEING',
  ANYONE: 'HUMAN OTHER OFFICER SOMEONE BEING STAFF',
  CONTACT: 'HUMAN OTHER OFFICER SOMEONE BEING STAFF OFFICE PLACES',
  ROBOT: 'BOT MACHINE',
  DESIRE: 'WANT WISH',
  REACH: 'REACHING GET_HOLD',
  MEET: 'SPEAK_TO DEAL_WITH',
  KNOWN: 'MODIFIER DEPARTMENT PLACE',
};
