import type { Figure } from './figure.ts';

export type Form = Figure['name'];

/** How much of each figure is shown: with its interval or not, and columns of its bar. */
export type Forms = Readonly<Record<Form, { readonly hasInterval: boolean; readonly bar: number }>>;

const LEAST: Forms = {
  trapped: { hasInterval: true, bar: 0 },
  sent_for_nothing: { hasInterval: true, bar: 0 },
  precision: { hasInterval: false, bar: 0 },
  recall: { hasInterval: false, bar: 0 },
  rate: { hasInterval: false, bar: 13 },
  startable: { hasInterval: false, bar: 0 },
};

/** What is added as there is room, most telling first. */
const STEPS: readonly (readonly [Form, Partial<Forms[Form]>])[] = [
  ['recall', { hasInterval: true }],
  ['precision', { hasInterval: true }],
  ['rate', { hasInterval: true }],
  ['startable', { hasInterval: true }],
  ['rate', { bar: 21 }],
  ['trapped', { bar: 8 }],
  ['sent_for_nothing', { bar: 8 }],
  ['recall', { bar: 8 }],
  ['precision', { bar: 8 }],
  ['startable', { bar: 8 }],
  ['rate', { bar: 29 }],
  ['trapped', { bar: 14 }],
  ['sent_for_nothing', { bar: 14 }],
  ['recall', { bar: 14 }],
  ['precision', { bar: 14 }],
  ['startable', { bar: 14 }],
];

/** The fullest columns that fit a width; where not even the barest do, those, and the reader moves sideways. */
export function widened<T>(make: (forms: Forms) => T, widthIn: (made: T) => number, width: number): T {
  let forms = LEAST;
  let made = make(forms);
  for (const [figure, more] of STEPS) {
    const next = { ...forms, [figure]: { ...forms[figure], ...more } };
    const tried = make(next);
    if (widthIn(tried) > width) return made;
    [forms, made] = [next, tried];
  }
  return made;
}
