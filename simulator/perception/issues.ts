import { listedIssues } from './issues-listed.ts';
import { inOrder, oneOf } from './pattern.ts';
import type { CustomerText } from './text.ts';

/** More problems than this are not counted. */
const MOST = 20;

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, couple: 2 };
const ANNOUNCED = new RegExp(
  inOrder(
    ' (?:have|got|are|had|with|raise|report|need help with|questions about) (?:a )?(two|three|four|five|six|seven|couple|[2-9])(?: of)?',
    '(?: (?:different|separate|other|more|unrelated))? (?:issues|problems|questions|things|complaints|requests|concerns)(?= )',
  ),
);
const ADDITION = new RegExp(
  ` ${oneOf(
    'also|plus|additionally|furthermore|moreover|besides|secondly|thirdly|second|another (?:thing|issue|problem|question)|separately|next issue',
    "one more (?:thing|question|issue)|on top of (?:that|this|it)|in addition|as well as that|and then there's|other (?:thing|issue|problem) is",
  )}(?= )`,
  'g',
);
const RAISES = new RegExp(
  ` ${oneOf(
    "want|need|like|can|could|how|why|where|when|what|who|is|isn't|not|never|doesn't|didn't|won't|can't|wrong|missing|broken|cracked|damaged|refund",
    'cancel|change|charged?|late|lost|please|update|send|help|still|stopped|fails?|failed|crash(?:es|ed)?',
  )}(?= )`,
);
const CLAUSE = / (?:and|[.!?;])(?= (?:(?:i|my|the|your|you|there|we|our|can|could|how|where|why|when|please|what|is)) )/g;

/** What a problem can be about. Two clauses about different areas are two problems. */
const AREAS: readonly RegExp[] = [
  / (?:charged?|charges|refund\S*|bill(?:ed|ing)?|invoice|payment|paid|overcharged|fee|fees|price|deposit)(?= )/,
  / (?:deliver\S*|parcel|package|shipping|shipped|tracking|courier|arrived?|luggage|baggage|bag|suitcase)(?= )/,
  / (?:password|log ?in|sign in|locked out|logged out|access code|verification)(?= )/,
  / (?:broken|cracked|crash\S*|disconnect\S*|leaking|faulty|not working|doesn't work|won't (?:start|turn on|load)|stopped working|error|wifi|shower)(?= )/,
  / (?:cancel|cancellation|unsubscribe|close my|delete my|downgrade|upgrade)(?= )/,
  / (?:address|email address|phone number|name on|date of birth)(?= )/,
  / (?:booking|reservation|check ?in|check ?out|appointment|seat|flight|rebook)(?= )/,
];

/**
 * How many separate problems the message raises, at least 1, at most 20. The largest of: the number the customer
 * announces ("two questions"), the problems of a list, and 1 + the additions ("also", "another thing", …) that raise
 * something + the further clauses that raise something of another area (billing, delivery, access, fault, …).
 * A list of answers to the agent's questions counts only what its items raise.
 * A rough count: it reads neither "because" (one problem may name two areas) nor two problems of one area in one clause.
 */
export function countIssues(text: CustomerText): number {
  const announced = ANNOUNCED.exec(text.flat)?.[1];
  const listed = listedIssues(text.plain);
  const told = announced === undefined ? 1 : (NUMBERS[announced] ?? Number(announced));
  return Math.min(MOST, Math.max(1, told, listed.count, listed.answers ? 1 : 1 + additions(text.flat)));
}

function additions(flat: string): number {
  const parts = flat.replaceAll(' ,', '').replace(ADDITION, ' \n').split('\n');
  const seen = new Set<number>();
  let count = 0;
  for (const [at, part] of parts.entries()) {
    const areas = countAreas(part, seen);
    if (at === 0) count += Math.max(0, areas - 1);
    else if (RAISES.test(part)) count += Math.max(1, areas);
  }
  return count;
}

/** Clauses of the part that raise an area not seen before. A clause naming several areas is one problem. */
function countAreas(part: string, seen: Set<number>): number {
  let fresh = 0;
  for (const clause of part.replace(CLAUSE, ' \n').split('\n')) {
    const areas = AREAS.flatMap((area, index) => (area.test(clause) ? [index] : []));
    if (areas.length > 0 && areas.every((area) => !seen.has(area)) && RAISES.test(clause)) fresh += 1;
    for (const area of areas) seen.add(area);
  }
  return fresh;
}
