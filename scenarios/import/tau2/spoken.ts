import { firstPerson } from './first-person.ts';

const SPEAKER = `^(?:and |but |so |then )?(?:you )?(?:(?:will|should|can|could|first|then|also|finally|only|suddenly|just) ){0,3}`;
const TO_AGENT = `(?: to)?(?: (?:the |it|them)?(?:customer )?(?:service |support )?(?:agent|representative)?)?(?: explicitly)?`;

/** Stage directions about speaking, as what is then said. The first that fits is taken. */
const SPEECH: readonly (readonly [direction: RegExp, said: string])[] = [
  [new RegExp(`${SPEAKER}(?:say|mention|insist|admit|claim|state|explain|reply|assert)${TO_AGENT}(?: that|:)? (?=\\S)`, 'i'), ''],
  [new RegExp(`${SPEAKER}tell (?:the (?:service )?agent|them|it) (?:that )?(?!to\\b|not\\b)(?=\\S)`, 'i'), ''],
  [new RegExp(`${SPEAKER}tell (?:the (?:service )?agent|them|it) not to `, 'i'), 'please do not '],
  [new RegExp(`${SPEAKER}tell (?:the (?:service )?agent|them|it) (?:to )?`, 'i'), 'please '],
  [new RegExp(`${SPEAKER}asks?(?: the (?:service )?agent| explicitly){0,2} to be (?=\\S)`, 'i'), 'I would like to be '],
  [new RegExp(`${SPEAKER}asks?(?: the (?:service )?agent| explicitly){1,2} to `, 'i'), 'please '],
  [new RegExp(`${SPEAKER}asks?(?: again)? to `, 'i'), 'I would like to '],
  [new RegExp(`${SPEAKER}asks?(?: the (?:service )?agent| explicitly){0,2} for `, 'i'), 'I would like '],
  [new RegExp(`${SPEAKER}asks?(?: the (?:service )?agent| explicitly){0,2} about `, 'i'), 'I would like to know about '],
  [new RegExp(`${SPEAKER}asks?(?: the (?:service )?agent| explicitly){0,2} (?=if|whether|what|how|which|when|where|why)`, 'i'), 'please tell me '],
  [new RegExp(`${SPEAKER}provide (?=[#W0-9])`, 'i'), 'it is '],
  [
    /^(?:and |but |so |then )?(?:then )?(?=(?:check|confirm|cancel|return|refund|exchange|modify|change|keep|get|only|just|process|provide|proceed|use|add|remove|upgrade|make sure)\b)/i,
    'please ',
  ],
  [/^(?:then )?(?=(?:agree|prefer|want|wish) )/i, 'I '],
  [/^for some reason, /i, ''],
  [/^be insistent that /i, ''],
  [/^you contact customer (?:service|support) because /i, 'I am contacting the agent because '],
  [/^you are contacting (?:customer (?:service|support) )?(?=to|because)/i, 'I am contacting the agent '],
];

const ANGER =
  /^(?:then )?(?:you )?(?:are|become|would be|get) (?:very |really )?angry(?: and swear(?: for)?(?: a few times)?)?,?(?: (?:and|but))?(?: then)? (?!about\b|at\b|with\b|that\b)/i;

/** One sentence of a sheet as the customer says it: see `firstPerson`; and `mention that it broke` is `it broke`. */
export function spoken(sentence: string): string {
  if (ANGER.test(sentence)) return `That makes me angry. ${spoken(sentence.replace(ANGER, ''))}`;
  const speech = SPEECH.find(([direction]) => direction.test(sentence));
  // A direction may hide another: `you first ask …` after `you want to`.
  const said = speech ? sentence.replace(speech[0], speech[1]).replace(/^please [A-Z](?=[a-z])/, (start) => start.toLowerCase()) : sentence;
  const text = firstPerson(said)
    .replace(/(?<=[,;] |\band |\bthen )(?:I )?(?:also )?ask (?:you )?(?=if|whether|what|how|which|when|where)/gi, 'please tell me ')
    .replace(/(?<=[,;] |\band |\bthen |\bso )(?:I )?ask you to /gi, 'please ')
    .replace(/(?<=[,;] )ask you about /gi, 'please tell me ')
    .replace(/\btell you not to /g, 'please do not ')
    .replace(/^it is (\S+) first\b/i, 'it is $1')
    .replace(/ and provide (?=[0-9])/g, ', it is ')
    .replace(/ and that (?=I\b|my\b)/g, ' and ')
    .replace(/\b(but) (?=don't|do not)/g, '$1 I ')
    .replace(/\b(?:or|and) try to negotiate\b/g, 'or at least')
    .replace(/ and be adamant about it/g, '')
    .replace(/\bI change my mind to using\b/g, 'I have changed my mind and would like to use')
    .replace(/\bI change my mind and return\b/g, 'I have changed my mind and want to return')
    .replace(/\bI change my mind\b/g, 'I have changed my mind')
    .replace(/\balso decide to\b/g, 'also want to')
    .replace(/\bIF and ONLY IF\b|\bif and only if\b/g, 'only if')
    .replace(/\bi\b(?!\.)/g, 'I')
    .replace(/\s+/g, ' ')
    .trim();
  return ended(text.charAt(0).toUpperCase() + text.slice(1));
}

function ended(text: string): string {
  return /[.!?]["')]?$/.test(text) ? text : `${text.replace(/[,;:]$/, '')}.`;
}
