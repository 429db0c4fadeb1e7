import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Given } from '../answerer.ts';
import { asModel } from '../as-model.ts';
import { questionOf } from '../question.ts';
import { simulated } from '../simulated/simulated.ts';
import { testFolder } from '../testdata/folder.ts';
import { asked } from '../testdata/requests.ts';
import { Cassette } from './cassette.ts';
import { recorded, replayed } from './recorded.ts';

const USAGE = { input: 10, output: 5, cacheRead: 0, cacheWrite: 0 };
const same = (text: string) => text;
const said = (text: string): Given => ({ kind: 'said', text, usage: USAGE, model: 'm' });

describe('a cassette', () => {
  it('gives back what was put on it, also to the next process', () => {
    const text = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constantFrom('1e999', '-0', '{"__proto__":1}', ' {"a":\n1} ', 'one\ntwo\n', ''));
    const usage = fc.record({ input: fc.nat(), output: fc.nat(), cacheRead: fc.nat(), cacheWrite: fc.nat() });
    const given = fc.oneof(
      fc.record({ kind: fc.constant('said' as const), text, usage, model: fc.string() }),
      fc.record({ kind: fc.constantFrom('refused' as const, 'truncated' as const, 'empty' as const), detail: fc.string(), usage: fc.option(usage) }),
    );
    const folder = testFolder();
    let n = 0;
    fc.assert(
      fc.property(given, fc.string({ unit: 'binary' }), (answer: Given, words) => {
        const question = questionOf(asked({ conversation: `odd#${n++}`, words }));
        Cassette.forRecording(folder, same).put(question, answer);
        const found = Cassette.existing(folder).find(question);
        if (answer.kind !== 'said' || found?.kind !== 'said') expect(found).toEqual(answer);
        else expect({ ...found, text: meant(found.text) }).toEqual({ ...answer, text: meant(answer.text) });
      }),
    );
  });

  it('finds an answer only for the same request at the same place', () => {
    const cassette = Cassette.forRecording(testFolder(), same);
    cassette.put(questionOf(asked()), said('"here"'));
    const others = [
      asked({ turn: 2 }),
      asked({ attempt: 1 }),
      asked({ conversation: 'angry#1' }),
      asked({ role: 'agent' }),
      asked({ model: 'claude-opus-5-5' }),
    ];
    const changed = [asked({ words: 'How can I help you?' }), asked({ system: 'Play.' }), asked({ maxTokens: 401 }), asked({ promptVersion: 'customer-2' })];
    expect([...others, ...changed].map((request) => cassette.find(questionOf(request)))).toEqual(Array(9).fill(undefined));
    expect(cassette.find(questionOf(asked()))).toEqual(said('"here"'));
  });

  it('writes the same file whatever came back first', () => {
    const folders = [testFolder(), testFolder()];
    const questions = [1, 2, 3].flatMap((turn) => [questionOf(asked({ turn })), questionOf(asked({ turn, role: 'agent' }))]);
    for (const [index, folder] of folders.entries()) {
      const cassette = Cassette.forRecording(folder, same);
      for (const question of index === 0 ? questions : questions.toReversed()) cassette.put(question, said(JSON.stringify(question.address)));
    }
    const [one, other] = folders.map((folder) => readFileSync(join(folder, 'angry.0.json'), 'utf8'));
    expect(one).toBe(other);
  });

  it('can be read: instructions once, a line a line, answers as JSON', () => {
    const folder = testFolder();
    const cassette = Cassette.forRecording(folder, same);
    const reply = said('{"message":"Hi.\\nStill here?","frustration":3,"leaves":false}');
    for (const turn of [1, 2]) cassette.put(questionOf(asked({ turn, words: 'One.\nTwo.' })), reply);
    const file = JSON.parse(readFileSync(join(folder, 'angry.0.json'), 'utf8'));
    expect(Object.values(file.prompts)).toMatchObject([{ system: ['You play a customer.', 'Answer in JSON.'], schema: { type: 'object' } }]);
    expect(file.calls).toMatchObject([
      { role: 'customer', turn: 1, messages: [{ content: ['One.', 'Two.'] }], answer: { said: { frustration: 3 } } },
      { role: 'customer', turn: 2 },
    ]);
  });

  it('keeps every conversation in its folder, whatever it is called', () => {
    const folder = join(testFolder(), 'cassette');
    const cassette = Cassette.forRecording(folder, same);
    const names = ['angry#0', 'angry#1', '../../outside#0', '..', 'Angry#0', 'a/b#0', 'a-b#0', 'x'.repeat(300)];
    for (const conversation of names) cassette.put(questionOf(asked({ conversation })), said('1'));
    expect(new Set(readdirSync(folder)).size).toBe(names.length);
    expect(readdirSync(join(folder, '..'))).toEqual(['cassette']);
  });

  it('writes no secret, wherever it stands', () => {
    const folder = testFolder();
    const cassette = Cassette.forRecording(folder, (text) => text.replaceAll('sk-secret', '[key]'));
    const question = questionOf(asked({ system: 'The key is sk-secret.', words: 'sk-secret?' }));
    cassette.put(question, said('"sk-secret"'));
    expect(readFileSync(join(folder, 'angry.0.json'), 'utf8')).not.toContain('sk-secret');
    expect(Cassette.existing(folder).find(question)).toEqual(said('"[key]"'));
  });

  it('says that it is not there, or which file is damaged', () => {
    expect(() => Cassette.existing(join(testFolder(), 'none'))).toThrow('there is no recording');
    const folder = join(testFolder(), 'cassette');
    mkdirSync(folder);
    writeFileSync(join(folder, 'angry.0.json'), '{"conversation": "angry#0",');
    expect(() => Cassette.existing(folder).find(questionOf(asked()))).toThrow('not valid JSON: it ends in the middle');
  });
});

describe('recording', () => {
  it('asks nobody what is on the cassette, and pays once for what many ask at the same time', async () => {
    const folder = testFolder();
    let asks = 0;
    const double = simulated(1, {});
    const counted = {
      give: (...of: Parameters<typeof double.give>) => {
        asks += 1;
        return double.give(...of);
      },
    };
    const model = asModel(recorded(counted, Cassette.forRecording(folder, same)));
    const together = await Promise.all(Array.from({ length: 5 }, () => model.ask(asked())));
    expect(await model.ask(asked())).toEqual(together[0]);
    expect(await asModel(recorded(counted, Cassette.forRecording(folder, same))).ask(asked())).toEqual(together[0]);
    expect(await asModel(replayed(Cassette.existing(folder))).ask(asked())).toEqual(together[0]);
    expect(asks).toBe(1);
  });

  it('puts nothing on it where nobody answered', async () => {
    const folder = testFolder();
    let isDown = true;
    const double = simulated(1, {});
    const model = asModel(
      recorded({ give: (question) => (isDown ? Promise.reject(new Error('down')) : double.give(question)) }, Cassette.forRecording(folder, same)),
    );
    await expect(model.ask(asked())).rejects.toThrow('down');
    expect(readdirSync(folder)).toEqual([]);
    isDown = false;
    expect(await model.ask(asked())).toMatchObject({ kind: 'answered' });
  });
});

function meant(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
