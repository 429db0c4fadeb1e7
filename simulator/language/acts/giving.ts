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
  full_name: ['my name is {value} *4', 'this is {value}', "I'm {value} *2", 'name {value}', 'my name {value}'],
  email: ['my email is {value} *2', 'email {value}', 'I signed up with {value}', 'my account is {value}'],
  phone: ['my number is {value} *2', 'phone {value}', 'you can reach me at {value}', 'my phone number is {value}'],
  postcode: ['my zip code is {value} *2', 'zip {value} *2', 'I live in {value}', 'zip code {value}'],
  address: ['my address is {value} *2', 'I live at {value}', 'the address is {value}', 'address {value}'],
  account_number: ['my account number is {value} *2', 'account {value} *2', 'account number {value}', 'the account is {value}'],
  serial_number: ['the serial number is {value} *2', 'serial {value}', 'serial number {value}', 'it says {value} on the back'],
  purchase_date: ['I bought it on {value}', 'ordered {value}', 'I ordered on {value} *2', 'it was on {value}'],
  product: ["it's the {value}", 'I have the {value} *2', 'I have a {value}', 'it is for my {value} *2', 'my {value}'],
  plan: ['I have the {value} plan *2', 'I am on the {value} plan', 'it is the {value} plan'],
  company: ['I am with {value}', 'I work for {value} *2', 'we are {value} *2', 'this is for {value}'],
  preferred_day: ['{value} would be good', '{value} is fine', 'I am at home {value}', '{value} if you can'],
};

const BARE = ['{value} *30'];

