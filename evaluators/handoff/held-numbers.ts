import type { Case } from './case.ts';
import { spokenNumbersIn } from './claims/number-words.ts';
import { figuresIn } from './figures.ts';
import { leavesOf, numbersOf } from './leaves.ts';
import { oncePer, oncePerRecord } from './once-per.ts';

/** Numbers that the record's texts hold written out. */
export const spokenIn = oncePerRecord(({ evidence }): readonly number[] => spokenNumbersIn(evidence.all));

/** Every number of what was observed and decided. */
export const numbersHeld = oncePer(({ observation, decision }: Case): readonly number[] => [observation, decision].flatMap(numbersOf));

/** Whether a figure, as it is written, stands in what was decided or observed. */
export function holdsFigure(known: Case, figure: string): boolean {
  return figuresDecided(known).has(figure) || figuresObserved(known).has(figure);
}

/** Numbers that stand in figures in what was decided or observed. */
export function figureNumbers(known: Case): number[] {
  return [...figuresDecided(known), ...figuresObserved(known)].map((figure) => Number(figure.replaceAll(',', ''))).filter(Number.isFinite);
}

/** Figures of what a policy made of the conversation. */
const figuresDecided = oncePer(({ observation: { offers }, decision }: Case) => figuresOf([offers, decision, Object.keys(decision?.fired?.values ?? {})]));

/** Figures of what was observed, whatever a policy made of it. */
const figuresObserved = oncePerRecord(({ observation, team }) => {
  const names = [observation.action.name, ...observation.attempts.map(({ action }) => action)];
  return figuresOf([
    { ...observation, offers: undefined },
    names.map((name) => (Object.hasOwn(team.actions, name) ? (team.actions[name]?.title ?? name) : name)),
  ]);
});

function figuresOf(value: unknown): ReadonlySet<string> {
  return new Set(figuresIn(leavesOf(value).join('\n')));
}
