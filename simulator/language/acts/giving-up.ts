/** Last words, by how frustration shows; `calm` for those who show none. */
export const LAST_WORDS = {
  calm: {
    short: ['never mind', 'leave it', 'ok bye', 'no matter', 'I have to go', 'later then'],
    medium: ['never mind, I will look myself', 'I have to go now', 'ok, then not', 'I will try another time', 'leave it, it is not so important'],
    long: [
      'never mind, I will find another way, goodbye',
      'I have no more time for this today, I leave it at that',
      'ok, then I will have a look somewhere else',
    ],
  },
  says: {
    short: ['I give up', 'forget it', 'enough', 'this is pointless', "I'm done", 'no more'],
    medium: [
      'I give up, this leads nowhere',
      'forget it, I am done here',
      'that was a waste of my time',
      'this is hopeless, goodbye',
      'I have had enough of this',
    ],
    long: [
      'I have had enough, I am taking my business somewhere else',
      'this was a complete waste of my time and I will not come back',
      'forget it, I have never met with support this useless',
    ],
  },
  curt: {
    short: ['forget it', 'bye', 'useless', 'whatever', 'done', 'enough', 'never mind', 'pointless'],
    medium: ['forget it, bye', 'whatever, I am out', 'useless, bye', 'done here', 'no point'],
    long: ['forget it, I am gone', 'never mind, I buy elsewhere', 'useless, last order from me'],
  },
  sarcastic: {
    short: ['great chat', 'well done', 'thanks for nothing', 'bravo', 'time well spent', 'five stars'],
    medium: ['thanks for nothing, really', 'what a wonderful use of my evening', 'great talk, we should do it again', 'bravo, you wore me out'],
    long: [
      'congratulations, you have got rid of another customer',
      'thank you for an hour of my life that I will not get back',
      'I will leave you to help the next lucky person',
    ],
  },
  polite: {
    short: ['never mind, thanks', 'thank you anyway', 'I leave it there', 'thanks for trying'],
    medium: [
      'thank you for trying, I leave it there',
      'I am afraid this does not help, goodbye',
      'thanks anyway, I will look elsewhere',
      'sorry, I have to stop here',
    ],
    long: [
      'thank you for your time, but I do not think we will get there',
      'I am sorry, I will try it with another shop, have a good day',
      'I know you did what you could, I will leave it at that',
    ],
  },
} as const;