/** What they write when asked for a detail. Phrases are as likely as they are often listed. */
export const GIVEN: Readonly<Record<Typed, GivingBank>> = {
  order_number: {
    short: [
      ...BARE,
      ...[
        'order {value} *2',
        'order number {value} *3',
        'my order number is {value}',
        'order number is {value}',
        'my order number {value}',
        'order no {value} *2',
      ],
      ...['ok {value}', 'sure {value}', 'yes {value}', '{value} for my order', "it's {value}", 'sorry {value}', 'sorry for the wait {value}', 'number {value}'],
      ...['{value} order number *3', '{value} is my order number', '{value} the number *2', '{value} thanks', '{value} I think'],
    ],
    medium: [
      'my order number is {value} *2',
      'order number {value} *2',
      'order number of my last order: {value}',
      'sure, my order number is {value}',
      'my order number {value}, thank you *2',
      'order number {value} and I need it today',
      '{value} for the order I made *2',
      '{value}, or do you need another number?',
      'sorry for the delay, {value}',
      '{value} *4',
    ],
    long: [
      'it should be {value}, from the mail I got',
      'one moment, from the confirmation of my order: {value}',
      'my order number is {value} and I need an answer today',
    ],
  },
  full_name: {
    short: [
      ...BARE,
      ...['my name is {value} *3', 'name {value} *2', 'my name {value}', "I'm {value}", 'sure {value}', 'sorry {value}', 'name is {value}'],
      ...['yes {value}', 'ok {value}', 'this is {value}', "it's {value}"],
    ],
    medium: [
      'my name is {value} *3',
      "I'm {value}",
      'sure, my name is {value}',
      'name {value}, thank you',
      'yes, my name is {value}',
      'my full name is {value}',
      '{value} *4',
    ],
    long: ['my name is {value} and I made the account', 'sure, my full name is {value}, thank you', "I'm {value} and I was with you before"],
  },
  email: {
    short: [
      ...BARE,
      ...['my email is {value}', 'my email {value}', 'email {value} *2', 'email id {value} *2', 'mail {value}', 'sure {value}', 'please send to {value}'],
    ],
    medium: ['my email is {value} *2', 'sure, my email is {value}', '{value} *3', 'you have it as {value}', 'please send it to {value} *2', 'my email {value}'],
    long: ['I signed up with {value} for my account', 'please use {value}, thank you', 'you can send it to {value} or call me'],
  },
  phone: {
    short: [
      ...BARE,
      ...[
        'phone {value} *2',
        'my number {value}',
        'my number is {value}',
        'phone number {value} *2',
        '{value} call me *2',
        '{value} mobile *2',
        'contact number {value} *2',
        'ok {value}',
        'sure {value}',
      ],
    ],
    medium: [
      'my number is {value} *2',
      'my phone number is {value} *2',
      'you can reach me at {value} *2',
      '{value} *4',
      'please call me at {value}',
      'contact number {value}',
    ],
    long: ['you can reach me at {value} in the evening', 'please use my mobile for a call, {value}'],
  },
  postcode: {
    short: [
      ...BARE,
      ...[
        'zip {value} *2',
        'zip code {value} *3',
        'zip code is {value}',
        'my zip code {value}',
        'yes {value}',
        'sure {value}',
        '{value} zip code *4',
        '{value} the zip *2',
      ],
    ],
    medium: ['my zip code is {value} *2', 'sure, zip code {value}', '{value} for the zip code *3', '{value} *3', 'my zip code {value}, thank you'],
    long: ['zip code of my address is {value}', 'my zip code was {value} or so I think'],
  },
  address: {
    short: [
      ...BARE,
      ...[
        'my address is {value} *2',
        'address {value} *3',
        'my address {value} *2',
        'to {value}',
        'new address {value} *2',
        'sure {value}',
        'please send to {value}',
      ],
    ],
    medium: ['my address is {value} *2', 'sure, my address {value}', '{value} *3', 'please send it to {value} *2', 'my new address is {value} *2'],
    long: ['I live at {value} since last month', 'please take {value} for my order from now on', 'please send my order to {value} this time'],
  },
  account_number: {
    short: [
      ...BARE,
      ...[
        'account {value} *2',
        'account number {value} *4',
        'account number is {value}',
        'my account number is {value}',
        'my account number {value}',
        'yes {value}',
      ],
      ...['account no {value} *2', 'sure {value}', 'ok {value}', '{value} account number *3', '{value} the account *2', '{value} I think'],
    ],
    medium: ['my account number is {value} *3', 'sure, account number {value}', '{value} *4', 'my bill says {value}', '{value} account number *3'],
    long: ['account number on top of my bill: {value}', 'my account number should be {value}, please check'],
  },
  serial_number: {
    short: [
      ...BARE,
      ...[
        'serial {value} *2',
        'serial number {value} *4',
        'serial number is {value}',
        'my serial number {value}',
        'serial no {value} *2',
        'ok {value}',
        'sure {value}',
        '{value} on the back *2',
        '{value} the serial *2',
      ],
      'sorry for the wait {value}',
    ],
    medium: [
      'serial number is {value} *2',
      '{value} *4',
      'serial number of my device {value} *2',
      'sure, serial number {value}',
      'sorry for the delay, {value}',
    ],
    long: ['the sticker on the bottom says {value}, thank you', 'I think it is {value}, the print is small'],
  },
  purchase_date: {
    short: [
      ...BARE,
      ...[
        'on {value}',
        'ordered {value} *3',
        'it was {value}',
        'bought {value} *2',
        'bought it {value}',
        'sure {value}',
        'I ordered on {value}',
        'date {value} *2',
        'order of {value}',
      ],
    ],
    medium: ['bought {value} *2', 'I ordered {value} *2', 'my order is from {value}', 'my mail is from {value}', 'date of my order {value} *2', '{value} *4'],
    long: ['I ordered it on {value} or one day before', 'I have a bill of {value} for my order, thank you'],
  },
  product: {
    short: [
      ...BARE,
      ...[
        'the {value} *3',
        'my {value} *3',
        'a {value} *4',
        '{value} please *2',
        'one {value}',
        'I have a {value} *2',
        'sure a {value}',
        'for my {value} *2',
        'i need my {value}',
      ],
    ],
    medium: [
      'I have a {value} *4',
      'my {value} please *2',
      'I need help for my {value}',
      'I want a {value} and a cable',

      'one {value}',
    ],
    long: ['I have the {value} of my last order', 'I need some help for my {value} please', 'I would like to use my {value} today'],
  },
  plan: {
    short: [
      ...BARE,
      ...[
        '{value} plan *6',
        'my {value} plan *2',
        '{value} please *2',

        'I want {value} *2',
        'a {value} plan *3',
        'i need {value}',
        'i want the {value} plan',
      ],
    ],
    medium: [
      'I have the {value} plan *2',
      'I have a {value} plan *2',
      'the {value} plan please',
      'I want the {value} plan *2',
      'I want a {value} plan',
      'I need the {value} plan *2',
    ],
    long: ['I have the {value} plan at the moment, thank you', 'I would like the {value} plan for my account', 'I need to have the {value} plan, please check'],
  },
  company: {
    short: [
      ...BARE,
      ...[
        '{value} *3',
        'for {value} *2',
        'company {value} *2',
        'company name {value} *3',
        'company name is {value} *2',
        'I am from {value} *2',
        'we are {value}',
      ],
    ],
    medium: [
      'my company name is {value} *2',
      'I work for {value} *2',
      'name of my company {value}',
      'I need a quote for {value} *2',
      'we are from {value}',
      '{value} *2',
    ],
    long: ['I am from {value}, we would like to order for our offices', 'we are {value}, a customer of yours for some years'],
  },
  preferred_day: {
    short: [
      ...BARE,
      ...['{value} please *3', '{value} ok', 'on {value}', '{value} for me', '{value} or so', 'I want {value} *2', 'I need it {value} *2', 'I like {value}'],
    ],
    medium: ['{value} would be good for me', 'can I have it {value}?', 'I would like {value} *3', '{value} and I need a call', 'I want to have it {value} *2'],
    long: ['{value} would be good for me, I am at home for the day', 'I would like to get it {value} or some other day, thank you'],
  },
};

