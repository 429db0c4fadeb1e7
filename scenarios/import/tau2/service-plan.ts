import type { Team } from '../../../core/team.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { type Plan, proposal, type Step } from './step.ts';
import { actionsOf, type Tau2Task } from './task.ts';

const CONSENTS = ['Yes, please go ahead.', 'Yes, do that as well, please.', 'Yes, please.', 'That is fine, go ahead.'] as const;
const HUMAN = 'This is getting us nowhere. I would like to speak to a human, please.';
const REFUSES = /\b(?:refuse|not (?:approve|offer|proceed|allow|cancel|be able|issue|compensate)|den(?:y|ies)|cannot)\b/i;

/**
 * A conversation about a booking or an order, from the sheet: the customer says what they want, says who they are when
 * asked, adds what they were to add, and then, as the task has it: confirms each change that a right solution makes;
 * or is refused, insists in the sheet's own words, asks for a human where the sheet says so, and gives up.
 */
export function servicePlan(task: Tau2Task, team: Team): Plan {
  const sheet = sheetOf(task);
  const { actions, beforeTransfer } = actionsOf(task);
  const changes = actions.filter((action) => team.actions[action]?.consequence !== 'informational');
  const lookUps = [...new Set(actions)].filter((action) => team.actions[action]?.consequence === 'informational');
  const opening: readonly Step[] = [
    { beat: 'opens', say: sheet.opening.join(' '), propose: 'identify' },
    { beat: 'identifies', say: sheet.facts.join(' ') || 'What do you need to know?', propose: 'look_up' },
  ];
  const outcome = isRefused(task, sheet, changes) ? refusal(task, sheet, changes) : service(sheet, changes);
  const steps = [...opening, ...outcome.steps];
  const used = new Set(steps.map((step) => step.propose));
  const all = { ...commonProposals(lookUps, sheet), ...changeProposals(changes, team) };
  return {
    steps,
    proposals: Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name))),
    end: outcome.end,
    ...(task.transfer_expected ? { due: dueOn(steps, beforeTransfer, changes) } : {}),
  };
}

/** Nothing that a right solution changes, although the customer wanted more than an answer; or a handoff at the end. */
function isRefused(task: Tau2Task, sheet: Sheet, changes: readonly string[]): boolean {
  if (task.transfer_expected) return true;
  if (changes.length > 0) return false;
  return sheet.refused.length > 0 || sheet.asksForHuman || (task.nl_assertions ?? []).some((assertion) => REFUSES.test(assertion));
}

type Rest = Pick<Plan, 'steps' | 'end'>;

function service(sheet: Sheet, changes: readonly string[]): Rest {
  const details = sheet.details.join(' ') || 'That is all you need to know, I think.';
  if (changes.length === 0) return { steps: [...answered(sheet, details), CLOSES], end: 'resolved' };
  const middle: readonly Step[] =
    sheet.refused.length > 0
      ? [
          { beat: 'explains', say: details, propose: 'refuse' },
          { beat: 'pushes_back', say: sheet.refused.join(' '), propose: 'prepare' },
        ]
      : [{ beat: 'explains', say: details, propose: 'prepare' }];
  return { steps: [...middle, ...confirmations(sheet, changes), CLOSES], end: 'resolved' };
}

/** Nothing is changed in the end, be it that the customer thinks better of it when asked to confirm. */
function answered(sheet: Sheet, details: string): readonly Step[] {
  if (sheet.confirming.length === 0) return [{ beat: 'explains', say: details, propose: 'inform' }];
  return [
    { beat: 'explains', say: details, propose: 'prepare' },
    { beat: 'thinks_better', say: sheet.confirming.join(' '), propose: 'inform' },
  ];
}

const CLOSES: Step = { beat: 'closes', say: 'Thank you, that is all.', propose: 'close' };

function confirmations(sheet: Sheet, changes: readonly string[]): readonly Step[] {
  const before = sheet.confirming.join(' ');
  return changes.map((action, index) => ({
    beat: `confirms_${index + 1}`,
    say: index === 0 && before !== '' ? before : (CONSENTS[index % CONSENTS.length] ?? CONSENTS[0]),
    propose: action,
  }));
}

function refusal(task: Tau2Task, sheet: Sheet, changes: readonly string[]): Rest {
  const insists = sheet.refused.length > 0 ? sheet.refused : [defaultInsistence(task)];
  const steps: Step[] = [
    ...confirmations(sheet, changes),
    { beat: 'explains', say: sheet.details.join(' ') || 'That is all you need to know, I think.', propose: 'refuse' },
    ...insists.map((say, index) => ({ beat: index === 0 ? 'pushes_back' : `insists_${index}`, say, propose: 'refuse' })),
  ];
  if (sheet.asksForHuman) steps.push({ beat: 'asks_for_human', say: HUMAN, propose: 'refuse', asksForHuman: true });
  if (sheet.givesIn && !task.transfer_expected) {
    return { steps: [...steps, { beat: 'gives_in', say: 'All right, I will have to accept that. Thank you anyway.', propose: 'close' }], end: 'resolved' };
  }
  return { steps: [...steps, { beat: 'gives_up', say: 'Then leave everything as it is. I am done here.', propose: 'close' }], end: 'abandoned' };
}

function defaultInsistence(task: Tau2Task): string {
  return /\bangry\b|swear/i.test(task.reason_for_call)
    ? 'Are you kidding me? That makes me really angry. There must be a way.'
    : 'That cannot be right. Is there really nothing you can do? I need this.';
}

/**
 * The transfer comes after so many expected actions. With none before it, it is due from the opening; after look-ups alone,
 * from the message on which the customer meets the refusal; after changes, from the message after the last of them.
 */
function dueOn(steps: readonly Step[], beforeTransfer: number | undefined, changes: readonly string[]): string {
  if (!beforeTransfer) return 'opens';
  const last = changes.length === 0 ? 'explains' : `confirms_${changes.length}`;
  const index = steps.findIndex((step) => step.beat === last);
  return steps[index + 1]?.beat ?? 'opens';
}

function commonProposals(lookUps: readonly string[], sheet: Sheet): Plan['proposals'] {
  const [first = 'get_user_details', next = first] = lookUps;
  return {
    identify: proposal('clarify', 'clarified', 'I can look into that. May I first have your name and whatever identifies your account?'),
    look_up: proposal(first, 'answered', 'Thank you, I have found your account. Is there anything else I should know about your request?'),
    inform: proposal(next, 'answered', 'I have looked that up for you and this is what I can see.'),
    prepare: proposal(next, 'answered', 'I have looked into it and this is what I can do for you. Shall I go ahead?'),
    refuse: proposal('answer', 'refused', [
      'I am sorry, but our records and rules do not allow that.',
      'I understand, but I am not able to do that.',
      sheet.asksForHuman ? 'I am sorry, I can only repeat that this is not possible.' : 'I am sorry, there is nothing else that I can do.',
    ]),
    close: proposal('answer', 'answered', 'Thank you for contacting us.'),
  };
}

function changeProposals(changes: readonly string[], team: Team): Plan['proposals'] {
  return Object.fromEntries(
    changes.map((action) => {
      const title = team.actions[action]?.title ?? action.replaceAll('_', ' ');
      return [action, proposal(action, 'answered', `That is done (${title.toLowerCase()}). Shall I go on?`)];
    }),
  );
}
