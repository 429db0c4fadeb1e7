/** What the agent says around the point. */
export const AROUND = {
  answered: {
    before: ['thank you for reaching out', 'I am happy to help', 'thank you for your patience', 'of course', 'thanks for waiting'],
    after: ['please let me know if that helps', 'thank you for your patience', 'I hope that helps', 'thank you for writing to us'],
  },
  clarified: {
    before: [
      'thank you for reaching out',
      'I would be glad to look into this',
      'I want to get this right',
      'let me check that for you',
      'to help you I need one more thing',
    ],
    after: ['then I can go on', 'that helps me to find it', 'take your time', 'thank you'],
  },
  refused: {
    before: ['I understand that this matters to you', 'I am sorry', 'thank you for explaining', 'I have looked into it', 'unfortunately'],
    after: ['I am sorry for that', 'I hope you understand', 'that is as far as I can go', 'is there anything else I can help you with?'],
  },
  failed: {
    before: ['thank you for reaching out', 'I am sorry to hear that', 'let me help you with that', 'I understand', 'thanks for the details'],
    after: ['please try that and let me know', 'that should solve it', 'is there anything else I can help you with?', 'I hope that helps'],
  },
} as const;

/** A move that does not help, and what it is about. */
export const ARTICLE_FRAMES: readonly string[] = [
  'please have a look at our help page about',
  'here is an article about',
  'you find the usual steps in our guide on',
  'most customers find their answer on our page about',
];
