import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOO_FEW_FAMILIES } from '../../../evaluators/statistics/family-count.ts';
import type { LiveRun } from '../../live/live-run.ts';
import { lineWidth, textOf } from '../text/line.ts';
import { liveLines } from './lines.ts';

const RUN: LiveRun = {
  suite: 'population',
  seed: 1,
  workers: 2,
  planned: 20_000,
  played: 11_972,
  errored: 0,
  invalid: 0,
  seconds: 30,
  perSecond: 350,
  stage: 'playing',
  resume: 'escalab runs resume runs/2026-03-03T10-12-00-population',
  figures: {
    judged: 3_188,
    variants: [
      {
        name: 'balanced',
        handed: 0.14,
        recall: { kind: 'interval', estimate: 0.94, low: 0.82, high: 0.99, n: 300, families: 12, effectiveN: 90 },
        precision: { kind: 'interval', estimate: 0.6, low: 0.41, high: 0.78, n: 300, families: 12, effectiveN: 90 },
        critical: 0,
      },
      {
        name: 'by-ticket-type',
        handed: 0.1,
        recall: { kind: 'point', estimate: 0.4, n: 5, families: 3, why: TOO_FEW_FAMILIES },
        precision: { kind: 'none', n: 0 },
        critical: 12,
      },
    ],
    mistakes: [{ kind: 'missed', variant: 'balanced', scenario: 'loyal-renewal', trial: 3, what: 'never handed over; the customer left after turn 4' }],
  },
};

const shown = (run: LiveRun, columns: number) => liveLines(run, columns).map((line) => textOf(line).trimEnd());

describe('the screen of a run that is played', () => {
  it('at 79 columns tells how far it is, what it comes to so far, and how to stop', () => {
    expect(shown(RUN, 79)).toMatchInlineSnapshot(`
      [
        "escalab  suite population  seed 1 · 2 threads                           playing",
        "━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━─────────────────────────────  59 %",
        "11,972 of 20,000 conversations · 350 a second · 23 s left · 30 s so far",
        "",
        "                 handed over         recall      precision  critical",
        "balanced                14 %   94 % (82–99)   60 % (41–78)         0",
        "by-ticket-type          10 %       40 % (–)              –        12",
        "Recall and precision rest on 3,188 of the 11,972 conversations so far, with",
        "95 % intervals by family. Customers come one after the other, so these are no",
        "figures of the run.",
        "",
        "The last mistakes",
        "balanced  loyal-renewal  never handed over; the customer left after turn 4",
        "",
        "Ctrl-C stops, and keeps what was played",
      ]
    `);
  });

  it('with room draws the intervals', () => {
    expect(shown(RUN, 140).slice(3, 7)).toMatchInlineSnapshot(`
      [
        "",
        "                 handed over         recall                                      precision                                  critical",
        "balanced                14 %   94 % (82–99) ·························───●──   60 % (41–78) ············──────●─────·······         0",
        "by-ticket-type          10 %       40 % (–) ············●··················              –                                        12",
      ]
    `);
  });

  it('asks before it stops, says what is kept and how to go on', () => {
    expect(shown({ ...RUN, stage: 'asking' }, 79).slice(-3)).toMatchInlineSnapshot(`
      [
        "Stop here?  y yes   n no, go on",
        "11,972 conversations are kept; \`escalab runs resume",
        "runs/2026-03-03T10-12-00-population\` goes on.",
      ]
    `);
    expect(shown({ ...RUN, stage: 'stopping' }, 79).slice(-3)[0]).toBe('Stopping after what is being played.');
  });

  it('tells of what errored, and says nothing of figures before anything was judged', () => {
    const lines = shown({ ...RUN, errored: 3, invalid: 1, perSecond: 0, figures: { judged: 0, variants: [], mistakes: [] } }, 79);
    expect(lines[2]).toBe('11,972 of 20,000 conversations · 30 s so far · 3 errored · 1 invalid');
    expect(lines.join('\n')).not.toContain('recall');
  });

  it('calls a what-if one', () => {
    expect(shown({ ...RUN, perceived: { profile: 'tone_deaf', own: [] } }, 79).slice(1, 3)).toEqual([
      "Perception: tone_deaf in place of every scenario's own: a what-if, and not a",
      'forecast.',
    ]);
  });

  it('tells what models cost so far, and whether one was asked at all', () => {
    expect(shown({ ...RUN, cost: { dollars: 0.0312, cap: 2, isSimulated: false } }, 79)[3]).toBe('$0.0312 spent of at most $2.00');
    expect(shown({ ...RUN, cost: { dollars: 1.2, isSimulated: false } }, 79)[3]).toBe('$1.20 spent');
    const simulated = shown({ ...RUN, cost: { dollars: 0.5, isSimulated: true } }, 79)
      .slice(3, 5)
      .join(' ');
    expect(simulated).toContain('SIMULATED: a stand-in answered in place of a model.');
    expect(simulated).toContain('Asking one would have cost $0.50 so far.');
  });

  it('is never wider than the terminal, whatever names and words are in it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 220 }),
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.constantFrom('playing', 'asking', 'stopping'),
        (columns, words, stage) => {
          const [variant] = RUN.figures.variants;
          const named = variant === undefined ? [] : [{ ...variant, name: words }];
          const mistakes = [{ kind: 'missed' as const, variant: words, scenario: words, trial: 1, what: words }];
          for (const line of liveLines({ ...RUN, suite: words, resume: words, stage, figures: { judged: 5, variants: named, mistakes } }, columns)) {
            expect(lineWidth(line)).toBeLessThanOrEqual(columns);
            expect(textOf(line)).not.toMatch(/\p{Cc}/u);
          }
        },
      ),
    );
  });
});
