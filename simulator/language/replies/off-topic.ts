import type { AgentBanks } from './agent-bank.ts';

export const OFF_TOPIC: AgentBanks = {
  off_topic: {
    answered: [
      'I help with orders, devices and plans of Northfold',
      'here is what I can do for you: orders, bills, devices and plans',
      'that is outside of what I know, but I am glad to help with Northfold',
    ],
    clarified: ['is this about something you bought from us?', 'which of our products do you mean?', 'could you say it in other words?'],
    refused: ['I cannot help with that', 'I can only help with Northfold'],
    pages: ['what we offer', 'Northfold and what we do'],
  },
};
