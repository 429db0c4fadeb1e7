import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { createIntentClassifier } from './intent.ts';
import { readText } from './text.ts';

const shipped = validate(Team, readYaml(join(import.meta.dirname, '../../scenarios/library/team.yaml')));
const teamOf = (intents: Record<string, string[]>): Team => ({
  ...shipped,
  intents: Object.fromEntries(Object.entries(intents).map(([name, examples]) => [name, { category: 'feedback', examples }])),
});

const HOTEL = teamOf({
  late_checkout: ['can we check out later', 'late checkout please', 'stay in the room until two'],
  room_service: ['order food to my room', 'bring us dinner upstairs', 'is the kitchen still open for the room'],
  lost_property: ['i left my jacket in the room', 'did you find my glasses', 'forgot my charger at the hotel'],
  parking: ['is there parking', 'where can i leave my car', 'how much is the garage per night'],
});

function perceived(team: Team, message: string) {
  const result = createIntentClassifier(team)?.(readText(message));
  if (result === undefined) throw new Error('the team has intents');
  return result;
}

describe('createIntentClassifier', () => {
  it.each([
    ['could we check out a bit later on sunday?', 'late_checkout'],
    ['can somebody bring dinner to room 12', 'room_service'],
    ['I think I forgot my jacket', 'lost_property'],
    ['how much is parking for my car', 'parking'],
    ['I forgto my glases in the hotel', 'lost_property'],
  ])('hears "%s" as %s', (message, intent) => {
    expect(perceived(HOTEL, message).intent).toBe(intent);
  });

  it('is surer of an example than of something near it, and of that than of something else', () => {
    const [example, near, far] = ['where can i leave my car', 'can we leave a car somewhere', 'which planet has the most moons'].map(
      (text) => perceived(HOTEL, text).confidence,
    );
    expect(example).toBeGreaterThan(near ?? 1);
    expect(near).toBeGreaterThan(far ?? 1);
    expect(far).toBeLessThan(0.5);
  });

  it('is unsure between two intents that fit as well', () => {
    const twins = teamOf({ one: ['change my delivery date'], other: ['change my delivery date'] });
    expect(perceived(twins, 'change my delivery date').confidence).toBeLessThan(0.6);
  });

  it('is less sure of very short text', () => {
    const whole = perceived(HOTEL, 'late checkout please').confidence;
    expect(perceived(HOTEL, 'checkout').confidence).toBeLessThan(whole);
    expect(perceived(HOTEL, '').confidence).toBeLessThanOrEqual(0.25);
    expect(perceived(HOTEL, '???').confidence).toBeLessThanOrEqual(0.25);
  });

  it.each([
    ['where can i leave my car', 0, 0.05],
    ['which planet has the most moons', 0.2, 1],
    // They carry a conversation and ask for nothing.
    ['ok thanks', 0, 0],
    ['yes, my number is 4471', 0, 0],
  ])('takes "%s" to be out of scope with a probability of %d to %d', (message, least, most) => {
    const { out_of_scope } = perceived(HOTEL, message);
    expect(out_of_scope).toBeGreaterThanOrEqual(least);
    expect(out_of_scope).toBeLessThanOrEqual(most);
  });

  it('says the same whatever was learned before', () => {
    createIntentClassifier(shipped);
    expect(createIntentClassifier(HOTEL)?.(readText('is there a garage'))).toEqual(createIntentClassifier(HOTEL)?.(readText('is there a garage')));
  });

  it('has nothing to say for a team without intents', () => {
    expect(createIntentClassifier(teamOf({}))).toBeUndefined();
  });

  it('serves a team with one intent of one example', () => {
    const { intent, confidence } = perceived(teamOf({ only: ['where is my order'] }), 'where is my order');
    expect(intent).toBe('only');
    expect(confidence).toBeGreaterThan(0.5);
  });

  it('guesses a held-out example of the shipped team right far more often than chance', () => {
    const held = Object.entries(shipped.intents).flatMap(([intent, { examples }]) => examples.map((example) => ({ intent, example })));
    const right = held.filter(({ intent, example }) => {
      const rest = Object.fromEntries(Object.entries(shipped.intents).map(([name, { examples }]) => [name, examples.filter((text) => text !== example)]));
      return perceived(teamOf(rest), example).intent === intent;
    });
    // Chance is one in 33.
    expect(right.length / held.length).toBeGreaterThan(0.6);
  });
});
