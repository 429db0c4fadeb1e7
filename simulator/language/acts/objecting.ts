/** They were refused. */
export const NOT_ACCEPTED = {
  short: ['why?', 'why not?', 'really?', 'but why?', "that can't be", 'no way', "that's not right", 'not fair', 'but it is important'],
  medium: [
    'why is that not possible?',
    'I do not agree with that',
    "that can't be right",
    'there must be another way',
    'can you make an exception?',
    'I see that differently',
    'that is not fair',
  ],
  long: [
    'I do not see why that should not be possible',
    'can you please look at it again, I think that is a mistake',
    'I understand that you have rules but this is not my fault',
    'somebody must be able to make an exception in a case like this',
    'nobody told me about that when I bought it',
    'I would like to know which rule says so',
  ],
} as const;
