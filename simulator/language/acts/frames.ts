/** What stands before a wish in the infinitive, by register. */
export const WISH_FRAMES = {
  formal: [
    'I would like to *3',
    'I wish to',
    'could you please help me to? *2',
    'would it be possible to?',
    'I am writing because I want to',
    'I was hoping to',
    'may I?',
    'I would be glad if I could',
    'I kindly ask for your help because I need to',
  ],
  plain: [
    ...['I want to *14', 'I need to *11', "I'd like to *2", 'can I?', 'may I?', 'I am looking to', 'is it possible to?', 'I wish to *2', 'I just want to'],
    ...['could you please help me to?', 'I would like to *5', 'I need your help to'],
  ],
  casual: [
    ...[
      'I want to *15',
      'I need to *14',
      'I would like to *10',
      "I'd like to *2",
      'want to *4',
      'need to *4',
      'would like to *2',
      'I like to *3',
      'like to',
      'I wanna *2',
      'I wish to *2',
      'I really need to',
      'I need now to',
      'I want now to',
      'I have to',
    ],
    ...[
      'I wanted to',
      'I just want to',
      'I was going to',
      "I'm going to",
      'I hope to',

      'how to?',
      'may I? *2',
      'can I? *2',
      'how can I?',
      'please help me to',
      'can you help me to?',
      'can you please help me to?',
    ],
    ...['could you please help me to?', 'I need your help to', "I'm looking to", 'I was trying to *2', 'I have been trying to'],
  ],
} as const;

/** What stands before the thing it is about, by register. */
export const TOPIC_FRAMES = {
  formal: ['I am writing about', 'my question concerns', 'I would like some help with', 'I have a question regarding', 'this is about'],
  plain: [
    ...['I need some help with', 'I have a question about', 'I need help with', 'I have a problem with', 'I am writing for', 'can you help me with?'],
    ...['I want to ask about', "it's about", 'a question for'],
  ],
  casual: [
    ...['I need help with', 'I need some help with', 'question about', 'I have a problem with', 'I have a question for', 'problem with', 'I want help with'],
    ...['can you help me with?', 'please help me with', "it's about", 'I need support for', 'I want to ask for', 'a question for'],
  ],
} as const;

/** What may follow a wish of one or two words. */
export const TAILS: readonly string[] = [
  ...[
    'please',
    'sir',
    'thanks',
    'thank you',
    'asap',
    'today',
    'soon',
    'urgent',
    'quickly',
    'right away',
    'sir please',
    'need this today',
    'thanks sir',

    'if possible',
    'now',

    'for me',
    'quick please',
  ],
  ...[
    'can you help me?',
    'need help',
    'please check',
    'please help me',

    'and thank you',
    'thanks in advance',
    'kindly check',
  ],
  ...['right now', 'for today', 'only that', 'just that', 'my friend', 'for us'],
];

/** What may follow a wish or a trouble that is a sentence of its own. */
export const TAILS_OF_SENTENCES: readonly string[] = [
  ...[
    'sir *2',
    'thanks a lot',
    'thank you so much',
    'thanks in advance',
    'need your help',
    'asap',
    'thanks',
    'thank you',
    'please check',
    'please help',

    'can you help?',

    'what should I do?',
  ],
  ...[
    'please tell me',
    'please tell me more',
    'please advise',
    'please guide me',
    'kindly check',
    'and need your help',
    'any idea?',
    'are you there?',
    'please reply',
  ],
  ...['what now?'],
];

/** What leads to a second issue. */
export const SECOND_WISH_FRAMES: readonly string[] = [
  'also I need to',
  'and I want to',
  'while I am here I want to',
  'another thing, I need to',
  'and can I?',
  'I also want to',
  'and I would also like to',
  'one more thing, can I?',
];
export const SECOND_TOPIC_FRAMES: readonly string[] = [
  'also there is',
  'and then there is',
  'I also have a question about',
  'by the way I need help with',
  'another thing is',
  'and also',
  'and please help me with',
];
