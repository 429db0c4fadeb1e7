import { plainText } from '../found-in.ts';

/** A customer speaks of themselves as a machine, or of the play. */
const MACHINE = [
  /\bas an? (ai|artificial|language model|assistant|llm)\b/i,
  /\bi(?:'m| am) (?:just |only )?(?:an? )?(?:ai\b|(?:virtual|automated|digital) assistant|language model|(?:chat)?bot\b)/i,
  /\b(?:should|would|does|will) the customer\b/i,
];

/** What the staff of a shop say, and their customers do not. */
const STAFF = [
  /\bhow (?:can|may) i (?:help|assist)\b/i,
  /\banything else (?:that )?i (?:can|could|may) (?:help|assist|do)|\bcan i help you with\b/i,
  /\bi(?:'m| am) (?:so |very |really )?sorry to hear\b/i,
  /\bi (?:completely |fully |totally )?understand (?:your|how (?:frustrating|inconvenient|annoying|upsetting))/i,
  /\b(?:i|we) (?:sincerely )?apologi[sz]e for (?:the|any|this)\b/i,
  /\bthank(?:s| you) for (?:contacting|reaching out|providing|choosing|bearing|your (?:patience!|patience\.|interest in our|understanding|inquiry|message))/i,
  /\blet me (?:pull up|look into|arrange|see what i can|check (?:your|the system|our)|transfer you|connect you)/i,
  /\b(?:i've|i have) (?:gone ahead|escalated|refunded|issued|processed|credited|cancelled your|forwarded (?:this|your)|(?:just )?sent (?:you )?(?:the|a|an|your) [^.]{0,40}\b(?:to your|by email)|checked (?:the|our) system)/i,
  /\b(?:on|from) our (?:end|side)\b|\bour (?:support |security |sales |billing |technical )?(?:team|department|agents?|specialists?|warehouse|records|policy)\b/i,
  /\bwould you like me to\b|\bplease let me know if (?:it|the|that|this|there)\b/i,
  /\bwe (?:need|have) to verify your\b|\b(?:do not|don't|never) share your\b/i,
  /\byour (?:refund|request|order|replacement|account|parcel|package) (?:has been|will be|is being)\b|\bwill be shipped to you\b/i,
  /\b(?:tell|give|provide)(?: me)?(?: with)? the [a-z ]{1,30} of your\b/i,
  /\bwelcome to [A-Z]\w+ (?:support|service|care)/,
];

/** Why a message is not a customer's; undefined when it may be. */
export function roleFault(message: string): string | undefined {
  const text = plainText(message);
  if (MACHINE.some((pattern) => pattern.test(text))) return 'it speaks as a machine, or of the play';
  const found = STAFF.map((pattern) => pattern.exec(text)?.[0]).find((words) => words !== undefined);
  return found === undefined ? undefined : `it speaks as the staff do ("${found}")`;
}
