import type { Observed } from '../case.ts';
import { isClaimed, sentencesIn } from '../clauses.ts';
import { mustHold, type Objection } from '../objections.ts';
import { shared, stemsIn, tellingStems } from '../words.ts';

const NOTHING =
  /\b(?:nothing (?:has been |was |yet )?(?:tried|attempted|done|offered)|tried: nothing|not tried|no (?:attempts?|steps?|action) (?:was |were |has |have |had )?(?:been )?(?:made|taken|tried)|without (?:any|an) attempt)\b/i;
/** `What the agent tried` names no attempt. */
const WHAT_WE = /\bwhat (?:the |our )?(?:agent|bot|assistant|we|it)\b/gi;
const BEYOND = /\b(?:beyond|besides|else|except|apart|further|so far as|with it)\b/i;

/** "Nothing was tried" has to be so. */
export function nothingHolds(text: string, { observation }: Observed): Objection[] {
  return mustHold(!NOTHING.test(text) || BEYOND.test(text) || observation.so_far.attempts === 0, 'it says that nothing was tried, and the agent did try');
}

/** Each thing in a list of what our side tried has to be in the conversation. */
export function triesHold(text: string, known: Observed): Objection[] {
  return sentencesIn(text.replace(WHAT_WE, ' '))
    .filter(isClaimed)
    .flatMap((sentence) => itemsHold(sentence, known));
}

function itemsHold(sentence: string, { evidence }: Observed): Objection[] {
  const tried = /\b(?:agent|bot|assistant|we) (?:has |have |had |already |then |also )*(?:tried|attempted) (.*)$/i.exec(sentence)?.[1] ?? '';
  const said = stemsIn(`${evidence.ours}\n${evidence.customer}`);
  const invented = tried.split(/,|\band\b|\bthen\b/).filter((item) => tellingStems(item).size > 0 && shared(tellingStems(item), said) === 0);
  return invented.flatMap((item) => mustHold(false, `it says that \`${item.trim()}\` was tried, which was not`, 'invented_attempt'));
}
