/** Kinds of personal data that are read off text. Names are not: no pattern knows one. */
export type PersonalDataKind = 'email' | 'iban' | 'card' | 'ssn' | 'phone' | 'password' | 'pin' | 'cvv';

/** One piece of personal data; `text.slice(start, end)` is the value itself. */
export interface Found {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}
