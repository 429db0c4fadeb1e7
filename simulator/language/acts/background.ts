/** Values that tell which purchase it is about; said only where there is a value. */
export const PARTICULARS: readonly string[] = [
  'order {order}',
  "it's order {order}",
  'the order is {order}',
  'order number {order}',
  'my order number is {order}',
  'it was {amount}',
  'the amount is {amount}',
  'it was on {date}',
  'that was on {date}',
  'since {date}',
  "it's the {product}",
  'I mean the {product}',
  'my name is {name}',
  '{name} is my name',
  'order {order} from {date}',
  'order {order}, the {product}',
  '{amount} on {date}',
];

/** They have told it before. */
export const TOLD_BEFORE = {
  short: ['again', 'as before', 'same as last time', 'third time now', 'told you before', 'already wrote to you', 'second contact'],
  medium: [
    'I wrote to you about this before',
    'I have told you this already',
    'this is my third contact about it',
    'I called about it last week',
    'it is the same thing as last time',
    'you have it all from my last chat',
  ],
  long: [
    'I have explained all of this to a colleague of yours last week',
    'this is the third time that I write to you about the same thing',
    'I was promised an answer after my last chat and none came',
    'I already told the whole story twice and you should have it in your notes',
    'you said it was solved when I called before and it is not',
    'I have been in touch about this before and have to start from the beginning',
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
    'can you help?',
    'please help',
    'what can I do?',
    'can you look into it?',
    'please let me know',
    'could you check?',
    'thanks in advance',
    'what should I do now?',
  ],
  casual: ['thanks', 'please help', 'can you check?', 'any idea?', 'help please', 'please', 'what now?', 'can you help?', 'let me know', 'ok?'],
} as const;
