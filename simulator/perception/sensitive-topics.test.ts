import { describe, expect, it } from 'vitest';
import { Team } from '../../core/team.ts';
import { createTopicFinder } from './sensitive-topics.ts';
import { readText } from './text.ts';

const team = (sensitive_topics: Record<string, string[]>) =>
  Team.parse({
    version: 1,
    team: 'lakeside',
    timezone: 'Europe/Berlin',
    currency: 'EUR',
    actions: {},
    queues: {},
    categories: {},
    intents: {},
    sensitive_topics,
  });
const finder = createTopicFinder(team({}));
const of = (message: string) => finder(readText(message));

describe('createTopicFinder', () => {
  it.each([
    ['the charger caught fire last night', 'safety'],
    ['There is smoke coming out of the router', 'safety'],
    ['my hub is smoking', 'safety'],
    ['it got so hot it burned my hand', 'safety'],
    ['I smell burning from the adapter', 'safety'],
    ['I got an electric shock from the kettle', 'safety'],
    ['my daughter had an allergic reaction to the pillow', 'safety'],
    ['a guest was injured by the pool', 'safety'],
    ['the battery exploded', 'safety'],
    ['we all got food poisoning after your buffet', 'safety'],
    ['I want to end my life', 'safety'],
    ['You will hear from my lawyer', 'legal'],
    ["I'm going to sue you", 'legal'],
    ['I will take you to court', 'legal'],
    ['see you in small claims court', 'legal'],
    ['I am reporting this to the ombudsman', 'legal'],
    ['we will take legal action', 'legal'],
    ['this is illegal', 'legal'],
    ['there are unauthorised charges on my card', 'fraud'],
    ['my account was hacked', 'fraud'],
    ['someone stole my identity', 'fraud'],
    ['I never made this purchase', 'fraud'],
    ["two payments I don't recognise", 'fraud'],
    ['somebody logged in to my account', 'fraud'],
    ['I got a phishing mail with your logo', 'fraud'],
    ['My husband passed away in March', 'bereavement'],
    ['my mother died and I need to close her line', 'bereavement'],
    ['it is my late father’s booking', 'bereavement'],
    ['I have to fly to a funeral', 'bereavement'],
    ['there was a death in the family', 'bereavement'],
    ['we lost our son last month', 'bereavement'],
    ['I am the executor of her estate', 'bereavement'],
  ])('finds in "%s" only %s', (message, topic) => {
    expect(of(message)).toEqual([topic]);
  });

  it.each([
    'my delivery is late',
    'late checkout please',
    'my phone died',
    'the battery has died again',
    'these cakes are to die for',
    'that is a killer feature',
    'is the fire sale still on',
    'does it work with a fire stick',
    'I have a burning question',
    'I burned through my data in a week',
    'can I burn a dvd with it',
    'a non smoking room please',
    'the room smells of cigarette smoke',
    'do you sell smoke detectors',
    'my name is Sue',
    'Thanks Sue!',
    'can I speak to Sue at the desk',
    'do you stock legal size paper',
    'where is the food court',
    'is there a tennis court at the hotel',
    'change my legal name',
    "I'm a lawyer and need an invoice",
    'any life hacks for this app',
    'a great price, what a steal',
    'my husband cannot log in',
    "my husband's phone died",
    'my bill shock was real',
    'I am dying to see the new model',
    'dead pixel on the screen',
    'the invalid state message says illegal argument',
    'can I bring dangerous goods on board',
    'I was hung up on, cut me off twice',
    'I have not placed an order yet',
    "I haven't made a payment this month",
    'ok thanks',
    '',
  ])('finds nothing in "%s"', (message) => {
    expect(of(message)).toEqual([]);
  });

  it('finds several, the built-in ones in their order and then the team’s', () => {
    const own = createTopicFinder(team({ press: ['journalist', 'the newspaper'], minors: ['my child'] }));
    expect(own(readText('I told a journalist and my lawyer: my child was injured'))).toEqual(['safety', 'legal', 'press', 'minors']);
  });

  it.each([
    ['Journalists are asking', true],
    ["the journalist's question", true],
    ['JOURNALIST', true],
    ['journalism', false],
    ['news paper', false],
    ['I read The Newspaper.', true],
  ])('matches the phrases of the team as whole words in "%s": %s', (message, found) => {
    expect(createTopicFinder(team({ press: ['journalist', 'the newspaper'] }))(readText(message))).toEqual(found ? ['press'] : []);
  });

  it('adds the team’s phrases to a built-in topic and ignores phrases without words', () => {
    const own = createTopicFinder(team({ safety: ['mould'], odd: ['!!', '??'], sign: ['a.b (c+'] }));
    expect(own(readText('mould on the wall!! ??'))).toEqual(['safety']);
    expect(own(readText('see a.b (c+'))).toEqual(['sign']);
  });
});
