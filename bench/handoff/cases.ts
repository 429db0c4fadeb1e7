import type { HandoffToScore } from '../../evaluators/handoff/score.ts';
import { told } from './change.ts';
import { built, type Contacts } from './contacts.ts';
import { DAMAGES } from './damage.ts';
import type { Kind } from './families.ts';
import { type Expected, FITTING, type WrittenDamaged, type WrittenSound } from './written.ts';

/** A handoff with one known defect. */
export interface DamagedCase {
  readonly kind: Kind;
  readonly name: string;
  readonly expect: Expected;
  readonly input: HandoffToScore;
}

/** Each way of damaging is applied to so many contacts. */
const EACH = 4;
/**
 * Contacts whose message to the customer, as a shipped policy put it, does not fit the queue's hours: read one by one. Their parts are sound.
 */
const AGAINST_HOURS = new Set([
  'ambiguous-want-it-gone',
  'angry-repeat-fourth-time-129',
  'bereavement-fathers-plan',
  'clarification-loop-stereo',
  'damaged-replacement-projector-449',
  'damaged-replacement-puffed-up',
  'missing-parcel-oxygen-backup',
  'outage-technical-webhook',
  'refund-high-value-doorstop',
  'fraud-after-a-false-alarm',
  'slow-burn-garage-sensor',
  'slow-burn-wrong-inbox',
  'subscription-changes-nine-years',
  'technical-everyday-swears-at-himself',
]);

/** What the builder makes of the recorded contacts: sound ones, and those whose message a policy got wrong; these with a message that fits are sound. */
export function builtCases(contacts: Contacts): { readonly sound: readonly WrittenSound[]; readonly against: readonly WrittenDamaged[] } {
  const all = contacts.contacts.map((contact) => ({ name: contact.scenario, input: built(contact, contacts) }));
  const against = all.filter(({ name }) => AGAINST_HOURS.has(name));
  return {
    sound: all.map(({ name, input }) => ({ name, input: AGAINST_HOURS.has(name) ? told(input, FITTING) : input })),
    against: against.map((one) => ({ ...one, kind: 'against the SLA', expect: { where: ['message'], kinds: ['expectation'] } })),
  };
}

/** Each way of damaging, applied to the first contacts that it fits; every way begins with another contact. */
export function damagedCases(sound: readonly WrittenSound[]): DamagedCase[] {
  return DAMAGES.flatMap(({ kind, name, expect, apply }, at) => {
    const turned = [...sound.slice((at * 5) % sound.length), ...sound.slice(0, (at * 5) % sound.length)];
    const cases: DamagedCase[] = [];
    for (const one of turned) {
      if (cases.length === EACH) break;
      const input = apply(one.input, cases.length);
      if (input !== undefined) cases.push({ kind, name: `${name}, ${one.name}`, expect, input });
    }
    return cases;
  });
}
