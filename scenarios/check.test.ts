import { describe, expect, it } from 'vitest';
import { Team } from '../core/team.ts';
import { parseYaml } from '../core/yaml.ts';
import { checkScenario } from './check.ts';
import { ScenarioFile } from './scenario.ts';

const TEAM = Team.parse({
  version: 1,
  team: 'acme',
  timezone: 'UTC',
  currency: 'USD',
  actions: { answer: { consequence: 'informational' }, refund: { consequence: 'financial' } },
  queues: {
    general: { skills: ['general', 'orders'], staff: 2, hours: 'always' },
    approvals: { skills: ['billing', 'approval'], staff: 1, hours: 'always' },
    desert: { skills: ['legal', 'billing'], staff: 0, hours: 'always' },
  },
  categories: { billing: { title: 'Billing' } },
  intents: { refund_request: { category: 'billing', examples: ['refund me'] } },
});

const FILE = `version: 1
family: refunds
stratum: billing
archetype: everyday
scenarios:
  - scenario: small-refund
    title: A refund
    clock: 2026-03-03T10:00:00Z
    account: { id: c-1 }
    contacts:
      - { at: 2026-03-02T10:00:00Z, summary: asked before }
    world:
      proposals:
        pay:
          intents: [refund_request]
          action: refund
          outcome: [failed, answered]
          reply: Done.
        chat: { action: answer, outcome: answered, reply: Hello. }
    customer:
      kind: script
      offer: decline
      beats:
        greets:
          say: Hello
          propose: chat
          on: { answered: asks }
        asks:
          say: I want a refund
          signals: { intent: refund_request }
          propose: pay
          offer: { answer: decline, next: leaves }
          on: { answered: thanks, failed: asks }
        thanks:
          say: Thanks
          on: { otherwise: resolved }
        leaves:
          say: Bye then
          on: { otherwise: abandoned }
    truth:
      need: must
      basis: mandate
      reason: It needs approval
      triggers: [policy_boundary]
      skills: [billing, approval]
      windows:
        - { opens: asks, closes: thanks, lapses: leaves }
`;

const TRANSCRIPT = `    customer:
      kind: transcript
      turns: [{ say: hi }]
    truth:`;

/** What is wrong with the file once `from` stands as `to`. */
function problemsWith(from: string, to: string): string[] {
  const text = FILE.replace(from, to);
  if (text === FILE) throw new Error(`the file does not hold ${from}`);
  return problemsOf(text);
}

function problemsOf(text: string): string[] {
  const located = parseYaml('f.yaml', text);
  const { scenarios, about: _about, ...top } = ScenarioFile.parse(located.value);
  return scenarios.flatMap((own, index) =>
    checkScenario({ scenario: { ...top, ...own }, located, base: ['scenarios', index] }, TEAM).map(
      ({ place, code, message, help }) => `${place?.line}:${place?.column} ${code} | ${message.replace('scenario `small-refund`: ', '')} | ${help}`,
    ),
  );
}

