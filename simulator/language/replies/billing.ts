import type { AgentBanks } from './agent-bank.ts';

export const BILLING: AgentBanks = {
  refund_request: {
    answered: [
      'I have refunded the payment to your card',
      'the refund of {amount} is on its way to your card',
      'order {order} is refunded and the money takes three to five days',
    ],
    clarified: ['which order would you like to have refunded?', 'could you tell me when you made the payment?', 'is this about order {order}?'],
    refused: ['I cannot refund this payment', 'the time for a refund on this order has passed'],
    pages: ['refunds', 'how refunds work'],
  },
  double_charge: {
    answered: [
      'I have cancelled the second charge',
      'the second charge of {amount} was a hold and drops off by itself',
      'I see both charges and have sent one of them back',
    ],
    clarified: ['could you tell me the dates of both charges?', 'which amount do you see twice?', 'do both charges show as booked?'],
    refused: ['I cannot reverse a charge that your bank has not booked yet', 'I am not able to send this charge back'],
    pages: ['pending charges', 'how payments are booked'],
  },
  invoice_question: {
    answered: [
      'I have sent the invoice to your e-mail',
      'the invoice for order {order} is in your mailbox now',
      'the line you ask about is the monthly fee for storage',
    ],
    clarified: ['which invoice do you mean?', 'which line of the invoice is unclear?', 'for which month do you need it?'],
    refused: ['I cannot change an invoice once it is issued', 'I am not able to put another name on this invoice'],
    pages: ['invoices', 'how to read a bill'],
  },
  payment_method: {
    answered: [
      'your new card is saved and will be used next time',
      'I have sent you a link where you can enter your card',
      'the payment was tried again and has gone through',
    ],
    clarified: ['what does the page say when you try to pay?', 'is it a credit card or a debit card?', 'did you try another card?'],
    refused: ['I cannot take card details in this chat', 'we do not offer this way to pay'],
    pages: ['ways to pay', 'adding a card'],
  },
  gift_card: {
    answered: ['the code is active again', 'I have sent the gift card to your e-mail once more', 'there are {amount} left on the gift card'],
    clarified: ['could you tell me the last four signs of the code?', 'what does the page say when you enter it?', 'when was the gift card bought?'],
    refused: ['I cannot pay out a gift card', 'this gift card has been used and cannot be used again'],
    pages: ['gift cards', 'redeeming a code'],
  },
};
