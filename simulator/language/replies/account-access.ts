import type { AgentBanks } from './agent-bank.ts';

export const ACCOUNT_ACCESS: AgentBanks = {
  password_reset: {
    answered: ['I have sent you a new sign-in link', 'your account is unlocked, please try again', 'the link is on its way to the e-mail on your account'],
    clarified: ['what do you see when you try to sign in?', 'do you still have access to your e-mail?', 'did you look in the spam folder?'],
    refused: ['I can send the link only to the e-mail on the account', 'I cannot tell or set a password for you'],
    pages: ['passwords', 'signing in'],
  },
  email_change: {
    answered: ['your new e-mail is saved', 'I have sent a mail to the new address to confirm it', 'from now on you sign in with the new e-mail'],
    clarified: ['what should the new e-mail be?', 'can you still read mails at the old address?', 'is it for signing in or for bills?'],
    refused: ['I cannot change the e-mail without a code from the old address', 'I can only change it for the person who holds the account'],
    pages: ['account settings', 'changing an e-mail'],
  },
  two_factor: {
    answered: ['I have sent you a new code', 'the codes go to your new number now', 'you can use one of your backup codes on the second page'],
    clarified: ['do you get the codes by text or with an app?', 'do you have your backup codes?', 'is the number on your account still yours?'],
    refused: ['I cannot turn off the second step for you', 'I am not able to change the number without a check of who you are'],
    pages: ['sign-in codes', 'two-factor sign-in'],
  },
  data_deletion: {
    answered: ['your request for deletion is registered', 'your data will be erased within thirty days', 'I have sent you a mail to confirm the deletion'],
    clarified: ['shall the whole account go, or only the recordings?', 'would you like a copy of your data first?', 'is there an open order on the account?'],
    refused: ['I cannot delete an account in this chat', 'I am not able to erase invoices that the law makes us keep'],
    pages: ['privacy', 'managing recordings'],
  },
};
