import type { AgentBanks } from './agent-bank.ts';

export const FEEDBACK: AgentBanks = {
  complaint: {
    answered: [
      'I am sorry to hear that and have passed it on',
      'your complaint is registered and will be looked into',
      'I apologise for the trouble this has caused',
    ],
    clarified: ['could you tell me what happened?', 'when was that?', 'which order is it about?'],
    refused: ['I cannot decide on a complaint', 'I am not able to offer anything for this'],
    pages: ['how to give feedback', 'our service promise'],
  },
  praise: {
    answered: ['thank you for your kind words, I will pass them on', 'we are very happy to hear that', 'the team will be glad to read this'],
    clarified: ['may I ask which product it is about?', 'may we quote you?', 'who helped you so well?'],
    refused: ['I cannot post a review for you', 'I am not able to pass it on by name'],
    pages: ['how to write a review', 'giving feedback'],
  },
};
