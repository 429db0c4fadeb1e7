import { plainText } from '../found-in.ts';
import type { TurnCase } from './case.ts';
import { isClosing } from './closing.ts';

const SOLVED = [
  /\b(?:i|we)(?:'ve| have)? (?:just |finally |actually )?(?:figured (?:it )?out|worked it out|solved (?:it|this|the)|fixed (?:it|this|the)|sorted (?:it|this) out|managed to|found (?:it|the (?:problem|cause|cancel|button|setting|answer|solution)))\b/i,
  /\bfigured it out\b|\bproblem (?:is )?solved\b|\ball sorted\b|\bthat settles it\b|\b(?:sorted|fixed) (?:it|that|this)(?: out)?\b(?! yet)/i,
  /\b(?:it|everything|this|that) (?:all )?(?:works|is working|is fine|is all fine|is done|is fixed) (?:again|now|after all|then)\b|\b(?:works|working) (?:again|now)\b/i,
  /\bturns out\b|\bmy (?:bank|sister|brother|son|daughter|wife|husband|friend|neighbou?r) (?:fixed|sorted|solved|found)\b/i,
  /\b(?:ended|cancelled|changed|reset|fixed|solved) it myself\b|\b(?:found|got) it (?:myself|after all)\b/i,
];
const DENIED = /\b(?:not|never|didn't|didnt|doesn't|doesnt|isn't|isnt|hasn't|hasnt|nothing|nobody|who|why|can you|could you|please)\b[^.!?]{0,25}$/i;

/** Why a message says that the goal is met although nothing served it. */
export function solvedItself({ answer, soFar }: TurnCase): string | undefined {
  if (soFar.served) return undefined;
  if (answer.goal_met && !isClosing(answer.message)) return 'it counts the goal as met, and nothing that the agent did meets it';
  const text = plainText(answer.message);
  const found = SOLVED.map((pattern) => pattern.exec(text)).find((match) => match !== null && !DENIED.test(text.slice(0, match.index)));
  return found ? `the customer solves the problem by themselves ("${found[0]}")` : undefined;
}
