import { remembered, TEXTS } from '../remembered.ts';

const PEOPLE =
  /\b(?:colleagues?|persons?|people|humans?|specialists?|teams?|desk|advis[eo]rs?|managers?|representatives?|staff|experts?|supervisors?|someone|somebody|technicians?|engineers?|case ?workers?|consultants?|associates?|operators?|member of|live agent|human agent|care agent|own contact|contact of your own|security|department)\b/i;
const TAKES_OVER =
  /\b(?:connect|transfer|pass|hand|forward|bring|brought|escalat|refer|rout|tak(?:e|es|en|ing)|took|join|look|review|check|answer|repl|writ|call|contact|reach|touch|settl|decid|handl|approv|sign|back to you|with you|get(?:s|ting)? you|get back|hear|continue|help|go(?:es)? (?:through|straight)|work|pick|own|secure|assist|come|introduc|follow|make sure|makes sure|serve|deal|be (?:here|there)|here (?:by|within|inside|in)|care of|speak|talk|put you|confirm|see(?:s|n|ing)? to|sort|go over|run through|read|arrang|right place|right person)\w*/i;
/** The speaker goes on alone. */
const GOES_ON_ALONE =
  /\b(?:I|I['’]ll|I will|I am|I['’]m) (?:am |will |['’]ll )?(?:working on|look(?:ing)? into|check(?:ing)?|handl(?:e|ing)|tak(?:e|ing) care|be back|get back|fix(?:ing)?|sort(?:ing)?)\b/i;

/** Whether a message tells the customer that a human, or people, take over. */
export const isOpen = remembered((said): boolean => {
  const sentences = said.split(/[.!?\n]+/).filter((sentence) => PEOPLE.test(sentence) || !GOES_ON_ALONE.test(sentence));
  const first = sentences.findIndex((sentence) => PEOPLE.test(sentence));
  return first !== -1 && sentences.slice(first, first + 2).some((sentence) => TAKES_OVER.test(sentence));
}, TEXTS);
