import type { Detail } from '../../../scenarios/population/detail.ts';

/** How the agent asks for what it has to know. */
export const QUESTIONS: Readonly<Record<Detail, readonly string[]>> = {
  order_number: [
    ...['could you give me your order number?', 'what is the order number?', 'may I have your order number?', 'which order number is it?'],
    'please tell me the order number, it begins with NF',
  ],
  full_name: ['may I have your full name?', 'what is your name, please?', 'could you tell me your first and last name?', 'whom am I talking to?'],
  email: ['which e-mail address is on your account?', 'could you give me your e-mail address?', 'what is the best e-mail address for you?'],
  phone: ['on which number can we reach you?', 'could you give me a phone number?', 'may I have your phone number?'],
  postcode: ['what is your zip code?', 'could you tell me the zip code of the address on your account?', 'may I have your zip code?'],
  address: ['which address shall I note?', 'could you give me the street and the house number?', 'what is the address?'],
  account_number: ['what is your account number?', 'could you give me the account number from your bill?', 'may I have your account number?'],
  serial_number: [
    'what is the serial number? It is on the bottom of the device',
    'could you read me the serial number from the sticker?',
    'may I have the serial number?',
  ],
  purchase_date: ['when did you buy it?', 'on which day did you order?', 'could you tell me the date of the order?'],
  product: ['which product is it about?', 'which item do you mean?', 'could you tell me which device it is?'],
  plan: ['which plan is it about?', 'could you tell me the name of the plan?', 'which plan do you mean?'],
  company: ['for which company are you writing?', 'may I have the name of your company?', 'what is the company called?'],
  preferred_day: ['which day would suit you?', 'on which day are you at home?', 'which day shall I note?'],
  read_back: [
    'let me make sure that I have it right: the order is {order}. Is that correct?',
    'I have {name} here with order {order}. Is that you?',
    'I see {name} on my screen, is that right?',
    'then it is about order {order}, right?',
    'I have found {name} now. Is that the right account?',
    'I have it all in front of me now. Is it still as you wrote?',
    'it is all on my screen now. Is everything right so far?',
  ],
  go_ahead: [
    ...['I have what I need. Shall I go ahead?', 'then I can take care of it now. Is that all right with you?', 'this takes a moment. Shall I do it now?'],
    ...['I would look into it now, is that fine?', 'shall I go on with that?', 'may I go ahead with it?'],
  ],
};

/** What may stand before the first question, before a later one, and before one that is asked again. */
export const BEFORE_QUESTION = {
  first: ['I can help with that', 'let me look into that', 'I am glad to help', 'I am sorry for the trouble, let me help', 'let us see', 'of course'],
  later: ['thank you *4', 'thanks *2', 'got it', 'thank you for that', 'noted'],
  again: ['take your time', 'no hurry', 'of course, take your time'],
} as const;

/** What the agent says to somebody who was served: whether there is more, goodbye, or that it was glad to help. */
export const AFTER_SERVING = {
  asks_more: [
    ...[
      'is there anything else I can help you with? *3',
      'is there anything else? *2',
      'can I do anything else for you? *2',
      'do you need anything else today?',
    ],
    'is there something else that I can do?',
  ],
  wishes_well: [
    'have a good day *2',
    'thank you for writing to us, have a nice day',
    'enjoy the rest of your day',
    'all right. Have a nice day',
    'goodbye and take care',
  ],
  welcomes: ['you are welcome *2', 'happy to help', 'glad that it is settled', 'my pleasure', 'you are very welcome, goodbye'],
} as const;
