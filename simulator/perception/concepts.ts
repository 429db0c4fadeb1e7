/** Words that customers of any trade use for the same thing. Each line is one concept. */
const CONCEPTS: readonly string[] = [
  'refund refunds refunded refunding reimburse reimbursed reimbursement moneyback',
  'charge charges charged charging bill bills billed billing invoice invoices payment payments paid pay statement debit debited deducted fee fees receipt',
  'twice double duplicate duplicated doubled',
  'order orders ordered purchase purchased bought buy',
  'package packages parcel parcels shipment delivery deliveries delivered deliver shipping shipped ship courier tracking dispatched arrive arrived arrives',
  'missing incomplete half lacks absent',
  'broken broke damaged damage cracked crack smashed shattered dented scratched faulty defective torn pieces',
  'wrong incorrect mistaken mistake another different',
  'address moved moving relocate relocated postcode street house',
  'login logon log sign signin password passcode pin locked unlock credentials reset forgot forgotten',
  'email mail mailbox inbox',
  'phone mobile number cell',
  'delete deleted erase erasure remove removal wipe gdpr privacy personal',
  'crash crashes crashed crashing freezes frozen fails failed failing error errors disconnects disconnecting offline stuck glitch bug unresponsive',
  'outage down unavailable unreachable maintenance loads loading',
  'plan plans subscription subscriptions membership tier package seats licence license',
  'cancel cancelled canceled cancelling canceling cancellation stop end terminate unsubscribe quit',
  'upgrade downgrade switch change convert',
  'update updated change changed edit correct amend modify',
  'price prices pricing cost costs discount discounts quote rate rates offer cheaper deal',
  'units bulk wholesale volume company corporate organisation organization schools team employees',
  'compatible supports supported works fit fits suitable include includes included feature features',
  'worst terrible awful horrible useless disappointed disappointing disappointment complaint complain rude unacceptable disgusting pathetic unhappy poor',
  'thank thanks great love perfect awesome amazing excellent brilliant wonderful happy appreciate',
  'bye goodbye everything nothing done cheers',
  'smoke smoking smokes fire flames burn burned burnt burning hot sparks overheating melted explode exploded shock',
  'hacked hacker stolen fraud fraudulent unauthorised unauthorized scam suspicious identity someone somebody never',
  'lawyer lawyers attorney solicitor sue suing court legal report agency regulator ombudsman authority consumer',
  'trial trials demo',
  'book booking booked reservation reserve reserved appointment',
  'flight flights plane airline seat baggage luggage boarding',
  'room rooms stay hotel checkin checkout nights suite',
  'wifi internet network connection connect connected broadband router signal',
  'set setup configure setting settings install pair pairing enable activate how',
];

const CONCEPT_OF = new Map(CONCEPTS.flatMap((line, at) => line.split(' ').map((word): [string, number] => [word, at])));

/** The number of the concept that a word stands for; undefined for words that have no listed fellow. A word keeps its last concept. */
export function conceptOf(word: string): number | undefined {
  return CONCEPT_OF.get(word);
}
