import type { AgentBanks } from './agent-bank.ts';

export const SAFETY: AgentBanks = {
  safety_incident: {
    answered: ['please unplug the device and do not use it any more', 'please keep it away from anything that burns', 'a device gets warm while it charges'],
    clarified: ['is anybody hurt?', 'is the device unplugged?', 'which charger did you use?'],
    refused: ['I cannot judge from here whether it is safe', 'I am not able to settle damage in this chat'],
    pages: ['using devices safely', 'charging a device'],
  },
  fraud_report: {
    answered: ['I have signed your account out on all devices', 'please change your password now', 'the order {order} shows as delivered'],
    clarified: ['which order is not yours?', 'when did you last sign in yourself?', 'has your bank told you about it?'],
    refused: ['I cannot reverse a payment in a case of fraud', 'I am not able to tell you who placed the order'],
    pages: ['keeping an account safe', 'fake mails'],
  },
  legal_threat: {
    answered: ['our terms are on our page', 'I have noted what you say', 'you find our address for letters at the foot of our page'],
    clarified: ['which order is this about?', 'what would you like us to do?', 'did you write to us about it before?'],
    refused: ['I cannot comment on legal matters', 'I am not able to accept a deadline'],
    pages: ['our terms', 'how to reach us'],
  },
};
