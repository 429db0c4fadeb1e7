import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { MachineError } from '../../core/errors.ts';
import { sourceOf } from '../../policies/again.ts';
import { parseRulePolicy } from '../../policies/rules/load.ts';
import type { Block } from '../../runs/block.ts';
import { openBatch } from '../batch.ts';
import { playBlock } from '../block.ts';
import { scenario, TEAM } from '../testdata/play.ts';
import { playerIn, startPlayer } from './thread.ts';

const POLICY = parseRulePolicy(
  'p.yaml',
  `version: 1
policy: p
params: {}
defaults: { route: general, urgency: immediate, say: Somebody takes over. }
rules:
  - { id: long, trigger: complexity, when: turn > 1, do: escalate }
`,
);
const TALK = { kind: 'script', offer: 'decline', beats: { a: { say: 'a', on: { otherwise: 'b' } }, b: { say: 'ä\u2028', on: { otherwise: 'resolved' } } } };
const BILL = { scenarios: [scenario(TALK), scenario(TALK, { scenario: 't' })], trials: [2, 3], team: TEAM, settings: { maxTurns: 12, seed: 1 } };
const start = (policies = [sourceOf(POLICY)]) => startPlayer({ bill: BILL, policies, stop: new Int32Array(new SharedArrayBuffer(4)) });
const text = ({ lines }: Block) => new TextDecoder().decode(lines);

describe('a thread that plays', () => {
  it('plays the same bytes as this thread, several ranges in their order', async () => {
    const thread = start();
    const blocks = [thread.play({ from: 0, to: 2 }), thread.play({ from: 2, to: 5 })];
    expect(thread.waiting()).toBe(2);
    const [first, second] = await Promise.all(blocks);
    await thread.close();
    const here = openBatch({ ...BILL, policies: [POLICY] });
    expect(text(first as Block)).toBe(text(await playBlock(here, { from: 0, to: 2 }, () => false)));
    expect(text(second as Block)).toBe(text(await playBlock(here, { from: 2, to: 5 }, () => false)));
    expect(second?.counts).toEqual({ conversations: 3, errored: 0, invalid: 0 });
  });

  it('begins nothing once it is told to stop', async () => {
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const thread = startPlayer({ bill: BILL, policies: [sourceOf(POLICY)], stop });
    Atomics.store(stop, 0, 1);
    expect((await thread.play({ from: 0, to: 5 })).counts.conversations).toBe(0);
    await thread.close();
  });

  it('says why it cannot play', async () => {
    const thread = start([{ ...sourceOf(POLICY), text: 'policy: [' }]);
    await expect(thread.play({ from: 0, to: 1 })).rejects.toMatchObject({ name: 'InputError', problems: [{ code: 'yaml-invalid' }] });
    await thread.close();
  });

  it.each([
    ['ends by itself', 'process.exit(3)', 'a thread that plays was lost: it ended by itself, with code 3'],
    ['has no memory left', 'const all = []; for (;;) all.push(new Array(1e5).fill({}))', 'a thread that plays was lost: its memory ran out'],
  ])('that %s is one clear error, for what it was asked and for what it is asked later', async (_name, body, message) => {
    const script = `require('node:worker_threads').parentPort.on('message', () => { ${body} })`;
    const thread = playerIn(new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }));
    const error = await thread.play({ from: 0, to: 1 }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MachineError);
    expect((error as Error).message).toBe(message);
    await expect(thread.play({ from: 1, to: 2 })).rejects.toBe(error);
    await thread.close();
  });
});
