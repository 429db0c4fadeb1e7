import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatPlace, InputError } from '../../core/errors.ts';
import { decideSafely } from '../decide-safely.ts';
import { loadPolicy } from '../load.ts';
import type { Policy } from '../policy.ts';
import { anObservation, TEAM } from '../testdata/observations.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalab-module-'));
const open: Policy[] = [];
afterAll(async () => {
  await Promise.all(open.map((policy) => policy.close()));
  rmSync(folder, { recursive: true });
});

const DEFAULTS = `defaults: { route: 'general', urgency: 'immediate', say: 'Now.' }`;
let count = 0;

function write(text: string, ending = 'ts'): string {
  count += 1;
  const file = join(folder, `Policy No ${count}.${ending}`);
  writeFileSync(file, text);
  return file;
}

async function loaded(text: string, options: { timeoutMs?: number } = {}): Promise<Policy> {
  const policy = await loadPolicy(write(text), options);
  open.push(policy);
  return policy;
}

const deciding = (body: string, options = {}) => loaded(`export default { ${DEFAULTS}, decide(observation: any) { ${body} } };`, options);

describe('a module', () => {
  it('gets its name, fail-safe and handoff from what it says, or from its file', async () => {
    const plain = await deciding(`return { do: 'continue' };`);
    expect(plain).toMatchObject({ name: `policy-no-${count}`, kind: 'module', bound: false, failSafe: 'escalate', handoff: { conversation: 'full' } });
    const said = await loaded(
      `import { definePolicy } from 'escalab';
       export default definePolicy({ name: 'mine', bound: true, failSafe: 'continue', ${DEFAULTS}, handoff: { parts: ['reason'] }, decide: () => ({ do: 'continue' }) });`,
    );
    expect(said).toMatchObject({ name: 'mine', bound: true, failSafe: 'continue', handoff: { parts: ['reason'], account_fields: 'all' } });
  });

  it('is refused where a text of it holds a placeholder that nothing is known for', async () => {
    const text = `export default { defaults: { route: 'general', urgency: 'immediate', say: 'We come {whne}.' }, decide: () => ({ do: 'continue' }) };`;
    await expect(loaded(text)).rejects.toMatchObject({ problems: [{ code: 'unknown-placeholder', help: 'Write `{when}`.' }] });
  });

  it('has its answer filled up with the defaults', async () => {
    const policy = await deciding(`return { do: 'escalate', trigger: 'high_value', values: { amount: observation.action.amount, words: 'x'.repeat(500) } };`);
    expect(await policy.decide(anObservation())).toEqual({
      do: 'escalate',
      route: 'general',
      urgency: 'immediate',
      say: 'Now.',
      diagnostics: {
        fired: { rule: 'decide', do: 'escalate', trigger: 'high_value', values: { amount: 640, words: `${'x'.repeat(199)}…` } },
        also_fired: [],
        errors: [],
      },
    });
  });

  it('cannot change what others observe', async () => {
    const observation = anObservation();
    await (await deciding(`observation.signals.intent = 'mine'; return { do: 'continue' };`)).decide(observation);
    expect(observation).toEqual(anObservation());
  });
});

