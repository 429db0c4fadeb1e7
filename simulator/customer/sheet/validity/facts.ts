import type { Sheet } from '../../../../scenarios/sheet/sheet.ts';
import { isAnyIn, plainText } from '../found-in.ts';
import type { SoFar } from '../so-far.ts';
import type { TurnCase } from './case.ts';
import { type Figure, figuresOf } from './figures.ts';

/** Numbers up to this one are counts of everyday life ("two weeks", "five minutes"), unless they are money. */
const EVERYDAY = 12;
const MONEY = /[$€£]|\b(?:dollars?|bucks|usd|eur|euros?)\b/i;
/** "I have told you a hundred times" is no fact. */
const RHETORICAL = /\b(?:100|1000|1,000|20|50|99)(?: ?(?:times|th\b|percent|%)| ?000)/i;

/** Why a message states something that the customer cannot know, or contradicts the sheet. */
export function againstSheet({ sheet, answer: { message }, soFar, background }: TurnCase): string | undefined {
  const contradicted = [...sheet.knows, ...sheet.withholds].find(({ contradicts }) => isAnyIn(contradicts, message));
  if (contradicted) return `it contradicts what the customer knows: ${contradicted.tell}`;
  const known = new Set([...textsOf(sheet), ...spoken(soFar), ...background].flatMap(figuresOf).flatMap(keysOf));
  const invented = figuresOf(message).find((figure) => !known.has(keyOf(figure)) && !isEveryday(figure, message));
  return invented === undefined ? undefined : `\`${invented.text}\` stands nowhere in what the customer knows`;
}

/** Why a message gives away what the customer keeps until asked. */
export function toldUnasked({ sheet, answer: { message }, soFar }: TurnCase): string | undefined {
  const early = sheet.withholds.find(
    ({ values, asked }) =>
      isAnyIn(values, message) && !soFar.turns.some(({ customer, reply }) => isAnyIn(asked, reply) || isAnyIn(values, `${customer} ${reply}`)),
  );
  return early === undefined ? undefined : `nobody has asked for \`${early.id}\` yet`;
}

function textsOf({ goal, who, opening = '', knows, withholds, temperament, gives_up }: Sheet): readonly string[] {
  const facts = [...knows, ...withholds].flatMap(({ tell, values }) => [tell, ...values]);
  return [goal, who, opening, ...temperament.angers, gives_up.parting ?? '', ...facts];
}

function spoken({ turns }: SoFar): readonly string[] {
  return turns.flatMap(({ customer, reply }) => [customer, reply]);
}

/** Whoever knows a code may give its digits alone. */
function keysOf(figure: Figure): readonly string[] {
  if (figure.kind !== 'code') return [keyOf(figure)];
  return [keyOf(figure), ...(figure.value.match(/\d+/g) ?? []).map((digits) => keyOf({ kind: 'number', value: String(Number(digits)), text: digits }))];
}

function keyOf({ kind, value }: Figure): string {
  return kind === 'code' ? value : `${kind} ${value}`;
}

function isEveryday({ kind, value, text }: Figure, message: string): boolean {
  if (kind !== 'number') return false;
  const around = new RegExp(`.{0,4}(?<!\\d)${text.replace(/\./g, '\\.')}(?!\\d).{0,10}`).exec(plainText(message))?.[0] ?? '';
  if (RHETORICAL.test(around)) return true;
  return Number(value) <= EVERYDAY && Number.isInteger(Number(value)) && !MONEY.test(around);
}
