import { describe, expect, it } from 'vitest';
import { asModel } from '../as-model.ts';
import { asked, type Reply } from '../testdata/requests.ts';
import { type Player, SIMULATED_MODEL, simulated } from './simulated.ts';

const calm: Player = ({ messages }, draw): Reply => ({ message: `You said: ${messages.at(-1)?.content}`, frustration: Math.floor(draw() * 3), leaves: false });

describe('the double', () => {
  it('gives the same answer at the same address, whatever else was asked', async () => {
    const [one, other] = [asModel(simulated(7, { customer: calm })), asModel(simulated(7, { customer: calm }))];
    const request = asked({ turn: 3 });
    const alone = await one.ask(request);
    for (const turn of [1, 2, 4, 3]) await other.ask(asked({ turn }));
    expect(await other.ask(request)).toEqual(alone);
  });

  it.each([
    ['turn', asked({ turn: 2 })],
    ['attempt', asked({ attempt: 1 })],
    ['conversation', asked({ conversation: 'angry#1' })],
    ['prompt version', asked({ promptVersion: 'customer-2' })],
  ])('draws anew for another %s', async (_what, request) => {
    const draws: number[] = [];
    const model = asModel(simulated(7, { customer: (_question, draw) => void draws.push(draw()) }));
    await model.ask(asked());
    await model.ask(request);
    expect(draws[0]).not.toBe(draws[1]);
  });

  it('meets every variant with the same luck, whatever was said before', async () => {
    const draws: number[] = [];
    const model = asModel(simulated(7, { customer: (_question, draw) => void draws.push(draw()) }));
    await model.ask(asked({ words: 'Have you tried turning it off?' }));
    await model.ask(asked({ words: 'I will connect you.' }));
    expect(draws[0]).toBe(draws[1]);
  });

  it('leaves a role without a player to what its schema allows, and bears its own name', async () => {
    const answer = await asModel(simulated(7, { judge: calm })).ask(asked());
    expect(answer).toMatchObject({ kind: 'answered', model: SIMULATED_MODEL, value: { leaves: expect.any(Boolean) } });
  });

  it('holds a player to the schema, and to the length that was asked for', async () => {
    const wrong = asModel(simulated(7, { customer: () => ({ message: 'Hm.', frustration: 11, leaves: false }) }));
    expect(await wrong.ask(asked())).toMatchObject({ kind: 'malformed', detail: expect.stringContaining('frustration') });
    const long = asModel(simulated(7, { customer: () => ({ message: 'so '.repeat(1_000), frustration: 1, leaves: false }) }));
    expect(await long.ask(asked({ maxTokens: 400 }))).toMatchObject({ kind: 'truncated' });
  });

  it('counts four bytes to a token', async () => {
    const answer = await asModel(simulated(7, { customer: calm })).ask(asked({ system: 'x'.repeat(4_000) }));
    expect(answer.usage?.input).toBeGreaterThan(1_000);
    expect(answer.usage?.input).toBeLessThan(1_200);
  });
});
