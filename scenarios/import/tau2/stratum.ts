import { issueOf } from './story.ts';
import { actionsOf, type Tau2Domain, type Tau2Task } from './task.ts';

/** Ticket category by the first change that a right solution makes. */
const BY_ACTION: Readonly<Record<string, string>> = {
  cancel_reservation: 'cancellations',
  update_reservation_flights: 'changes',
  update_reservation_baggages: 'baggage',
  update_reservation_passengers: 'travellers',
  book_reservation: 'bookings',
  send_certificate: 'feedback',
  cancel_pending_order: 'cancellations',
  return_delivered_order_items: 'returns',
  exchange_delivered_order_items: 'exchanges',
  modify_pending_order_items: 'order_changes',
  modify_pending_order_address: 'order_changes',
  modify_pending_order_payment: 'order_changes',
  modify_user_address: 'account',
};

const BY_ISSUE: Readonly<Record<string, string>> = { mms_issue: 'messaging', mobile_data_issue: 'mobile_data', service_issue: 'service' };

/** Ticket category by the customer's words, where nothing is to be changed; the first that fits. */
const BY_WORDS: Readonly<Record<Tau2Domain, readonly (readonly [words: RegExp, category: string])[]>> = {
  airline: [
    [/\bcompensat|complain|frustrated/i, 'feedback'],
    [/\bcancel|refund|insurance/i, 'cancellations'],
    [/\bsuitcase|\bbags?\b|baggage/i, 'baggage'],
    [/\bpassenger/i, 'travellers'],
  ],
  retail: [
    [/\bcancel/i, 'cancellations'],
    [/\breturn|refund/i, 'returns'],
    [/\bexchange/i, 'exchanges'],
    [/\baddress/i, 'account'],
  ],
  telecom: [
    [/\bmms\b|picture message/i, 'messaging'],
    [/\bdata\b|internet/i, 'mobile_data'],
    [/\bbill|payment/i, 'billing'],
  ],
};
const OTHERWISE: Readonly<Record<Tau2Domain, string>> = { airline: 'changes', retail: 'orders', telecom: 'service' };

/** The ticket category of the domain's shipped team that a task falls in. */
export function stratumOf(task: Tau2Task): string {
  const issue = BY_ISSUE[issueOf(task) ?? ''];
  if (issue !== undefined) return issue;
  const action = actionsOf(task).actions.find((one) => Object.hasOwn(BY_ACTION, one));
  if (action !== undefined) return BY_ACTION[action] ?? OTHERWISE[task.domain];
  return BY_WORDS[task.domain].find(([words]) => words.test(task.reason_for_call))?.[1] ?? OTHERWISE[task.domain];
}
