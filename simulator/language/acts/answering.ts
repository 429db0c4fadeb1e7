/** A value alone or nearly so. Each list has a phrase for every single value. */
export const VALUES = {
  short: [
    ...[
      '{order} *5',
      'order {order} *2',
      'number {order} *2',
      'ok {order}',
      'yes {order}',
      'my number is {order}',
      'order number {order}',
      'my order number {order}',
    ],
    ...['{order} is my number', '{order} for my order', '{order} and please check', '{order} ok', '{order} it says', '{order} thanks'],
    ...['{name} *8', "I'm {name}", 'my name is {name} *2', 'yes {name}', 'name {name} *2', 'my name {name} *2', '{name} {order} *8', '{name} and {order} *5'],
    ...['{name} and my number {order} *2', 'my name is {name} and order number {order} *2', 'name {name} number {order} *2', '{order} {name} *2'],
    ...[
      '{date} *3',
      '{amount} *2',
      '{product} *2',
      '{date} {amount} *2',
      '{product} {order} *2',
      '{order} {product} *2',
      '{order} and {date} *2',
      '{amount} for {product} *2',
    ],
  ],
  medium: [
    ...["it's {order}", 'the number is {order}', 'my order number is {order}', 'ok it is {order}', 'yes, {order}', 'order number {order} from {date}'],
    ...[
      'my name is {name}',
      '{name} and the order is {order}',
      'name is {name} and order number is {order}',
      "I'm {name}",
      'yes I am {name}',
      'this is {name}',
    ],
    ...['it was on {date}', 'the amount was {amount}', '{amount} on {date}', 'it is the {product}', 'my {product} and the order is {order}'],
  ],
  long: [
    'it should be {order} if I read the mail right',
    'my name is {name}, as in my account',
    'it was {amount} in all as far as I can see',
    'it is the {product}, the one I bought last',
    'that was on {date} as far as I remember',
    'the order number is {order} and my name is {name}',
    'my name is {name}, the order is {order}',
    'I paid {amount} on {date}',
    'it is the {product} that I ordered on {date}',
    'here it is: {order}, it was in the confirmation',
    'yes, the number you need is {order}',
  ],
} as const;

/** Yes, no and the like, the usual ones more than once: each is as likely as it is often listed. */
export const YES_NO = {
  short: [
    ...['ok *14', 'yes *9', 'no *6', 'okay *4', 'sure *4', 'no thanks *2', 'ok sure', 'ok thanks', 'ok thank you', 'yes please', 'yes sure', 'yep', 'yeah *2'],
    ...['yeah sure', 'correct', 'confirm *2', 'right', 'fine', 'okay sure', 'great', 'k', 'not yet', 'yes it is', 'yes I did', 'sorry', 'yes confirm'],
    ...['no thank you', 'ok please', 'ok fine', 'nope', 'I will', 'one moment', 'are you there?', 'I am waiting', 'no need', 'ya', 'hello?'],
  ],
  medium: [
    ...[
      'yes, that is right',
      'yes please do that',
      'ok, I will try',
      'no, not that one',
      'yes I have it here',
      'sure, one moment',
      'yes, go ahead',
      'no, nothing else',
      'ok I am waiting',
    ],
    ...[
      'yes you can do it',
      'that is the one',
      'ok I will wait for your answer',
      'sure, please check',
      'yes I want to',
      'I need it today',
      'sorry, that was wrong',
      'are you still there?',
      'ok, thank you for that',
    ],
    ...['yes and please send it to my mail', 'no, I want the other one', 'ok and what is next?', 'please do it for me', 'yes I would like to'],
  ],
  long: [
    'yes, that is right, please go on with it',
    'sure, I have it in front of me, one moment please',
    'no, that one was for something else',
    'yes, I checked it before I wrote to you',
    'ok, I will wait here while you look it up',
    'yes, everything is as you say',
    'ok, take your time and let me know what you need from me',
    'yes please, and send it to the mail on my account',
  ],
} as const;

/** Somebody who does not know, or does not see what is asked. */
export const UNSURE = {
  short: [
    'not sure',
    "I don't know",
    'no idea',
    'which one?',
    'maybe',
    'what do you mean?',
    'where is that?',
    'the usual one',
    'the last one',
    'hm',
    'sorry?',
    'I forgot',
  ],
  medium: [
    ...['I am not sure', "I don't have that number", 'where do I find it?', 'I think it was the last one', 'no idea to be honest', 'can you not see that?'],
    ...['I would have to look', "I don't know my number", 'sorry, I forgot it'],
  ],
  long: [
    'I am not sure which number you mean',
    "I don't have the mail any more, so I cannot tell",
    'you should be able to see that in my account',
    'I think it was some time last month but I am not sure',
    "I don't know what it is called, the thing I bought last",
  ],
} as const;
