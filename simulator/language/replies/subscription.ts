import type { AgentBanks } from './agent-bank.ts';

export const SUBSCRIPTION: AgentBanks = {
  plan_change: {
    answered: ['your plan is changed from today', 'the extra seats are in your account', 'the new plan starts with the next bill'],
    clarified: ['which plan would you like?', 'how many people will use it?', 'shall it start now or with the next bill?'],
    refused: ['I cannot change this plan before its term ends', 'a contract of this kind is not mine to change'],
    pages: ['plans', 'changing a plan'],
  },
  cancel_subscription: {
    answered: ['your plan is cancelled and ends with the month', 'I have stopped the renewal', 'you will not be charged again'],
    clarified: ['which plan would you like to cancel?', 'shall it end now or with the month?', 'may I ask why you leave?'],
    refused: ['I cannot cancel a contract of this kind', 'the plan cannot be cancelled before its term ends'],
    pages: ['plans and how they end', 'pausing a plan'],
  },
  trial_question: {
    answered: [
      'your trial ends in five days and stops by itself',
      'I have added a week to your trial',
      'after the trial you choose a plan or keep the free one',
    ],
    clarified: ['which plan are you trying?', 'when did you start the trial?', 'did you enter a card?'],
    refused: ['I cannot extend this trial again', 'a trial is open only to new customers'],
    pages: ['trials', 'what a plan includes'],
  },
  renewal_price: {
    answered: ['the new price holds for the whole year', 'your discount is back on the renewal', 'the price rose because the first year was reduced'],
    clarified: ['which price do you see for the renewal?', 'when does your plan renew?', 'which plan do you have?'],
    refused: ['I cannot offer the old price', 'prices for new customers do not hold for a renewal'],
    pages: ['prices and renewals', 'how a renewal works'],
  },
};
