import type { Report } from '../evaluators/report.ts';
import type { Settling } from '../evaluators/settling.ts';
import { percent, plural } from './plain/numbers.ts';

/** Conversations of a pair of a persona and a goal past which more of them tell hardly anything (decision 0016). */
const ENOUGH_OF_A_PAIR = 20;

type Suite = Report['suite'];

/** Whether each conversation is another customer, drawn for a pair of a persona and a goal. */
export function isPopulation({ scenarios, needs }: Suite): boolean {
  return scenarios > 0 && needs['latent'] === scenarios;
}

/** Who was met: of a population a customer for each conversation, of scripts one for each scenario. */
export function customersText(suite: Suite): string {
  const { scenarios, conversations, needs } = suite;
  if (isPopulation(suite)) return plural(conversations, 'customer');
  return needs['latent'] ? `${plural(conversations, 'conversation')} of ${plural(scenarios, 'scenario')}` : plural(scenarios, 'customer');
}

/** How large a suite has to be. Of a population it is counted in pairs of a persona and a goal: more customers of the same ones would not do. */
export function sizeText({ customers, families }: Extract<Settling, { is: 'larger' }>, suite: Suite): string {
  return isPopulation(suite) ? families.toLocaleString('en') : customers.toLocaleString('en');
}

/** What the numbers of `sizeText` count. */
export function unitText(suite: Suite): string {
  return isPopulation(suite)
    ? `a population like this one that would settle it has this many pairs of a persona and a goal (now ${suite.scenarios.toLocaleString('en')})`
    : 'a suite like this one that would settle it has this many customers in all';
}

/** The same as a sentence. */
export function largerText(settling: Extract<Settling, { is: 'larger' }>, suite: Suite): string {
  const size = sizeText(settling, suite);
  return isPopulation(suite)
    ? `A population like this one with ${size} pairs of a persona and a goal (now ${suite.scenarios.toLocaleString('en')}) would settle it.`
    : `A suite like this one with ${size} customers in all would settle it.`;
}

/** What more conversations of the same population do for an interval, and how many still do something. */
export function moreConversations(suite: Suite): string {
  const enough = ENOUGH_OF_A_PAIR * suite.scenarios;
  return suite.conversations < enough
    ? `More conversations narrow it up to some ${ENOUGH_OF_A_PAIR} a pair: \`--conversations ${enough}\`.`
    : `More conversations of the same pairs narrow it hardly at all past some ${ENOUGH_OF_A_PAIR} a pair: other pairs would.`;
}

/** Why no size of a suite is named. */
export function noSizeText(settling: Exclude<Settling, { is: 'larger' }>): string {
  switch (settling.is) {
    case 'without_evidence':
      return 'no customer speaks for any part of traffic.yaml';
    case 'too_few_families':
      return `${plural(settling.families, 'family', 'families')}, and an interval takes at least 5`;
    case 'uncovered':
      return `customers are missing for ${percent(settling.uncovered)} of the traffic, and more of those there are tell nothing of these`;
    case 'too_near':
      return `too near ${percent(settling.edge)} for a suite of any size that could be played`;
  }
}
