import { PARTICULARS, TOLD_BEFORE } from './acts/background.ts';
import type { SpokenBank } from './banks.ts';
import { compileList, pick, pickBehind } from './phrase-list.ts';
import { sayMore } from './say.ts';
import type { Speech } from './speech.ts';
import { compileTiers, pickTier } from './tiers.ts';
import type { Voice } from './voice.ts';

const VALUES = compileList(PARTICULARS);
const TOLD = compileTiers(TOLD_BEFORE);

/** How wordy one must be before the n-th reason becomes possible. */
const REASON_FROM = [0.1, 0.4, 0.65] as const;
const REASONS = 0.35;
/** Reasons are this far apart in their list at most; three of them stay within any list. */
const STEPS = 3;
const NAMES = 0.06;
const BARE = 0.15;
const WORDY = 0.4;

/** The text with the values that identify the case, where they think of it. */
export function sayParticulars(voice: Voice, text: string): string {
  const { draw, filled, wordy } = voice;
  if (draw() >= NAMES + WORDY * wordy || filled === 0 || namesAny(voice, text)) return text;
  return sayMore(voice, text, pick(VALUES, filled, draw));
}

/** Whether a text holds a value already, so that it would be said twice. */
function namesAny({ details: { order, amount, date } }: Voice, text: string): boolean {
  const names = (value: string | undefined) => value !== undefined && (text.includes(value) || text.includes(value.toLowerCase()));
  return names(order) || names(amount) || names(date);
}

/** The text with none to three reasons, no two of them the same. */
export function sayReasons(voice: Voice, text: string, bank: SpokenBank): string {
  const { draw, filled, wordy } = voice;
  if (draw() >= (wordy - REASON_FROM[0]) * REASONS) return text;
  const chosen = draw();
  const step = 1 + ((draw() * STEPS) | 0);
  let longer = sayMore(voice, text, pickBehind(bank.reasons, filled, chosen, 0));
  for (let count = 1; count < REASON_FROM.length && draw() < (wordy - (REASON_FROM[count] as number)) * REASONS; count += 1) {
    longer = sayMore(voice, longer, pickBehind(bank.reasons, filled, chosen, count * step));
  }
  return longer;
}

/** The text with a reminder that they have told it before, if they have. */
export function sayToldBefore({ toldBefore }: Speech, voice: Voice, text: string): string {
  if (!toldBefore || voice.draw() >= BARE + voice.wordy) return text;
  return sayMore(voice, text, pickTier(TOLD, voice));
}
