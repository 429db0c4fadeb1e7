import { remembered, WORDS } from '../remembered.ts';

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = '_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const TIMES = ['_', 'once', 'twice', 'thrice'];
const PAIRS = ['both', 'pair', 'couple'];

/** The number that a word stands for: `three`, `third`, `3rd`, `twice`, `both`, `14`; else undefined. */
export const numberOf = remembered(read, WORDS);

function read(word: string): number | undefined {
  const low = word.toLowerCase().replace(/(?<=\d),(?=\d{3})/g, '');
  if (/^\d{1,6}(?:st|nd|rd|th)?$/.test(low)) return Number.parseInt(low, 10);
  const [tens = '', unit] = low.split('-');
  if (TENS.includes(tens) && tens !== '_') return TENS.indexOf(tens) * 10 + (unit === undefined ? 0 : Math.max(0, UNITS.indexOf(unit)));
  if (PAIRS.includes(low)) return 2;
  for (const list of [UNITS, ORDINALS, TIMES]) if (list.includes(low)) return list.indexOf(low);
  return undefined;
}

/** The numbers that are written out in a text, with prices as they are said: `fifty nine ninety` is 59, 59.9 and 90. */
export function spokenNumbersIn(text: string): number[] {
  const words = text.toLowerCase().match(/[a-z]+(?:-[a-z]+)?/g) ?? [];
  const found: number[] = [];
  words.forEach((word, at) => {
    const number = numberOf(word);
    if (number === undefined) return;
    const [second, third] = [numberOf(words[at + 1] ?? ''), numberOf(words[at + 2] ?? '')];
    const isTens = number >= 20 && number % 10 === 0 && second !== undefined && second < 10;
    const whole = isTens ? number + (second ?? 0) : number;
    const cents = isTens ? third : second;
    found.push(number, whole, ...(cents === undefined || cents < 10 ? [] : [whole + cents / 100]));
  });
  return found;
}
