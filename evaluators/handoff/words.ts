import { remembered, TEXTS, WORDS } from './remembered.ts';

/** Words that stand in any text about any contact, and so tell nothing of this one. */
export const COMMON: ReadonlySet<string> = new Set(
  (
    'a an the and or but so if then than that this these those it its he she they them their his her hers him we us our you your i me my mine is are was were be been being am do does did done has have had having will would ' +
    'can could should may might must shall not no nor never none nothing yes to of in on at by for from with without into onto out up down over under about after before again as more most less very too also just only ' +
    'now today tomorrow still yet already all any both each some same other such own who whom whose which what when where why how there here than per via one two ' +
    'customer client user caller person people human agent bot assistant team colleague someone somebody help support issue problem request requests question case contact need want ask say tell ' +
    'please thank sorry apology apologise patience understand understanding resolve solve handle assist service get give go come make take look let know see use try work thing time way day soon good new hello dear hi regard kind best ' +
    'wish like would further information detail provide review take over follow necessary appropriate quickly friendly polite professional escalate escalation handoff conversation message matter situation concern experience inconvenience'
  ).split(' '),
);

/** A word without its commonest English endings, in lower case: enough to hold `refunded` and `refunds` together. */
export const stemOf = remembered(cut, WORDS);

function cut(word: string): string {
  const bare = word
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[’']/g, '');
  if (bare.length < 3) return bare;
  const short = bare.replace(/(?:ingly|edly|ations?|ments?|ings?|ed|ies|es|ly|s|ion)$/, '');
  const stem = short.length >= 3 ? short : bare;
  return stem.replace(/([bdgklmnprt])\1$/, '$1').replace(/[ey]$/, '');
}

/** The words of a text, as written. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu) ?? [];
}

/** The stems of a text, the commonest words included. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).map(stemOf));
}

/** The same, remembered. */
export const stemsIn = remembered(stemsOf, TEXTS);

const COMMON_STEMS = new Set([...COMMON].map(stemOf));

/** The stems that tell something of what a text is about. */
export function tellingStemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).flatMap((word) => tellingStemOf(word) ?? []));
}

/** The same, remembered. */
export const tellingStems = remembered(tellingStemsOf, TEXTS);

const tellingStemOf = remembered(
  (word) => (COMMON.has(word.toLowerCase()) || COMMON_STEMS.has(stemOf(word)) || word.length < 3 ? undefined : stemOf(word)),
  WORDS,
);

/** How many stems two texts share. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((stem) => other.has(stem)).length;
}
