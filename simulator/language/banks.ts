import { ACCOUNT_ACCESS } from './banks/account-access.ts';
import { BILLING } from './banks/billing.ts';
import { FEEDBACK } from './banks/feedback.ts';
import { OFF_TOPIC } from './banks/off-topic.ts';
import { ORDERS } from './banks/orders.ts';
import { SAFETY } from './banks/safety.ts';
import { SALES } from './banks/sales.ts';
import { SUBSCRIPTION } from './banks/subscription.ts';
import { TECHNICAL } from './banks/technical.ts';
import type { IntentBank, IntentBanks } from './intent-bank.ts';
import { compileList, type PhraseList } from './phrase-list.ts';

/** The words of all intents. */
export const BANKS: IntentBanks = { ...BILLING, ...ORDERS, ...ACCOUNT_ACCESS, ...TECHNICAL, ...SUBSCRIPTION, ...SALES, ...FEEDBACK, ...SAFETY, ...OFF_TOPIC };

/** Intents with a bank, `off_topic` among them. */
export const SPOKEN_INTENTS: readonly string[] = Object.keys(BANKS);

/** A bank ready to be spoken from. */
export type SpokenBank = { readonly [Part in keyof IntentBank]: PhraseList };

// Compiled when first spoken from: a run has few intents, and all of them would be a tenth of a second.
const compiled = new Map<string, SpokenBank>();

/**
 * @throws RangeError where nobody wrote a bank for the intent
 */
export function bankOf(intent: string): SpokenBank {
  const known = compiled.get(intent);
  if (known !== undefined) return known;
  const bank = Object.hasOwn(BANKS, intent) ? BANKS[intent] : undefined;
  if (bank === undefined) throw new RangeError(`No bank of utterances is written for the intent "${intent}".`);
  const fresh = compileBank(bank);
  compiled.set(intent, fresh);
  return fresh;
}

function compileBank(bank: IntentBank): SpokenBank {
  return {
    ...{ does: compileList(bank.does), says: compileList(bank.says), bits: compileList(bank.bits), topics: compileList(bank.topics) },
    ...{ vague: compileList(bank.vague), reasons: compileList(bank.reasons), answers: compileList(bank.answers) },
    ...{ insists: compileList(bank.insists), objects: compileList(bank.objects), solved: compileList(bank.solved) },
  };
}
