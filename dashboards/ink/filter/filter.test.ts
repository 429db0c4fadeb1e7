import { describe, expect, it } from 'vitest';
import { type ListedConversation, lengthOf, listedAt } from '../../../evaluators/listing/listing.ts';
import { bookOf } from '../book.ts';
import { madeSource } from '../testdata/run.ts';
import { understand } from './filter.ts';
import { parseFilter, quoted } from './parse.ts';
import { type Found, select } from './select.ts';

const { view } = madeSource({ errored: 2 });
const book = bookOf(view);
const NOTHING_FOUND: Found = new Map();

function chosen(text: string, found = NOTHING_FOUND): number[] {
  const understood = understand(text, book);
  if ('problem' in understood) throw new Error(understood.problem);
  return [...select(understood.filter, book, found)];
}

/** The same the slow way: each conversation looked at by itself. */
function passing(test: (one: ListedConversation) => boolean): number[] {
  return Array.from({ length: lengthOf(view.listing) }, (_, position) => position).filter((position) => test(listedAt(view.listing, position)));
}

const scenarioOf = ({ scenario }: ListedConversation) => {
  const found = view.scenarios.get(scenario);
  if (found === undefined) throw new Error(scenario);
  return found;
};
const outcome = (one: ListedConversation, name: string) => one.way(name)?.outcome ?? '';
const anyPolicy = (one: ListedConversation, test: (outcome: string) => boolean) => ['careful', 'bold'].some((name) => test(outcome(one, name)));

describe('a filter', () => {
  it.each<[string, (one: ListedConversation) => boolean]>([
    ['', () => true],
    ['category:orders', (one) => scenarioOf(one).stratum === 'orders'],
    ['category:o*', (one) => scenarioOf(one).stratum === 'orders'],
    ['-category:orders', (one) => scenarioOf(one).stratum !== 'orders'],
    ['trigger:sentiment', (one) => scenarioOf(one).truth.probes === 'sentiment'],
    ['persona:everyday', () => true],
    ['persona:customer-1*', (one) => one.scenario.startsWith('customer-1')],
    ['family:family-3,family-4', (one) => ['family-3', 'family-4'].includes(scenarioOf(one).family)],
    ['kind:persona', () => false],
    ['need:must', (one) => one.need?.need === 'must'],
    ['need:MUST_NOT', (one) => one.need?.need === 'must_not'],
    ['status:errored', (one) => one.status === 'errored'],
    ['trial:1', (one) => one.trial === 1],
    ['-trial:1', (one) => one.trial !== 1],
    ['outcome:unnecessary', (one) => anyPolicy(one, (was) => was === 'unnecessary')],
    ['outcome:unnecessary by:bold', (one) => outcome(one, 'bold') === 'unnecessary'],
    ['outcome:missed,late by:never', (one) => ['missed', 'late'].includes(outcome(one, 'never'))],
    ['-outcome:contained by:bold', (one) => outcome(one, 'bold') !== 'contained'],
    ['-outcome:contained', (one) => !anyPolicy(one, (was) => was === 'contained')],
    ['mistake:any by:careful', (one) => one.way('careful')?.mistake !== undefined],
    ['handed:yes by:bold', (one) => one.way('bold')?.stopped === 'escalate'],
    ['outcome:unnecessary handed:no', () => false],
    ['flip:careful,bold', (one) => one.way('careful') !== undefined && outcome(one, 'careful') !== outcome(one, 'bold')],
    ['need:must category:orders', (one) => one.need?.need === 'must' && scenarioOf(one).stratum === 'orders'],
    ['customer-17', (one) => one.scenario === 'customer-17'],
    ['WANTS', () => true],
    ['-customer-17', (one) => one.scenario !== 'customer-17'],
    ['"no such words"', () => false],
  ])('%j lets through what it says', (text, test) => {
    expect(chosen(text)).toEqual(passing(test));
  });

  it('takes words that were found so far', () => {
    expect(chosen('text:"my money"')).toEqual([]);
    expect(chosen('text:"my money" need:must', new Map([['my money', { positions: [3, 4, 5, 6], isDone: false }]]))).toEqual([4, 6]);
  });

  it('lets each conversation through or its opposite', () => {
    for (const condition of ['category:orders', 'need:must', 'status:errored', 'outcome:unnecessary', 'flip:careful,never', 'rule:over-authority', 'wants']) {
      const all = [...chosen(condition), ...chosen(`-${condition}`)].sort((a, b) => a - b);
      expect(all, condition).toEqual(passing(() => true));
    }
  });

  it.each<[string, string]>([
    ['outcom:missed', 'there is no `outcom:`; did you mean `outcome`?'],
    ['outcome:mised', '`outcome:` is never `mised`; did you mean `missed`?'],
    ['need:', '`need:` needs a value'],
    ['by:baldo', 'there is no policy `baldo`'],
    ['by:bolt', 'there is no policy `bolt`; did you mean `bold`?'],
    ['flip:bold', '`flip:` needs two policies, such as `flip:a,b`'],
    ['-by:bold', '`by:` cannot be turned round'],
    ['-text:refund', '`text:` cannot be turned round'],
  ])('%j is not understood, and told so', (text, told) => {
    const understood = understand(text, book);
    if (!('problem' in understood)) throw new Error('it was understood');
    expect(understood.problem).toContain(told);
  });

  it.each(['a b', 'x,y', '-x', ':', 'policy: mine', 'ü'])('holds the name %j quoted', (name) => {
    expect(parseFilter(`by:${quoted(name)}`)).toEqual([{ key: 'by', values: [name], isNegated: false }]);
  });
});
