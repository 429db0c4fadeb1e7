/** Hellos by register. */
export const HELLOS = {
  formal: ['hello', 'good morning', 'good afternoon', 'good evening', 'good day', 'dear support team', 'dear team', 'dear Northfold team'],
  plain: ['hi *6', 'hello *4', 'hi there', 'hello there', 'good morning', 'good evening', 'hi Northfold', 'good afternoon', 'hi', 'hello'],
  casual: [
    'hi *16',
    'hello *7',
    'hey *3',
    'hii *2',
    'hai *2',
    'good morning *2',
    'hi good morning',
    'hi there',
    'hey there',
    'hiya',
    'helo',
    'good evening',
    'hello team',
  ],
} as const;

/** What may follow a hello that says nothing yet. */
export const ANYONE_THERE: readonly string[] = [
  'can you help me?',
  'I have a question',
  'I need some help',
  'is anyone there?',
  'are you there?',
  'I hope you can help me',
  'do you have a moment?',
  'how are you?',
  'I need help please',
  'is this the support?',
  'can I ask you something?',
  'my name is {name}',
  'this is {name}',
  "I'm {name}",
];
