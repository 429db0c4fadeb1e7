import type { Detail } from '../../../scenarios/population/detail.ts';

/** A detail that the customer can type, rather than agree to. */
export type Typed = Exclude<Detail, 'read_back' | 'go_ahead'>;

/** How one kind of detail is said when it was asked for. */
export interface GivingBank {
  /** Nothing but the value, or hardly more. */
  readonly short: readonly string[];
  readonly medium: readonly string[];
  readonly long: readonly string[];
}

/** How they are said by somebody whom nobody has asked yet: with the wish, where a bare value would say nothing. */
export const TOLD: Readonly<Record<Typed, readonly string[]>> = {
  order_number: ['order {value} *3', 'order number {value} *2', 'my order number is {value}', 'the order is {value}', 'it is order {value}'],
  full_name: ['my name is {value} *3', 'this is {value}', "I'm {value} *2", '{value} here', 'name {value}'],
  email: ['my email is {value} *2', 'email {value}', 'I signed up with {value}', 'my account is {value}'],
  phone: ['my number is {value} *2', 'phone {value}', 'you can reach me at {value}', 'my phone number is {value}'],
  postcode: ['my zip code is {value} *2', 'zip {value} *2', 'I live in {value}', 'zip code {value}'],
  address: ['my address is {value} *2', 'I live at {value}', 'the address is {value}', 'address {value}'],
  account_number: ['my account number is {value} *2', 'account {value} *2', 'account number {value}', 'the account is {value}'],
  serial_number: ['the serial number is {value} *2', 'serial {value}', 'serial number {value}', 'it says {value} on the back'],
  purchase_date: ['I bought it on {value}', 'ordered {value}', 'I ordered on {value} *2', 'it was on {value}'],
  product: ["it's the {value}", 'I have the {value} *2', "it's about the {value}", 'my {value}'],
  plan: ['I have the {value} plan *2', 'I am on the {value} plan', 'it is the {value} plan'],
  company: ['I am with {value}', 'I work for {value} *2', 'we are {value} *2', 'this is for {value}'],
  preferred_day: ['{value} would be good', '{value} is fine', 'I am at home {value}', '{value} if you can'],
};

const BARE = ['{value} *26'];

/** What they write when asked for a detail. Phrases are as likely as they are often listed. */
export const GIVEN: Readonly<Record<Typed, GivingBank>> = {
  order_number: {
    short: [...BARE, ...['order {value} *2', 'order number {value} *2', 'ok {value}', 'sure {value}', 'yes {value}', 'number is {value}', '{value} please']],
    medium: [
      'my order number is {value} *3',
      'the number is {value} *2',
      'the order number is {value}',
      '{value}, that is the number',
      'sure, {value}',
      '{value} it says here',
    ],
    long: ['it should be {value} if I read the mail right', 'here it is, {value}, from the confirmation', 'the order number in my mail is {value}'],
  },
  full_name: {
    short: [
      ...BARE,
      ...['{value} here', "I'm {value} *2", 'name {value} *2', 'my name {value}', 'yes {value}', 'sure {value}', 'my name is {value} *3', 'this is {value}'],
    ],
    medium: ['my name is {value} *3', 'I am {value} *2', 'sure, my name is {value}', 'the name is {value}', '{value} *3'],
    long: ['my name is {value}, as it stands in my account', 'sure, that would be {value}', 'the account runs on {value}'],
  },
  email: {
    short: [...BARE, ...['mail is {value}', 'my email {value} *2', 'email {value}', 'email is {value}', 'sure {value}']],
    medium: ['my email is {value} *3', '{value} *4', 'you have it as {value}', 'the address is {value}', 'you can write to {value}'],
    long: ['the email on my account should be {value}', 'please use {value} for that', 'I signed up with {value} I think'],
  },
  phone: {
    short: [...BARE, ...['phone {value}', 'my number {value} *2', 'my number is {value} *2', 'call {value}', 'ok {value}']],
    medium: ['my number is {value} *3', 'my phone number is {value}', 'you can reach me at {value} *2', '{value} *4'],
    long: ['the best number to reach me is {value}', 'please use my mobile, that is {value}'],
  },
  postcode: {
    short: [...BARE, ...['zip {value} *2', 'zip code is {value}', 'my zip {value}', 'yes {value}']],
    medium: ['my zip code is {value} *2', 'the zip code is {value}', '{value} *3', 'the postcode is {value}'],
    long: ['the zip code should be {value}, it has not changed', 'it is {value} as on my last order'],
  },
  address: {
    short: [...BARE, ...['at {value}', 'address {value}', 'my address is {value} *2', 'to {value}', 'new address {value}']],
    medium: ['my address is {value} *2', '{value} *3', 'please send it to {value}', 'the new address is {value} *2'],
    long: ['I live at {value} since last month', 'please take {value} from now on', 'it should go to {value} this time'],
  },
  account_number: {
    short: [...BARE, ...['account {value} *2', 'my number is {value}', 'account number {value}', 'yes {value}']],
    medium: ['my account number is {value} *2', 'the account number is {value}', '{value} *4', 'my bill says {value}'],
    long: ['the number at the top of my bill is {value}', 'my customer number should be {value}'],
  },
  serial_number: {
    short: [...BARE, ...['serial {value} *2', 'serial number {value} *2', 'ok {value}', 'sure {value}']],
    medium: ['the serial number is {value} *2', '{value} *3', 'on the back it says {value}', 'I see {value} there'],
    long: ['the sticker on the bottom says {value}', 'I think it is {value}, the print is small'],
  },
  purchase_date: {
    short: [...BARE, ...['on {value} *2', '{value} I think *2', 'about {value}', 'it was {value}', 'bought {value}']],
    medium: ['I bought it on {value} *2', 'it was on {value} *2', 'I think on {value}', 'the mail is from {value}'],
    long: ['I ordered it on {value} if I remember right', 'the date on the bill is {value}'],
  },
  product: {
    short: [...BARE, ...['the {value} *3', 'my {value} *2', 'a {value} *2', '{value} please']],
    medium: ['I have the {value} *2', 'my {value} *2', "it's about the {value}", 'I mean the {value}'],
    long: ['it is the {value} that I bought last', 'the {value}, the one from the ad'],
  },
  plan: {
    short: [...BARE, ...['{value} plan *3', 'the {value} one *2', '{value} please', 'i have {value}', '{value} i think']],
    medium: ['I have the {value} plan *2', 'the {value} plan I think', 'the {value} one', 'the {value} plan please'],
    long: ['I am on the {value} plan at the moment', 'on my bill it says {value}'],
  },
  company: {
    short: [...BARE, ...['{value} *4', 'for {value}', 'company is {value}', 'I am with {value}', 'we are {value}']],
    medium: ['the company is {value} *2', 'we are {value}', 'I work for {value} *2', 'I need it for {value}'],
    long: ['I am writing for {value}', 'we are {value}, a customer of yours for some years'],
  },
  preferred_day: {
    short: [...BARE, ...['{value} please *2', '{value} is fine *2', 'on {value}', '{value} if you can', 'maybe {value}']],
    medium: ['{value} would be good *2', 'can it come on {value}?', 'I am at home on {value}', '{value} suits me best'],
    long: ['{value} would be best, I am at home all day', 'if it can be {value} that would help me a lot'],
  },
};

