/** Who a word of a note speaks of: our side, the customer, or somebody or something else. */
export type Party = 'us' | 'customer' | 'else';

const US = new Set(
  (
    'agent agents bot assistant ai chatbot we support colleague colleagues advisor adviser representative rep system team desk staff operator supervisor manager ' +
    'technician engineer specialist sales billing warehouse operations finance engineering dispatch logistics shop store northfold ours company'
  ).split(' '),
);
const CUSTOMER = new Set(
  (
    'customer customers client clients user caller buyer shopper sender writer member contact cust cx he she they i who him her them ' +
    'husband wife son daughter mother father brother sister mom mum dad grandson granddaughter niece nephew accountant neighbour neighbor attorney lawyer partner friend assistant’s'
  ).split(' '),
);

/** Words that name those who wrote, in lower case. */
export type Names = Pick<ReadonlySet<string>, 'has'>;

/** The party of a subject's head, with the names of those who wrote as further customers. */
export function partyOf(word: string, names: Names): Party {
  const low = word.toLowerCase();
  if (US.has(low)) return 'us';
  return CUSTOMER.has(low) || names.has(low) ? 'customer' : 'else';
}