describe('a module that breaks while it decides', () => {
  it.each([
    ['throws', `throw new Error('boom');`, /^it threw: boom \(Policy No \d+\.ts:1\)$/],
    ['rejects', `return Promise.reject('boom');`, /^it threw: boom$/],
    ['never answers', `return new Promise(() => {});`, /^it took more than 600 ms for a decision$/],
    ['loops', `for (;;) {}`, /^it took more than 600 ms for a decision$/],
    ['ends the process', `process.exit(3);`, /^it ended its thread while a decision$|^it ended its thread/],
    ['breaks later', `setTimeout(() => { throw new Error('late'); }); return new Promise(() => {});`, /^it broke its thread: late$/],
    ['returns a function', `return { do: 'continue', then2: () => 1 };`, /^it returned something that is not plain data$/],
    ['returns nothing', ``, /^it returned nothing$/],
    ['returns a text', `return 'escalate';`, /^expected a mapping, got `"escalate"`$/],
    ['invents an act', `return { do: 'panic' };`, /expected `continue` or `offer` or `escalate`/],
    ['invents a trigger', `return { do: 'escalate', trigger: 'mood' };`, /^`trigger`: expected `confidence` or/],
    ['gives no trigger', `return { do: 'offer' };`, /^`trigger`: /],
    ['misspells a key', `return { do: 'offer', trigger: 'sentiment', root: 'general' };`, /^unknown key `root`, did you mean `route`\?$/],
    ['routes nowhere', `return { do: 'offer', trigger: 'sentiment', route: 'vip' };`, /^it routed to `vip`, which is not a queue of the team$/],
  ])('%s: its fail-safe counts, and it goes on', async (_case, body, failure) => {
    const policy = await deciding(`if (observation.turn === 2) { ${body} } else { return { do: 'continue' }; }`, { timeoutMs: 600 });
    const broken = await decideSafely(policy, anObservation(), TEAM);
    expect(broken.decision).toMatchObject({ do: 'escalate', route: 'general', urgency: 'immediate' });
    expect(broken.failure).toMatch(failure);
    expect(await decideSafely(policy, anObservation({ turn: 3 }), TEAM)).toMatchObject({ decision: { do: 'continue' } });
  });

  it('does not drag others along that ask at the same time', async () => {
    const policy = await deciding(`if (observation.turn === 2) for (;;) {} return { do: 'continue' };`, { timeoutMs: 600 });
    const asked = [1, 2, 3].map((turn) => decideSafely(policy, anObservation({ turn }), TEAM));
    expect((await Promise.all(asked)).map(({ failure }) => failure === undefined)).toEqual([true, false, true]);
  });

  it('says so after it was closed', async () => {
    const policy = await deciding(`return { do: 'continue' };`);
    await policy.close();
    await expect(policy.decide(anObservation())).rejects.toThrow('it was asked after it had been closed');
  });
});

describe('a module that cannot be used', () => {
  const good = `${DEFAULTS}, decide: () => ({ do: 'continue' })`;
  it.each([
    ['does not parse', `const a = 1;\nexport default { a: ) };\n`, 'module-syntax', /does not parse: Unexpected token/, ':2:21'],
    ['throws', `const a = 1;\n\n  throw new Error('boom');\n`, 'module-throws', /threw while it was loaded: boom/, ':3'],
    ['imports what is not there', `import x from './nothing.ts';\nexport default x;`, 'module-throws', /Cannot find module '.\/nothing.ts'/, ':1'],
    ['ends the process', `process.exit(0);`, 'module-throws', /it ended its thread while loading/, ''],
    ['exports nothing', `export const a = 1;`, 'module-exports', /it has no default export that is a policy/, ''],
    ['cannot decide', `export default { ${DEFAULTS} };`, 'module-exports', /its default export has no function `decide`/, ''],
    ['has no defaults', `export default { decide() {} };`, 'missing-key', /`defaults`: missing/, ''],
    ['misspells a key', `export default { ${good}, failsafe: 'continue' };`, 'unknown-key', /unknown key `failsafe`, did you mean `failSafe`\?/, ''],
    ['has a bad name', `export default { ${good}, name: 'Not Mine' };`, 'wrong-value', /a policy name must be lower-case/, ''],
  ])('%s', async (_case, text, code, message, at) => {
    const file = write(text);
    const error: unknown = await loadPolicy(file).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    const [problem] = error instanceof InputError ? error.problems : [];
    expect(problem).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(problem?.place && formatPlace(problem.place)).toBe(`${file}${at}`);
  });

  it('is not a file that no policy is made of', async () => {
    await expect(loadPolicy('policy.json')).rejects.toThrow('`policy.json` is not a policy: `.json` is not known');
    await expect(loadPolicy(join(folder, 'nothing.ts'))).rejects.toThrow('does not exist');
  });
});
