/** A group of words for one thing. */
export interface Group {
  /** May only be used of a contact whose record uses a word of the group. */
  readonly words: readonly string[];
  /** Speak of the same, and of other things too. */
  readonly also: readonly string[];
}

/** Persons, products and grave matters that a contact can be about. */
export const GROUPS: readonly Group[] = [
  // Relations: another one is another person.
  ...[
    'mother mom mum mama mommy mums',
    'father dad papa daddy',
    'husband',
    'wife',
    'son boy',
    'daughter girl',
    'brother',
    'sister',
    'grandson',
    'granddaughter',
    'grandmother grandma',
    'grandfather grandpa',
    'niece',
    'nephew',
    'uncle',
    'aunt',
    'fiance fiancee',
    'widow widower',
  ],
  // Things that are bought or that a contact is about.
  ...[
    'camera cam cams webcam',
    'speaker soundbar',
    'projector beamer',
    'headphones headphone headset earbuds earphones',
    'doorbell',
    'thermostat',
    'charger adapter adaptor',
    'laptop notebook macbook',
    'tablet ipad',
    'printer',
    'scanner',
    'keyboard',
    'router modem',
    'lamp',
    'vacuum',
    'drone',
    'microphone',
    'television tv',
    'smartwatch watch',
    'fridge refrigerator',
    'microwave',
    'console',
    'thermometer',
    'telephone phone smartphone mobile iphone',
    'battery powerbank',
    'bulb lights light',
    'sensor',
    'display screen monitor',
    'cable cord',
    'lock',
    'hub',
    'flight plane airline',
    'hotel room',
    'luggage baggage suitcase',
    'passport visa',
  ],
  // What a contact is graver for.
  ...[
    'sue sues sued suing lawyer lawyers attorney solicitor legal court litigation lawsuit custody',
    'fraud fraudulent hacked hacker stolen phishing scam unauthorised unauthorized | placed',
    'death deceased funeral bereaved bereavement condolence condolences grief | died dead passed late estate lost longer loss',
    'injured injury burned burnt burns hospital | burn hurt',
    'fire smoke smoking smouldering smoldering flames explosion | exploded hissing burning hot puffy',
    'chargeback dispute disputes',
    'journalist newspaper | press',
    'ombudsman regulator regulators',
    'competitor competitors | vendor other',
  ],
].map((line) => {
  const [words = '', also = ''] = line.split(' | ');
  return { words: words.split(' '), also: also.split(' ').filter((word) => word !== '') };
});

/** Words that rule each other out. */
export const OPPOSITES: readonly (readonly [string, string])[] = (
  [
    ['opened open', 'unopened sealed'],
    ['monthly', 'yearly annual annually'],
    ['upgrade upgrades upgrading', 'downgrade downgrades downgrading'],
    ['downgrade downgrades downgrading', 'upgrade upgrades upgrading'],
    ['lost missing', 'found'],
    ['used', 'unused'],
    ['undamaged intact', 'damaged broken cracked'],
    ['unregistered', 'registered'],
    ['increase increased', 'decrease decreased'],
    ['late', 'early'],
  ] as const
).map(([one, other]) => [one, other]);
