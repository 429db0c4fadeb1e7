/** Hellos by register. */
export const HELLOS = {
  formal: ['hello *9', 'good morning *2', 'good afternoon', 'good day', 'good evening', 'dear support team', 'dear team', 'dear Northfold team'],
  plain: ['hi *24', 'hello *9', 'hi there', 'good morning *3', 'hello team', 'hi Northfold', 'good afternoon'],
  casual: [
    'hi *28',
    'hello *10',
    'hai *9',
    'hii *3',
    'hey',
    'hiii',
    'helo',
    'hi good morning *2',
    'good morning *4',
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
