import { describe, expect, it } from 'vitest';
import { gateAnnotations, problemAnnotations } from './annotations.ts';
import type { GateReport } from './gate-report.ts';
import { BASELINE, PLACES, REPORT } from './testdata/gate-report.ts';
import { workflowCommand } from './workflow-command.ts';

const NOWHERE = { scenarios: new Map(), conditions: [], gone: [] };

describe('gateAnnotations', () => {
  it('marks each condition and each wrong customer where it is written', () => {
    expect(gateAnnotations(REPORT, PLACES).map(workflowCommand).join('')).toMatchInlineSnapshot(`
      "::error file=escalab.yaml,line=8,col=3,title=Gate fails%3A no critical failure::beyond authority in big-refund
      ::error file=escalab.yaml,line=10,col=7,title=Gate fails%3A recall ≥ 0.900::recall ≥ 0.900: even the opposite bound, 0.690, breaks it
      ::error file=scenarios/refunds.yaml,line=7,col=5,title=Beyond authority%3A big-refund::mine let the agent act beyond its authority at turn 2: 640 is over 100. Somebody has to decide first.
      ::warning file=escalab.yaml,line=11,col=7,title=Not enough evidence%3A sent_for_nothing ≤ 20.0 per 1%2C000::sent_for_nothing ≤ 20.0 per 1,000: the truth may lie on either side; 9 customers in 6 families count, and more families would tell
      ::warning file=scenarios/parcels.yaml,line=30,col=5,title=Trapped%3A third-contact::mine never handed over. Promises were broken.
      ::notice title=Sent for nothing%3A plain-question::mine handed over at turn 1 by \`unsure\`, though no human was needed. (It stands in no file of the repository.)
      "
    `);
  });

  it('says nothing of a pass in which nobody came out wrong', () => {
    const conditions = REPORT.verdict.conditions.map((one) => ({ ...one, answer: 'pass' as const }));
    expect(gateAnnotations({ ...REPORT, wrong: [], verdict: { ...REPORT.verdict, answer: 'pass', conditions } }, PLACES)).toEqual([]);
  });

  it.each([
    ['a what-if', { profile: 'overconfident', own: [] }, 'warning', /overconfident.*a what-if, and not a forecast/],
    ['figures of the config', { own: ['clear'] }, 'notice', /clear by figures of the config/],
  ] as const)('says by what signals were drawn: %s', (_name, perceived, level, says) => {
    const [found] = gateAnnotations({ ...REPORT, perceived }, PLACES).filter(({ title }) => title === 'Perception');
    expect(found).toMatchObject({ level, message: expect.stringMatching(says) });
  });

  it('says first of the warnings in how many conversations a rule failed, and the policy broke', () => {
    const found = gateAnnotations({ ...REPORT, troubles: { with_rule_errors: 3, with_policy_failures: 1 } }, PLACES);
    expect(found.filter(({ level }) => level === 'warning').slice(0, 2)).toEqual([
      { level: 'warning', title: 'The policy failed', message: 'A rule failed in 3 conversations.' },
      { level: 'warning', title: 'The policy failed', message: 'The policy itself broke in 1 conversation; its fail-safe decided.' },
    ]);
  });

  it('names what was not scored, and the files that are gone', () => {
    const report: GateReport = {
      ...REPORT,
      wrong: [],
      lost: ['a', 'b'],
      verdict: { ...REPORT.verdict, conditions: [], lost: { conversations: 3, worst: 'fail', best: 'pass' } },
    };
    expect(gateAnnotations(report, { ...NOWHERE, gone: ['scenarios'] })).toEqual([
      { level: 'warning', title: 'Not scored', message: '3 conversations could not be scored (errored, invalid or not played): a, b' },
      {
        level: 'notice',
        title: 'No lines to show',
        message: "These files of the run's suite can be read no more, so their scenarios carry no line: scenarios",
      },
    ]);
  });

  it('says how a wrong customer came out in the baseline', () => {
    const messages = gateAnnotations({ ...REPORT, baseline: BASELINE }, PLACES).map(({ message }) => message);
    expect(messages.filter((message) => message.includes('baseline'))).toEqual(['mine never handed over. Promises were broken. In the baseline: correct.']);
  });

  it('marks an act beyond authority as an error only where the gate asks for none', () => {
    const [found] = gateAnnotations({ ...REPORT, verdict: { ...REPORT.verdict, conditions: [] } }, NOWHERE);
    expect(found).toMatchObject({ level: 'warning', title: 'Beyond authority: big-refund' });
  });

  it.each([
    ['all fit', 10, 10, 10, 0],
    ['one warning too many', 0, 11, 0, 1],
    ['one notice too many', 0, 0, 11, 2],
    ['many of each', 30, 40, 50, 120 - 29],
  ])('shows no more of a level than GitHub does: %s', (_name, beyond, missed, unnecessary, left) => {
    const many = (kind: 'beyond_authority' | 'missed' | 'unnecessary', count: number) =>
      Array.from({ length: count }, (_, index) => ({ scenario: `${kind}-${index}`, title: '', kind, what: ['x'], why: 'y' }));
    const wrong = [...many('beyond_authority', beyond), ...many('missed', missed), ...many('unnecessary', unnecessary)];
    const conditions = REPORT.verdict.conditions.slice(0, 1).map((one) => ({ ...one, answer: 'pass' as const }));
    const found = gateAnnotations({ ...REPORT, wrong, verdict: { ...REPORT.verdict, conditions } }, NOWHERE);
    for (const level of ['error', 'warning', 'notice']) expect(found.filter((one) => one.level === level).length).toBeLessThanOrEqual(10);
    const last = found.at(-1);
    if (left === 0) expect(found).toHaveLength(wrong.length);
    else
      expect(last).toMatchObject({ level: 'notice', message: `${left} more: GitHub shows 10 of a level for each step. All of them: escalab report runs/gate` });
  });
});

describe('problemAnnotations', () => {
  it('marks bad input where it stands', () => {
    const [found] = problemAnnotations([{ code: 'unknown-key', message: 'unknown key `x`', help: 'Remove it.', place: { file: 'escalab.yaml', line: 3 } }]);
    expect(found).toEqual({ level: 'error', place: { file: 'escalab.yaml', line: 3 }, title: 'escalab: unknown-key', message: 'unknown key `x`. Remove it.' });
  });
});