describe('checkScenario', () => {
  it('finds nothing in a sound scenario', () => {
    expect(problemsOf(FILE)).toEqual([]);
  });

  it('names the scenario in every message', () => {
    const located = parseYaml('f.yaml', FILE.replace('action: refund', 'action: refnd'));
    const { scenarios, about: _about, ...top } = ScenarioFile.parse(located.value);
    const [own] = scenarios;
    if (!own) throw new Error('no scenario');
    expect(checkScenario({ scenario: { ...top, ...own }, located, base: ['scenarios', 0] }, TEAM)).toEqual([
      {
        code: 'unknown-action',
        message: 'scenario `small-refund`: the team has no action `refnd`',
        place: { file: 'f.yaml', line: 16, column: 19 },
        help: 'Did you mean `refund`?',
      },
    ]);
  });

  it.each<[string, string, string, string[]]>([
    [
      'a contact in the future',
      '2026-03-02T10:00:00Z, summary',
      '2026-03-03T11:00:01+01:00, summary',
      ["11:15 contact-in-future | an earlier contact lies after the scenario's clock 2026-03-03T10:00:00Z | Correct one of the two."],
    ],
    [
      'an action that resembles none',
      'action: refund',
      'action: fly-away',
      ['16:19 unknown-action | the team has no action `fly-away` | Known: answer, refund.'],
    ],
    [
      'an intent of a proposal',
      'intents: [refund_request]',
      'intents: [refund_request, refund_reqest]',
      ['15:37 unknown-intent | the team has no intent `refund_reqest` | Did you mean `refund_request`?'],
    ],
    [
      'a proposal to which nothing leads',
      '          propose: chat\n          on: { answered: asks }',
      '          on: { otherwise: asks }',
      ["19:9 proposal-unused | nothing leads to the proposal `chat` | Give it `intents`, name it in a beat's `propose`, or remove it."],
    ],
    [
      'skills that only an unstaffed queue has',
      'skills: [billing, approval]',
      'skills: [legal]',
      ['45:15 queue-unstaffed | no staffed queue has all of the skills legal | Staffed queues have: general, orders, billing, approval.'],
    ],
    [
      'skills that no single queue has',
      'skills: [billing, approval]',
      'skills: [billing, orders]',
      ['45:15 queue-unstaffed | no staffed queue has all of the skills billing, orders | Staffed queues have: general, orders, billing, approval.'],
    ],
    [
      'a start that is no beat',
      'kind: script\n',
      'kind: script\n      start: ask\n',
      [
        '22:14 unknown-beat | there is no beat `ask` | Did you mean `asks`?',
        ...[25, 29, 35, 38].map((line, index) => {
          const name = ['greets', 'asks', 'thanks', 'leaves'][index];
          return `${line}:9 beat-unreached | nothing leads to the beat \`${name}\` | Lead to it from another beat, or remove it.`;
        }),
      ],
    ],
    [
      'a start past which a beat is never reached',
      'kind: script\n',
      'kind: script\n      start: asks\n',
      ['25:9 beat-unreached | nothing leads to the beat `greets` | Lead to it from another beat, or remove it.'],
    ],
    [
      'a beat after a move',
      'on: { answered: asks }',
      'on: { answered: ask }',
      [
        '27:27 unknown-beat | there is no beat `ask` | Did you mean `asks`?',
        '28:9 beat-unreached | nothing leads to the beat `asks` | Lead to it from another beat, or remove it.',
        '34:9 beat-unreached | nothing leads to the beat `thanks` | Lead to it from another beat, or remove it.',
        '37:9 beat-unreached | nothing leads to the beat `leaves` | Lead to it from another beat, or remove it.',
      ],
    ],
    [
      'a beat after a declined offer',
      'next: leaves }',
      'next: runs-off }',
      [
        '32:43 unknown-beat | there is no beat `runs-off` | Known: greets, asks, thanks, leaves, resolved, abandoned.',
        '37:9 beat-unreached | nothing leads to the beat `leaves` | Lead to it from another beat, or remove it.',
        '47:50 window-never-lapses | `leaves` never comes at or after `asks` | Name a later beat, or remove `lapses`.',
      ],
    ],
    [
      'a beat with the name of an end',
      '        thanks:\n',
      '        resolved:\n',
      [
        '33:27 unknown-beat | there is no beat `thanks` | Known: greets, asks, resolved, leaves, resolved, abandoned.',
        '34:9 reserved-beat | `resolved` is the name of an end, not of a beat | Rename the beat.',
        '34:9 beat-unreached | nothing leads to the beat `resolved` | Lead to it from another beat, or remove it.',
        '47:34 unknown-beat | there is no beat `thanks` | Known: greets, asks, resolved, leaves.',
      ],
    ],
    [
      'an intent of a beat',
      'signals: { intent: refund_request }',
      'signals: { intent: refunds }',
      ['30:30 unknown-intent | the team has no intent `refunds` | Known: refund_request.'],
    ],
    [
      'a proposal of a beat',
      'propose: pay',
      'propose: pays',
      [
        '31:20 unknown-proposal | the world has no proposal `pays` | Did you mean `pay`?',
        "33:15 dead-end | the beat `asks` does not say where it goes when the agent's move is clarified or refused | Add it, or `otherwise`.",
      ],
    ],
    [
      'a way on after an accepted offer',
      '{ answer: decline, next: leaves }',
      '{ answer: accept, next: leaves }',
      ['32:42 branch-after-accept | an accepted offer ends the conversation, so it has no `next` | Remove `next`, or decline.'],
    ],
    [
      'a dead end',
      'on: { answered: thanks, failed: asks }',
      'on: { answered: thanks }',
      ["33:15 dead-end | the beat `asks` does not say where it goes when the agent's move is failed | Add it, or `otherwise`."],
    ],
    [
      'a dead end where any move may come',
      '          propose: pay\n',
      '',
      ["32:15 dead-end | the beat `asks` does not say where it goes when the agent's move is clarified or refused | Add it, or `otherwise`."],
    ],
    ['a window that opens on no beat', 'opens: asks', 'opens: ask', ['47:20 unknown-beat | there is no beat `ask` | Did you mean `asks`?']],
    [
      'a window that closes before it opens',
      'opens: asks, closes: thanks, lapses: leaves',
      'opens: asks, closes: greets',
      ['47:34 window-backwards | the window closes before it opens: `greets` never comes at or after `asks` | Swap them, or name a later beat.'],
    ],
    [
      'a window that never lapses',
      'lapses: leaves',
      'lapses: greets',
      ['47:50 window-never-lapses | `greets` never comes at or after `asks` | Name a later beat, or remove `lapses`.'],
    ],
    [
      'a window of a transcript',
      FILE.slice(FILE.indexOf('    customer:'), FILE.indexOf('\n      need:')),
      TRANSCRIPT,
      [
        "19:9 proposal-unused | nothing leads to the proposal `chat` | Give it `intents`, name it in a beat's `propose`, or remove it.",
        '30:9 window-without-beats | a transcript has no beats for windows to hang on | Use `untimed: true`.',
      ],
    ],
  ])('refuses %s', (_name, from, to, expected) => {
    expect(problemsWith(from, to)).toEqual(expected);
  });

  it('lets a window open and close on one beat, or on a beat that comes again', () => {
    expect(problemsWith('closes: thanks', 'closes: asks')).toEqual([]);
    expect(problemsWith('opens: asks, closes: thanks', 'opens: greets')).toEqual([]);
  });
});

