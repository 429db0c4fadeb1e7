/**
 * How frustration shows in words, by style and by level: 0 mild, 1 clear, 2 strong. The short ones are for those who write
 * little. `HOSTILE_WORDS` name what only these banks may say.
 */
export const MOODS = {
  says: [
    {
      short: ['this is annoying', 'not great', 'a bit annoyed', 'this is tiring', 'getting impatient', 'not happy'],
      long: [
        'this is getting a bit annoying',
        'I must say I am a little annoyed',
        'I had hoped that this would be easier',
        'I am getting impatient',
        'it should not be this hard',
        'I am not very happy with this',
      ],
    },
    {
      short: ['I am frustrated', 'this is really annoying', 'so frustrating', 'I am fed up', 'very disappointed', 'getting angry here'],
      long: [
        'I am really frustrated by now',
        'this is so frustrating, I just want it solved',
        'I am fed up with this',
        'I am very disappointed in how this goes',
        'this has taken far too much of my time',
        'my patience is running out',
      ],
    },
    {
      short: ['this is ridiculous', 'unacceptable', 'I am furious', 'what a joke', 'worst support ever', 'this is a disgrace', 'you are useless'],
      long: [
        'this is absolutely ridiculous',
        'I am furious, this is the worst support I have ever had',
        'it is a disgrace how you treat your customers',
        'this is completely unacceptable',
        'what a joke of a company',
        'you are useless and I am sick of it',
        'I have never been so angry with a shop',
      ],
    },
  ],
  sarcastic: [
    {
      short: ['oh great', 'lovely', 'how nice', 'wonderful', 'well, fancy that', 'what fun'],
      long: [
        'well, that is just lovely',
        'oh great, just what I needed today',
        'how nice, I had nothing else to do anyway',
        'wonderful, and here I was hoping for an easy day',
        'what fun we are having',
      ],
    },
    {
      short: ['oh wonderful', 'great job', 'brilliant', 'fantastic service', 'so helpful', 'love it', 'bravo'],
      long: [
        'oh brilliant, another answer that answers nothing',
        'great job, really, you should be proud',
        'fantastic service as always',
        'wow, so helpful, I feel much better',
        'I just love explaining things five times',
        'sure, take your time, I have all week',
      ],
    },
    {
      short: ['bravo, geniuses', 'truly a joke', 'slow clap', 'world class, really', 'what a circus', 'outstanding rubbish'],
      long: [
        'bravo, you have made a circus out of a simple question',
        'truly outstanding, a trained parrot would have helped more',
        'congratulations, you win the prize for the most ridiculous support',
        'sure, because paying customers are such a nuisance, are they not?',
        'what a masterpiece of rubbish, please frame that answer',
      ],
    },
  ],
  polite: [
    {
      short: ['sorry to ask again', 'if you can', 'no rush', 'sorry to trouble you', 'if that is ok', 'please'],
      long: [
        'I am sorry to trouble you with this',
        'I know you have a lot to do',
        'I would be glad if we could sort it out',
        'please take another look if you can',
        'I hope that is not too much to ask',
      ],
    },
    {
      short: ['I would be grateful', 'sorry, but I am worried', 'please try again', 'I hope you understand', 'thanks for bearing with me'],
      long: [
        'I do appreciate your help, but I am starting to worry',
        'I hope you understand that this is difficult for me',
        'sorry to push, but I really need this solved',
        'thank you for trying, yet I am a bit at a loss',
        'please forgive me for insisting',
      ],
    },
    {
      short: ['I am at a loss', 'please, I need this solved', 'I am rather upset', 'I am sorry to insist', 'this is hard for me'],
      long: [
        'I am sorry to say that I am rather upset by now',
        'I have tried to be patient and I do not know what else to do',
        'I know that it is not your fault, but I cannot go on like this',
        'with all respect, this has been very hard for me',
        'I would be so grateful if somebody could end this',
      ],
    },
  ],
  curt: [
    {
      short: ['and?', 'well?', 'still waiting', 'so?', 'ok and now?', 'hello?', 'any news?'],
      long: ['and now?', 'still waiting here', 'so what now?', 'hello, anyone?'],
    },
    {
      short: ['again', 'come on', 'just do it', 'how long?', 'read again', 'still waiting', 'not good enough', 'hurry'],
      long: ['just get it done', 'read what I wrote', 'how long is this going to take?', 'I said it already'],
    },
    {
      short: ['useless', 'ridiculous', 'just fix it', 'seriously?', 'pathetic', 'wake up', 'enough', 'do your job', 'what a joke'],
      long: ['just do your damn job', 'stop wasting my time', 'useless bot', 'this is pathetic', 'fix it now'],
    },
  ],
} as const;

/** Words that only angry customers use: none of them stands in the bank of an intent, or in what polite and silent customers say. */
export const HOSTILE_WORDS: readonly string[] = [
  'annoyed',
  'annoying',
  'angry',
  'bot',
  'circus',
  'damn',
  'disgrace',
  'enough of this',
  'fed up',
  'frustrated',
  'frustrating',
  'furious',
  'geniuses',
  'hopeless',
  'joke of',
  'a joke',
  'parrot',
  'pathetic',
  'pointless',
  'ridiculous',
  'rubbish',
  'sick of',
  'unacceptable',
  'useless',
  'waste of my time',
  'wasting',
  'whatever',
  'worst',
];