/** What somebody agrees with who was read what the agent noted. */
export const CONFIRMED: GivingBank = {
  short: [
    ...[
      'ok *12',
      'yes *9',
      'correct *3',
      'right *2',
      'yes correct *2',
      'yep *2',
      'yes it is *2',
      'yeah *2',
      'sure *4',
      'yes right',
      'exactly',
      'yes I confirm *2',
      'yes I think so',
      'yes I confirm it',
      'I think so',
      'ok I am waiting',
    ],
    ...['confirm', 'yes sir', 'okay *3', 'yes that one', 'yes confirm'],
  ],
  medium: ['yes, that is right', 'yes you are right *2', 'yes, I confirm', 'yes, all correct *2', 'yes, everything is right', 'yes please go on'],
  long: ['yes, that is all as it should be', 'yes, it is as you say', 'that is right, please go on with it'],
};

/** What somebody answers who was asked whether the agent may go on. */
export const AGREED: GivingBank = {
  short: [
    ...[
      'ok *14',
      'yes *4',
      'yes please *3',
      'yes I want to *2',
      'ok I wait *2',
      'yes I want that *2',
      'ok I will wait',
      'yes please I need it',
      'ok I am here',
      'I want that yes',
      'sure I wait',
      'yes please I want to',
      'sure *7',
      'okay *5',
      'ok sure',
      'please do',
      'ok please',
      'go ahead *2',
      'yes do it',
      'fine',
      'ok thanks',
      'yes sure *2',
    ],
    ...['ok thank you', 'please', 'yeah sure', 'yeah', 'alright', 'ok fine', 'do it', 'ok great'],
  ],
  medium: [
    'yes please do that *2',
    'ok, go ahead *2',
    'yes, please go ahead',
    'sure, please do',
    'yes please, thank you',
    'ok I wait',
    'yes I would like that',
  ],
  long: ['yes please, and let me know when it is done', 'yes, please go on with it', 'ok, I will wait here for it'],
};

/** What somebody writes who has to look it up first. */
export const STALLS: GivingBank = {
  short: [
    ...[
      'one moment *4',
      'wait *2',
      'one sec *2',
      'let me look *2',
      'hold on *2',
      'one minute *2',
      'sec',
      'let me check *2',
      'wait please',
      'just a moment',
      'looking',
    ],
    ...['one moment please *3', 'ok one minute', 'please wait'],
  ],
  medium: [
    'let me look it up',
    'I have to look for it',
    'one moment please',
    'just a moment, I have it somewhere',
    'let me find the mail',
    'give me a minute please',
  ],
  long: ['one moment please, I have to look for it', 'give me a minute, I have it in a mail somewhere', 'I do not have it here, let me look'],
};
