import { canonicalJson } from '../../core/digest.ts';
import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';

/** Each field and each fact equals the account's; it says whose account it is, and something of its state. */
export function judgeAccountState(part: PartOf<'account_state'>, { observation: { account } }: Case): Objection[] {
  const { facts = {}, ...fields } = part;
  const untrue = [...differing(fields, account), ...differing(facts, account.facts)];
  return [
    ...untrue.flatMap((name) => mustHold(false, `\`${name}\` is not what the account holds`, 'made_up')),
    ...mustTell(part.id !== undefined, 'it does not say whose account it is'),
    ...mustTell(
      Object.keys(part).some((field) => field !== 'id'),
      "it says nothing of the account's state",
    ),
  ];
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}

function differing(told: object, held: object): string[] {
  return Object.entries(told).flatMap(([name, value]) => (Object.hasOwn(held, name) && isEqual(Reflect.get(held, name), value) ? [] : [name]));
}