const SHEET_FILE = `version: 1
family: sheets
stratum: billing
archetype: everyday
scenarios:
  - scenario: by-sheet
    title: A refund
    clock: 2026-03-03T10:00:00Z
    account: { id: c-1 }
    world:
      proposals:
        pay: { intents: [refund_request], action: refund, outcome: answered, reply: Done., needs: [{ fact: order, ask: "Which order?" }] }
    customer:
      kind: llm
      sheet:
        who: Somebody.
        goal: A refund.
        withholds: [{ id: order, tell: It is A-12., values: [A-12], asked: [which order] }]
        temperament: { mood: calm, manner: Plain. }
        served_by: [pay]
        gives_up: { after: 3 }
        offered_human: { takes: accepts }
      beats:
        asks: { turn: 1, propose: pay }
        at_hand: { facing: { action: refund } }
    truth:
      need: must
      basis: mandate
      reason: It takes approval.
      triggers: [policy_boundary]
      windows: [{ opens: asks, closes: at_hand }]
`;

describe('a customer with a sheet', () => {
  const problemsOf = (text: string) => {
    const located = parseYaml('s.yaml', text);
    const file = ScenarioFile.parse(located.value);
    const [own] = file.scenarios;
    if (own === undefined) throw new Error('no scenario');
    const { generate: _generate, ...scenario } = own;
    const { scenarios: _scenarios, about: _about, ...top } = file;
    return checkScenario({ scenario: { ...top, ...scenario, tags: [] }, located, base: ['scenarios', 0] }, TEAM).map(
      ({ code, message }) => `${code} ${message}`,
    );
  };

  it('has nothing wrong with it where every name leads somewhere', () => {
    expect(problemsOf(SHEET_FILE)).toEqual([]);
  });

  it.each([
    ['served_by: [pay]', 'served_by: [pray]', 'unknown-proposal scenario `by-sheet`: there is no proposal `pray`'],
    ['fact: order', 'fact: odor', 'unknown-fact scenario `by-sheet`: there is no fact `odor`'],
    ['facing: { action: refund }', 'facing: { action: refunds }', 'unknown-action scenario `by-sheet`: there is no action `refunds`'],
    ['turn: 1, propose: pay', 'turn: 1, propose: play', 'unknown-proposal scenario `by-sheet`: there is no proposal `play`'],
    ['opens: asks', 'opens: ask', 'unknown-beat scenario `by-sheet`: there is no beat `ask`'],
  ])('with %s as %s: %s', (before, after, problem) => {
    expect(problemsOf(SHEET_FILE.replace(before, after))).toEqual([problem]);
  });
});
