import type { Sheet } from '../../../../scenarios/sheet/sheet.ts';
import { plainText } from '../found-in.ts';

const DIRECTION = [
  /\*[a-z][^*\n]{2,}\*/i,
  /^\s*[([][a-z][a-z ,'-]{2,60}[)\]]/i,
  /[([](?:sighs?|laughs?|pauses?|shouting|angrily|crying|frustrat\w+)[^)\]]{0,40}[)\]]/i,
];
const SPEAKER = /^\s*(?:customer|user|me|caller|agent|assistant|human)\s*:/i;
const FIELDS = /\b(?:goal[_ ]met|felt[_ ]frustration|wants[_ ]human)\b|"message"\s*:|^\s*\{/i;
const TERMS =
  /\b(?:my|the|this) persona\b|\brole[- ]?play|\bstage directions?\b|\bmy temperament\b|\bwithheld\b|\b(?:my|the|these) instructions (?:say|tell|are|i)|\baccording to my instructions\b|\bas instructed\b|\bcharacter sheet\b|\bthe sheet\b|\bfrustration(?: level)?:? ?\d|\bi (?:will )?give up after\b|\bserve me\b|\bthe (?:exercise|simulation)\b/i;
/** So many words in a row of what describes the customer are no accident. */
const ROW = { who: 6, goal: 9, manner: 5, angers: 6 } as const;

/** Why a message shows what it is played from. */
export function leaksSheet(message: string, { who, goal, temperament: { manner, angers } }: Sheet): string | undefined {
  const text = plainText(message);
  if (DIRECTION.some((pattern) => pattern.test(text))) return 'it holds a stage direction';
  if (SPEAKER.test(text)) return 'it names who speaks';
  if (FIELDS.test(message) || TERMS.test(text)) return 'it speaks of what it is played from';
  const said = ` ${wordsOf(message).join(' ')} `;
  const copied =
    quotes(said, who, ROW.who) || quotes(said, goal, ROW.goal) || quotes(said, manner, ROW.manner) || angers.some((anger) => quotes(said, anger, ROW.angers));
  return copied ? 'it repeats the description of the customer word for word' : undefined;
}

function quotes(said: string, source: string, row: number): boolean {
  const words = wordsOf(source);
  return words.some((_, at) => at + row <= words.length && said.includes(` ${words.slice(at, at + row).join(' ')} `));
}

function wordsOf(text: string): readonly string[] {
  return (
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}
