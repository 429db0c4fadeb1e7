import type { Detail } from '../../scenarios/population/detail.ts';
import { AGREED, CONFIRMED, GIVEN, type GivingBank, STALLS, TOLD, type Typed } from './acts/giving.ts';
import { sayToldBefore } from './background.ts';
import { moodShows, sayMood } from './mood.ts';
import { compileList, type PhraseList, pick } from './phrase-list.ts';
import { say } from './say.ts';
import { slotBit } from './slots.ts';
import type { Given, Speech } from './speech.ts';
import { type CompiledTiers, compileTiers, pickTier } from './tiers.ts';
import type { Voice } from './voice.ts';

const compiled: Readonly<Record<Typed, CompiledTiers>> = compileAll();
const told: ReadonlyMap<Detail, PhraseList> = new Map(Object.entries(TOLD).map(([detail, phrases]) => [detail as Typed, compileList(phrases)]));
const CONFIRMS = compileTiers(CONFIRMED);
const AGREES = compileTiers(AGREED);
const MOMENT = compileTiers(STALLS);
const VALUE = slotBit('value');

/** How often somebody under strain lets it show while they answer, and how often somebody reminds that they told it before. */
const MOODY = 0.5;
const REMINDS = 0.3;
/** How often a casual writer links two answers. */
const LINKED = 0.4;

/** They answer what the agent has to know. */
export function gives(speech: Speech, voice: Voice): string {
  const { draw } = voice;
  const moody = moodShows(speech, voice) && draw() < MOODY;
  let text = sayGiven(speech, voice);
  if (speech.toldBefore && draw() < REMINDS) text = sayToldBefore(speech, voice, text);
  return moody ? sayMood(speech, voice, text) : text;
}

/** They have to look it up first. */
export function stalls(_: Speech, voice: Voice): string {
  return say(voice, '', pickTier(MOMENT, voice));
}

/** The text with what they tell of their own accord; what the text holds already is not said again. */
export function sayTold({ given = [] }: Speech, voice: Voice, text: string): string {
  let longer = text;
  for (const { detail, value } of given) {
    const phrases = told.get(detail);
    if (phrases !== undefined && !holds(longer, value)) longer = say({ ...voice, details: { value }, filled: VALUE }, longer, pick(phrases, VALUE, voice.draw));
  }
  return longer;
}

function holds(text: string, value: string): boolean {
  return text.includes(value) || text.includes(value.toLowerCase());
}

function sayGiven({ given = [] }: Speech, voice: Voice): string {
  let text = '';
  for (const one of given) text = sayOne(one, text === '' || voice.draw() >= LINKED ? voice : { ...voice, between: ' and ' }, text);
  return text;
}

function sayOne({ detail, value }: Given, voice: Voice, text: string): string {
  if (detail === 'read_back') return say(voice, text, pickTier(CONFIRMS, voice));
  if (detail === 'go_ahead') return say(voice, text, pickTier(AGREES, voice));
  const valued = { ...voice, details: { value }, filled: VALUE };
  return say(valued, text, pickTier(compiled[detail], valued));
}

function compileAll(): Readonly<Record<Typed, CompiledTiers>> {
  return Object.fromEntries(Object.entries<GivingBank>(GIVEN).map(([detail, bank]) => [detail, compileTiers(bank)])) as Record<Typed, CompiledTiers>;
}
