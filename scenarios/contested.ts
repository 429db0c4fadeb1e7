import type { Need, Truth } from './truth.ts';

/** From the neediest reading of a conversation to the least needy. */
const NEEDIEST_FIRST: readonly Need[] = ['must', 'may', 'must_not'];

/** How contested labels may be read: every dispute decided for a human, or every one against. */
export const READINGS = ['neediest', 'least_needy'] as const;
export type Reading = (typeof READINGS)[number];

type Labels = Pick<Truth, 'need' | 'labellers' | 'settled'>;

/** Labellers differ on the need, and nobody settled it. */
export function isContested({ labellers, settled }: Labels): boolean {
  return settled === undefined && new Set(labellers.map(({ need }) => need)).size > 1;
}

/** The label as it would stand if each dispute went one way; unchanged where there is none. */
export function readAs(truth: Truth, reading: Reading): Truth {
  if (!isContested(truth)) return truth;
  const said = NEEDIEST_FIRST.filter((need) => truth.labellers.some((labeller) => labeller.need === need));
  const need = (reading === 'neediest' ? said[0] : said.at(-1)) ?? truth.need;
  const timing = need === 'must' ? {} : { windows: [], untimed: false, offer_suffices: false };
  return { ...truth, ...timing, need, labellers: [] };
}
