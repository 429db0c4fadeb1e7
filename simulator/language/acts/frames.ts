/** What stands before a wish in the infinitive, by register. */
export const WISH_FRAMES = {
  formal: [
    'I would like to',
    'I wish to',
    'could you please help me to?',
    'would it be possible to?',
    'I am writing because I want to',
    'I was hoping to',
    'may I ask how to?',
    'I would be glad if I could',
    'I kindly ask for your help because I need to',
  ],
  plain: [
    'I want to *4',
    'I need to *4',
    "I'd like to",
    'can I?',
    'how do I?',
    'how can I?',
    "I'm trying to",
    'is it possible to?',
    'please help me to',
    'I just want to',
    'can you help me to?',
    'I would like to *2',
    'I need your help to',
  ],
  casual: [
    ...[
      'i need to *7',
      'i want to *8',
      'need to',
      'want to',
      'i would like to *2',
      'i have to',
      'i wanted to',
      'can i?',
      'how do i?',
      'trying to',
      'i just want to',
    ],
    ...['please help me to', 'i need your help to', 'can you help me to?', 'i am here to'],
  ],
} as const;

/** What stands before the thing it is about, by register. */
export const TOPIC_FRAMES = {
  formal: ['I am writing about', 'my question concerns', 'I would like some help with', 'I have a question regarding', 'this is about'],
  plain: ["it's about", 'I have a question about', 'I need help with', 'this is about', 'I have a problem with', "I'm writing about", 'quick question about'],
  casual: ['i need help with', 'need help with', 'question about', 'about', 'i have a problem with', "it's about", 'i need help on', 'problem with'],
} as const;

/** What may follow a wish of one or two words. */
export const TAILS: readonly string[] = [
  ...['please *4', 'help *2', 'help please', 'thanks', 'asap', 'today if possible', 'as soon as you can', 'can you help?', 'need help', 'please check'],
  ...['quick please', 'sir', 'and fast please', 'please help'],
];

/** What leads to a second issue. */
export const SECOND_WISH_FRAMES: readonly string[] = [
  'also I need to',
  'and I want to',
  'while I am here I want to',
  'another thing, I need to',
  'and can I?',
  'I also want to',
  'oh and how do I?',
];
export const SECOND_TOPIC_FRAMES: readonly string[] = [
  'also there is',
  'and then there is',
  'I also have a question about',
  'by the way I need help with',
  'another thing is',
  'and also',
];
