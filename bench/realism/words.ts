/** The words of a turn, in lower case; figures are words. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const GREETINGS = set('hi hii hiii hai hello helo hey heya hiya morning afternoon evening greetings higood');
export const THANKS = set('thank thanks thankyou thx thankq cheers appreciate appreciated okthank okthanks grateful');
export const PLEASES = set('please pls plz plss kindly');
export const APOLOGIES = set('sorry apologies apologise apologize');
export const FAREWELLS = set('bye byee goodbye farewell');
export const TITLES = set('sir madam mam maam team dear');
export const YES_NO = set('yes no ok okay k yeah yep ya nope sure fine right correct okk');

/** Words of grammar and of manner, which say nothing of the topic. Each is a feature of style. */
export const FUNCTION_WORDS: readonly string[] = [
  ...'i me my mine you your u ur we us our it its this that these those they them he she'.split(' '),
  ...'the a an some any all both each every other another one more much very so too just only even still again already now then here there'.split(' '),
  ...'to of in on at for with from by about as after before until since into up out off'.split(' '),
  ...'and or but if because when while than'.split(' '),
  ...'is am are was were be been being has have had do does did can could would will should must may might'.split(' '),
  ...'not no nothing never none cannot dont cant im ive id thats'.split(' '),
  ...'what which who where why how'.split(' '),
  ...'need want like know get got go help tell think see look try let make'.split(' '),
  ...'yes ok okay sure fine good great nice well also else'.split(' '),
];
