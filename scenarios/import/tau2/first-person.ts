/** What stands before `you` where it is an object, and what may not follow it then. */
const OBJECT =
  /\b(allows?|asks?|asked|tells?|telling|told|gives?|gave|offers?|helps?|help|lets?|makes?|made|caused?|costs?|charges?|charged|requires?|informs?|sends?|sent|shows?|saves?|splits?|pays?|paid|compensates?|refuse|contacting|with|for|to|of|from|by|at|about|than|except|on|without|between|reach|contact) you\b(?! (?:are|were|have|had|will|would|can|could|did|do|want|need|prefer|just|already|really|placed|ordered|bought|received|paid)\b)/gi;

const SECOND_TO_FIRST: readonly (readonly [pattern: RegExp, first: string])[] = [
  [/\bYou(?= (?:name|mobile|phone|email|address|order|account|user|zip)\b)/g, 'My'],
  [/\byou're\b/gi, "I'm"],
  [/\bare you\b/gi, 'am I'],
  [/\byou are\b/gi, 'I am'],
  [/\byou aren't\b/gi, 'I am not'],
  [/\byou were(n't)?\b/gi, 'I was$1'],
  [/\byou (just|also|only|still|really|now) (are|were)\b/gi, 'I $1 $2'],
  [/\b(and|but) are (?=not sure|willing|ok\b|okay|happy|in a\b)/gi, '$1 am '],
  [/\byourself\b/gi, 'myself'],
  [/\byours\b/gi, 'mine'],
  [/\byour\b/gi, 'my'],
  [OBJECT, '$1 me'],
  [/\byou\b/gi, 'I'],
];

const AGENT = String.raw`\b(?:the |this )?(?:customer (?:service|support) |service |support )?agent`;
const VERBS: Readonly<Record<string, string>> = {
  has: 'have',
  is: 'are',
  was: 'were',
  does: 'do',
  "doesn't": "don't",
  "isn't": "aren't",
  denies: 'deny',
  processes: 'process',
};
const THIRD_PERSON = new RegExp(
  `${AGENT} ((?:then |also |still )?)(has|is|was|does|doesn't|isn't|denies|says|tells|asks|gives|offers|allows|agrees|proposes|wants|needs|insists|refuses|finds|confirms|suggests|continues|uses|makes|changes|processes)\\b`,
  'gi',
);
const POSSESSIVE = new RegExp(`${AGENT}'s\\b`, 'gi');
const AGENT_AT_ALL = new RegExp(`${AGENT}\\b`, 'gi');
const OTHER_AGENT = /\b(?:a|an|another|any|human|previous|last) (?:customer (?:service|support) |service |support )?agent\b/gi;

/**
 * A sentence of a sheet that speaks to the customer (`You want to return your lamp if the agent allows it`) as the customer
 * says it to the agent (`I want to return my lamp if you allow it`). Done word by word: `you` is taken for an object
 * after the common verbs and prepositions and for the subject elsewhere, so an unusual sentence may read oddly, but
 * no fact in it changes.
 */
export function firstPerson(sentence: string): string {
  // Agents other than the one in this conversation stay in the third person.
  const others: string[] = [];
  let text = sentence.replace(OTHER_AGENT, (other) => `⟦${others.push(other) - 1}⟧`);
  for (const [pattern, first] of SECOND_TO_FIRST) text = text.replace(pattern, first);
  text = text
    .replace(POSSESSIVE, 'your')
    .replace(THIRD_PERSON, (_, adverb: string, verb: string) => `you ${adverb}${VERBS[verb.toLowerCase()] ?? verb.replace(/s$/, '')}`)
    .replace(AGENT_AT_ALL, 'you')
    .replace(/⟦(\d{1,6})⟧/g, (mark, index: string) => others[Number(index)] ?? mark);
  return text;
}