/** What somebody agrees with who was read what the agent noted. */
export const CONFIRMED: GivingBank = {
  short: [
    ...[
      'ok *27',
      'okay *8',
      'ok thanks *3',
      'ok thank you *2',
      'yes *15',
      'sure *3',
      'correct',
      'right',
      'yes correct',
      'yes sure',
      'confirm',
      'yes confirm',
      'yes I confirm',
      'yes right',
    ],
    ...['yeah', 'yep', 'ok sure *2', 'okay sure', 'yes please', 'no issues'],
    ...[
      "ok I'm waiting",
      "yes that's me",
      'no changes',
      'no change',
      'no need to change',
      'exactly',

      'no problem',
    ],
    ...['ok fine', 'ok yes', 'yes ok', 'ok sir *2', 'yes sir *2'],
  ],
  medium: [
    ...[
      'yes, correct, thank you',
      'yes you are right',
      'yes, I confirm, thanks',
      'yes all correct, thanks *2',
      'yes please continue',
      'yes, it was correct',
      'ok, no changes *2',
    ],
    ...['no, nothing to change *2', 'sure, please continue', 'okay, I checked all, thanks', 'yes, I only want to continue'],
  ],
  long: [
    'yes, you noted all that I told you, thank you',
    'yes, all of that was correct, and I want nothing changed',
    'yes, correct, and thank you so much for your help',
    'yes, all correct, I only want to get to the next step',
  ],
};

/** What somebody answers who was asked whether the agent may go on. */
export const AGREED: GivingBank = {
  short: [
    ...['ok *27', 'okay *8', 'ok thanks *3', 'ok thank you *2', 'yes *12', 'sure *3', 'yes please *3', 'ok sure', 'yes sure *2'],
    ...[
      'yeah sure',
      'yeah',
      'ok fine *2',
      'okay fine',
      'okay sure',
      'ok great',
      'ok I will wait *2',
      'yes I want to *2',
      'I need it today *2',
      'yes I need it *2',
    ],
    ...[
      'yes I want it',
      'yes I want to continue',
      'yes confirm',
      'no problem',
      'no issues',
      'ok I want to',
      'ok I need it',
      'please do it',
      'ok yes',
      'i would like to',
    ],
    ...['okay I will wait', 'ok for me', 'go ahead', 'ok sir *2', 'yes sir *2'],
  ],
  medium: [
    ...[
      'yes please do it',
      'ok, please continue',
      'yes, I would like to *3',
      'yes, I want that *3',
      'sure, please continue',
      'yes please, thank you',
      'ok, I will wait *2',
      'okay, I like that',
    ],
    ...['yes I want you to *2', 'no problem, I will wait', 'yes, I need that today *2', 'ok, and I want that today'],
  ],
  long: [
    'yes please, and tell me what comes next or what you need',
    'yes, I would like to, and I want to thank you so much',
    'ok, I will wait and see, thanks a lot',
    'no problem, I have some time to wait and I want to get to the end',
  ],
};

/** What somebody writes who has to look it up first. */
export const STALLS: GivingBank = {
  short: [
    ...[
      'one moment *4',
      'wait',
      'one sec *2',
      'let me look',
      'hold on *2',
      'one minute *2',
      'sec',
      'let me check *2',
      'wait please',
      'just a moment',
      'looking',
    ],
    ...['one moment please *3', 'ok one minute', 'please wait *2', 'give me a minute *2', 'sorry one moment', 'sorry give me a minute'],
  ],
  medium: [
    'sorry, I have to look for it',
    'I have to look for it',
    'sorry, one moment please',
    'just a moment, I have it somewhere',
    'let me find my mail for it',
    'please give me a minute *2',
  ],
  long: ['one moment please, I have to look for it', 'give me a minute, I have it in a mail somewhere', 'sorry, please give me a minute to look for my papers'],
};
