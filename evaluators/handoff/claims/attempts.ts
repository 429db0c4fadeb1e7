import type { Claim } from '../claim.ts';
import { isClaimed, sentencesIn } from '../clauses.ts';
import { mustHold } from '../objections.ts';
import { shared, stemsIn, tellingStems } from '../words.ts';

const NOTHING =
  /\b(?:nothing (?:has been |was |yet )?(?:tried|attempted|done|offered)|tried: nothing|not tried|no (?:attempts?|steps?|action) (?:was |were |has |have |had )?(?:been )?(?:made|taken|tried)|without (?:any|an) attempt)\b/i;
/** `What the agent tried` names no attempt. */
const WHAT_WE = /\bwhat (?:the |our )?(?:agent|bot|assistant|we|it)\b/gi;
const BEYOND = /\b(?:beyond|besides|else|except|apart|further|so far as|with it)\b/i;

/** "Nothing was tried" has to be so. */
export function nothingClaimed(text: string): Claim | undefined {
  if (!NOTHING.test(text) || BEYOND.test(text)) return undefined;
  return ({ observation }) => mustHold(observation.so_far.attempts === 0, 'it says that nothing was tried, and the agent did try');
}

/** Each thing in a list of what our side tried has to be in the conversation. */
export function triesClaimed(text: string): Claim | undefined {
  const items = sentencesIn(text.replace(WHAT_WE, ' '))
    .filter(isClaimed)
    .flatMap(itemsIn)
    .map((item) => ({ item: item.trim(), stems: tellingStems(item) }))
    .filter(({ stems }) => stems.size > 0);
  if (items.length === 0) return undefined;
  return ({ evidence }) => {
    const said = stemsIn(`${evidence.ours}\n${evidence.customer}`);
    return items.flatMap(({ item, stems }) => mustHold(shared(stems, said) > 0, `it says that \`${item}\` was tried, which was not`, 'invented_attempt'));
  };
}

function itemsIn(sentence: string): string[] {
  const tried = /\b(?:agent|bot|assistant|we) (?:has |have |had |already |then |also )*(?:tried|attempted) (.*)$/i.exec(sentence)?.[1] ?? '';
  return tried.split(/,|\band\b|\bthen\b/);
}
