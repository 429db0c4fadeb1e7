import type { Scalar } from '../../core/decision.ts';
import { NEGATIVE } from '../../core/observe.ts';
import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { figuresIn, isRounded } from './figures.ts';
import { numbersOf } from './leaves.ts';
import { mentionsCase, namesIt } from './mentions.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';
import { withoutQuotes } from './quotes.ts';
import { statementHolds } from './wording.ts';

type Reason = PartOf<'reason'>;

/** Under it a customer does not sound frustrated. */
const SOME_FRUSTRATION = 0.3;

/** Rule, trigger and values are those of the decision, and the values those of the turn; the text names them. */
export function judgeReason(part: Reason, known: Case): Objection[] {
  const { fired } = known.decision ?? {};
  return [
    ...mustHold(known.decision !== undefined, 'the record holds no decision at the turn of the handoff'),
    ...mustHold(part.turn === known.observation.turn, `the handoff was not at turn ${part.turn}`),
    ...mustHold(part.rule === fired?.rule || (!fired && isBroken(part.rule, known)), `\`${part.rule ?? 'no rule'}\` did not decide`),
    ...mustHold(part.trigger === undefined || part.trigger === fired?.trigger, `\`${part.trigger}\` is not the trigger of the rule that decided`),
    ...Object.entries(part.values).flatMap(([path, value]) => mustHold(isTrue(path, value, known), `\`${path}\` was not ${JSON.stringify(value)}`)),
    ...statementHolds(part.rule === undefined ? part.text : part.text.replace(`(rule ${part.rule}`, '('), known),
    ...mustTell(part.trigger !== undefined || fired?.trigger === undefined, 'it does not name the trigger'),
    ...mustTell(
      Object.keys(fired?.values ?? {}).every((path) => Object.hasOwn(part.values, path)),
      'it leaves out values of the rule that decided',
    ),
    ...mustTell(tellsCase(part, known), "its text gives no value and no words of this customer's case", 'boilerplate'),
    ...mustTell(!isUndecided(known), 'the policy broke, which says nothing of why this customer needs a human'),
    ...mustTell(!blamesMoodByTurn(part, known), 'it blames the mood of a calm customer, and cites nothing but the turn'),
  ];
}

/** The number of the turn, in every reason, tells nothing of the case. */
function tellsCase({ text, values }: Reason, known: Case): boolean {
  const told = text.replace(/\bturn:? \d+\b/gi, '');
  const { turn: _, ...own } = values;
  return mentionsCase(told, known) || givesValue(told, own);
}

/** A reason may give its own values, which elsewhere would tell nothing: a count of 1, a tier. */
function givesValue(text: string, values: Reason['values']): boolean {
  const figures = figuresIn(withoutQuotes(text)).map((figure) => figure.replaceAll(',', ''));
  return (
    figures.some((figure) => isRounded(figure, numbersOf(values))) || Object.values(values).some((value) => typeof value === 'string' && namesIt(text, value))
  );
}

/** Whether a fail-safe or a rule that could not be evaluated handed over. */
function isUndecided({ decision }: Case): boolean {
  if (decision === undefined || decision.fired !== undefined) return false;
  return decision.failure !== undefined || decision.errors.some((error) => error.acted === 'escalate');
}

function blamesMoodByTurn({ trigger, values }: Reason, { observation: { signals, so_far } }: Case): boolean {
  const cited = Object.keys(values).filter((path) => !path.startsWith('params.'));
  const frustration = Math.max(signals.frustration ?? 0, so_far.peak_frustration);
  const isCalm = frustration < SOME_FRUSTRATION && (signals.sentiment ?? 0) > NEGATIVE && signals.curt_hostile !== true;
  return trigger === 'sentiment' && isCalm && cited.length > 0 && cited.every((path) => path === 'turn');
}

/** Without a firing, a rule that could not be evaluated may have decided. */
function isBroken(rule: string | undefined, { decision }: Case): boolean {
  return decision?.errors.some((error) => error.rule === rule && error.acted === 'escalate') ?? false;
}

/** A value has to be what the rule recorded; numbers and yes or no have to be what the turn shows, too. */
function isTrue(path: string, value: Scalar, { decision, observation }: Case): boolean {
  const recorded = decision?.fired?.values ?? {};
  const shown = valueAt(observation, path);
  if ((typeof shown === 'number' || typeof shown === 'boolean') && shown !== value) return false;
  return Object.hasOwn(recorded, path) ? recorded[path] === value : shown === value;
}

function valueAt(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((at: unknown, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined), root);
}
