import type { AgentBanks } from './agent-bank.ts';

export const TECHNICAL: AgentBanks = {
  device_trouble: {
    answered: [
      'please hold the button for ten seconds until the light blinks',
      'an update for the {product} is ready in the app and solves this',
      'please unplug it for a minute and pair it again',
    ],
    clarified: ['what colour is the light?', 'which version of the app do you have?', 'does it happen on another network as well?'],
    refused: ['I cannot repair this from here', 'I am not able to undo the update'],
    pages: ['first steps when a device does not work', 'resetting a device'],
  },
  how_to: {
    answered: [
      'you find it in the app under settings, then devices',
      'please open the app, tap the plus and follow the steps',
      'the guide for the {product} is in your mailbox now',
    ],
    clarified: ['which device do you have?', 'are you in the app or on the web?', 'what do you see on the screen?'],
    refused: ['this device does not offer that', 'that is only part of a larger plan'],
    pages: ['setting up a device', 'the app'],
  },
  outage: {
    answered: [
      'our service is back and everything should load again',
      'our team knows of the trouble and works on it',
      'all systems run as they should at the moment',
    ],
    clarified: ['which page does not load?', 'since when do you see this?', 'does it happen on other devices as well?'],
    refused: ['I cannot say when it will be back', 'I am not able to grant credit for the downtime'],
    pages: ['the status of our services', 'checking a connection'],
  },
  warranty_claim: {
    answered: [
      'your {product} is under warranty and I have booked the repair',
      'I have sent you the form for the repair',
      'the warranty runs for two years from the day you bought it',
    ],
    clarified: ['could you give me the serial number?', 'when did you buy it?', 'could you describe the fault?'],
    refused: ['the warranty has ended', 'this kind of damage is not covered'],
    pages: ['the warranty', 'repairs'],
  },
};
