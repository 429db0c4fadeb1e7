/** Hellos by register. */
export const HELLOS = {
  formal: ['hello *5', 'good morning *2', 'good afternoon', 'good day', 'good evening', 'dear support team', 'dear team', 'dear Northfold team'],
  plain: ['hi *12', 'hello *8', 'hi there', 'good morning', 'hello team', 'hi Northfold', 'good afternoon'],
  casual: [
    'hi *20',
    'hello *8',
    'hai *5',
    'hii *3',
    'hey *3',
    'hiii',
    'helo',
    'hi good morning *2',
    'good morning *2',
    'hello sir',
    'hi sir',
    'hi hello',
    'hello hi',

    'hi team',
    'hello good morning',

    'heyy',
    'hi dear',
    'hiya',

    'hello team',
    'hi good evening',
  ],
} as const;

/** What may follow a hello that says nothing yet. */
export const ANYONE_THERE: readonly string[] = [
  'can you help me?',
  'I have a question *2',
  'I need some help',

  'are you there?',
  'are you online?',
  'are you available?',
  'do you have a moment?',
  'how are you?',
  'I want to ask something',
  'is this the support?',
  'can I ask you something?',
  'sorry to trouble you',
  'my name is {name} *2',
  'this is {name}',
];
