/** Values that tell which purchase it is about; said only where there is a value. */
export const PARTICULARS: readonly string[] = [
  'order {order}',
  'my order is {order}',
  'order number {order}',
  'my order number is {order}',
  'I paid {amount}',
  'amount {amount}',
  'an amount of {amount}',
  'I ordered {date}',
  'it was {date}',

  'for my {product}',
  'I have a {product}',
  'my name is {name}',
  '{name} is my name',
  'order {order} from {date}',
  'order {order}, the {product}',
  '{amount} on {date}',
];

/** They have told it before. */
export const TOLD_BEFORE = {
  short: ['again', 'as last time', 'same as last time', 'third time now', 'told you already', 'already wrote to you', 'second contact'],
  medium: [
    'I wrote to you last week',
    'I told you already',
    'my third contact for the same problem',
    'I called about it last week',
    'the same problem as last time',
    'you have it all from my last chat',
  ],
  long: [
    'I have explained all of this to a colleague of yours last week',
    'this is the third time that I write to you about the same thing',
    'I was promised an answer after my last chat and none came',
    'I already told the whole story twice and you should have it in your notes',
    'you told me on the phone that it was solved and I have the same problem',
    'I have been in touch with you and have to start from the beginning again',
  ],
} as const;

/** What closes a first message, by register. */
export const CLOSINGS = {
  formal: [
    'thank you in advance',
    'I look forward to your reply',
    'kind regards',
    'kind regards, {name}',
    'thank you for your help',
    'with best regards',
    'I would be grateful for a quick answer',
  ],
  plain: [
    'thanks',
    'thank you',
    'can you help me?',
    'please help me',
    'what can I do?',
    'can you look into it?',
    'please tell me',
    'could you please check?',
    'thanks in advance',
    'what should I do now?',
  ],
  casual: [
    ...['thanks', 'please help me', 'can you check?', 'could you please check?', 'any idea?', 'help please', 'please', 'what should I do?', 'can you help me?'],
    ...['please tell me', 'please check for me'],
  ],
} as const;
