import { inOrder, oneOf } from '../pattern.ts';
import type { TopicWording } from './wording.ts';

const PURCHASE = oneOf('charges?|payments?|transactions?|purchases?|orders?|withdrawals?|transfers?|bookings?|log ?ins?|debits?|logins?');

export const FRAUD: TopicWording = {
  topic: 'fraud',
  points: [
    'un ?authori[sz]ed|fraud\\S*|scam(?:med|mer|mers|ming)',
    '(?:a|this|the|is|possible|email|text|phone|call) scam(?= (?:email|call|text|message|site|website|link|[?]|or|from|artist))',
    '(?:been|got|was|is it|be) (?:a )?scam(?:med)?(?= [?]| or)|scam (?:email|call|text|message|site|website|link)s?',
    'hack(?:ed|er|ers|ing)|phish(?:ing|ed)|identity theft',
    'stol(?:e|en) (?:my |the )?(?:identity|card|cards|credit|debit|details|data|information|info|account|password|money|wallet|number|points|miles)',
    inOrder(
      '(?:my )?(?:identity|card|details|account|credit card|debit card|wallet|password|money|points|miles) (?:\\S+ )?(?:\\S+ )?',
      '(?:stolen|compromised|cloned|skimmed|taken over)',
    ),
    '(?:stolen|cloned) (?:\\S+ )?(?:card|identity)',
    `(?:do not|don't|did not|didn't|not) recogni[sz]e (?:\\S+ ){0,3}${PURCHASE}`,
    inOrder(
      "(?:did not|didn't|never|have not|haven't) (?:make|made|authori[sz]ed?|approved?|placed?|ordered|requested) ",
      `(?:this|that|these|those|any such|any of) (?:\\S+ ){0,2}${PURCHASE}`,
    ),
    inOrder(
      `${PURCHASE} (?:that |which |\\S+ ){0,3}i (?:did not|didn't|never|don't|do not|haven't) `,
      '(?:make|made|authori[sz]ed?|recogni[sz]e|place|placed|approve|approved|do|did)',
    ),
    inOrder(
      '(?:someone|somebody|stranger|person|people|they|he|she) (?:else )?(?:has |have |is |was |had )?(?:\\S+ )?',
      '(?:used|using|accessed|accessing|opened|logged|log|got|hacked|broke|stole|withdrew|bought|ordered|took out|spent|impersonat\\S+) ',
      '(?:\\S+ ){0,2}(?:my|our|in my|with my) (?:\\S+ )?(?:account|card|name|identity|details|credit|profile|login|password|points|money)',
    ),
    `(?:suspicious|strange|unknown|unfamiliar|unrecogni[sz]ed|fake) (?:activity|log ?ins?|${PURCHASE}|sign ins?|device)`,
    'account (?:\\S+ )?(?:\\S+ )?(?:compromised|breached|taken over|broken into)|impersonat\\S+|counterfeit|sim swap\\S*|skimm(?:ed|ing)',
    'without my (?:permission|consent|authori[sz]ation|knowledge)|money laundering|extort\\S+|blackmail\\S*|in my name without',
  ],
  seems: [
    'life ?hacks?|hack ?athons?|growth hack\\S*|(?:fraud|scam) (?:protection|prevention|cover|policy|alert settings)|price is a steal',
    "(?:it's|what|such) a steal|stole the show|hacky sack|hacking (?:course|book|cough)|ethical hack\\S*",
  ],
};
