/** They want a person. */
export const HUMAN_PLEASE = {
  short: [
    'a person please',
    'can I talk to a person?',
    'I want a person',
    'please call me',
    'human please',
    'can I talk to someone?',
    'real person?',
    'agent please',
    'operator',
    'call me please',
    'someone real please',
    'connect me to someone',
    'a human if you can',
  ],
  medium: [
    'I want to talk to a person',
    'can you put me through to someone?',
    'is there a human I can talk to?',
    'please let me talk to somebody',
    'I would rather speak with a real person',
    'can one of your staff take over?',
    'please get me a colleague',
  ],
  long: [
    'I would like to talk to somebody from your team about this',
    'can you please hand this over to a person who can decide it?',
    'I think this needs a human, please put me through',
    'is there someone I can call, I do not want to go on with a machine',
    'please connect me with one of your people, this leads nowhere',
    'let me speak with a real person who can look into my account',
  ],
} as const;

/** A person was offered and they would rather go on. */
export const NO_HUMAN = {
  short: ['no thanks', 'no need', 'not now', "let's go on here", 'no, you do it', 'no, here please', 'not needed', 'rather not', 'no just go on'],
  medium: [
    "no thanks, let's do it here",
    'I would rather go on with you',
    'no need for that, please go on',
    'not yet, try it first',
    'no, I have no time to wait',
    'can you not do it yourself?',
  ],
  long: [
    'no thank you, I would rather finish it here with you',
    'I do not want to wait in a queue, please go on',
    'not needed I think, you were on the right way',
    'no, the last time I was put through I waited for an hour',
    'let us try it here first and see how far we get',
    'I am at work and cannot talk, so please go on here',
  ],
} as const;
