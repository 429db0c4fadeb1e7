import type { AgentBanks } from './agent-bank.ts';

export const SALES: AgentBanks = {
  pricing_question: {
    answered: ['all prices with tax are on the page of the plan', 'students get fifteen percent off', 'delivery is free from an order of 50 dollars'],
    clarified: ['which product do you have in mind?', 'is it for you or for a company?', 'would you pay by month or by year?'],
    refused: ['I cannot offer a discount on this', 'we do not match prices of other shops'],
    pages: ['prices', 'plans and what they include'],
  },
  bulk_purchase: {
    answered: [
      'from ten pieces on you get five percent off in the cart',
      'I have sent you our price list for companies',
      'you can order up to 50 pieces on our page',
    ],
    clarified: ['how many pieces do you need?', 'by when do you need them?', 'is it for one site or for several?'],
    refused: ['I cannot quote a price for such a number', 'an offer of this size is not mine to make'],
    pages: ['ordering as a company', 'paying by invoice'],
  },
  product_question: {
    answered: [
      'yes, it works outside down to ten degrees below zero',
      'the {product} works with all phones of the last five years',
      'it is in stock again next week',
    ],
    clarified: ['which model do you mean?', 'how many rooms do you have?', 'which phone do you use?'],
    refused: ['I cannot say when it will be in stock', 'I have no data on devices of other makers'],
    pages: ['our products', 'finding the right device'],
  },
};
