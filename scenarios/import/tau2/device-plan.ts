import type { Team } from '../../../core/team.ts';
import { instructionFor, obstacleOf } from './device-steps.ts';
import { sheetOf } from './sheet.ts';
import { type Plan, proposal, type Step } from './step.ts';
import { actionsOf, type Tau2Task } from './task.ts';

/** What the customer reports after a step that did not help; the sheet asks for mild frustration after the first. */
const REPORTS = {
  calm: [
    'I have done that, but it is still the same.',
    'Done as well, and still nothing. This is a little annoying.',
    'I did that too. It has not changed.',
    'Still not working. What is next?',
  ],
  uneasy: [
    'I think I did what you said, but it is still the same. Did I break something?',
    'I found it, I hope. It still does not work. This is all rather confusing.',
    'I did that too. My photos will not be lost, will they? It has not changed.',
    'Still not working. Please tell me slowly what to do.',
  ],
} as const;
const CONSENTS = ['Yes, you may do that.', 'Yes, that is fine with me.'] as const;
/** So that a long repair stays a conversation: this many instructions go into one message at most. */
const MOST_MESSAGES = 5;

/**
 * A repair of the customer's phone: the agent walks through the steps that the right solution has the customer take, then
 * makes its own changes; nothing helps before the last. Where a handoff is expected, what the agent cannot mend shows
 * in the customer's words instead, and the customer leaves unserved.
 */
export function devicePlan(task: Tau2Task, team: Team): Plan {
  const sheet = sheetOf(task);
  const uneasy = /uneasy|overwhelmed|flustered/i.test(task.persona ?? '');
  const opening: readonly Step[] = [
    { beat: 'opens', say: sheet.opening.join(' '), propose: 'identify' },
    { beat: 'identifies', say: [...sheet.facts, ...(uneasy ? ['I am not good with these things.'] : [])].join(' '), propose: 'look_up' },
  ];
  const common = {
    identify: proposal('clarify', 'clarified', 'I am sorry to hear that. May I have your name and phone number?'),
    look_up: proposal('get_customer_by_phone', 'answered', 'Thank you, I have found your line. Have you got the phone at hand?'),
  };
  const rest = task.transfer_expected ? beyondReach(task, sheet.asksForHuman) : repair(task, team, uneasy, sheet.details);
  return { ...rest, steps: [...opening, ...rest.steps], proposals: { ...common, ...rest.proposals } };
}

function beyondReach(task: Tau2Task, asksForHuman: boolean): Plan {
  const steps: Step[] = [
    { beat: 'ready', say: 'Yes, I have it here.', propose: 'inspect' },
    { beat: 'meets_obstacle', say: obstacleOf(task.id), propose: 'refuse' },
    { beat: 'pushes_back', say: 'So what am I supposed to do now? I still cannot use my phone.', propose: 'refuse' },
  ];
  if (asksForHuman) steps.push({ beat: 'asks_for_human', say: 'Please let me speak to a human then.', propose: 'refuse', asksForHuman: true });
  steps.push({ beat: 'gives_up', say: 'Then I will have to look for help elsewhere.', propose: 'close' });
  return {
    steps,
    proposals: {
      inspect: proposal(
        'troubleshoot',
        'answered',
        'Please look at the status bar and the SIM status and tell me what they say. I am checking your line meanwhile.',
      ),
      refuse: proposal('answer', 'refused', ['I am sorry, I cannot lift that from here.', 'I am sorry, there is nothing else that I can do.']),
      close: proposal('answer', 'answered', 'Thank you for contacting us.'),
    },
    end: 'abandoned',
    due: 'meets_obstacle',
  };
}

/** One move of the agent: an instruction to the customer, or a change on the line, for which it asks consent beforehand. */
interface Move {
  readonly name: string;
  readonly action: string;
  readonly reply: string;
  readonly isChange: boolean;
}

function repair(task: Tau2Task, team: Team, uneasy: boolean, details: readonly string[]): Plan {
  const moves = movesOf(task, team);
  const steps = moves.map((move, index): Step => ({ beat: `reports_${index + 1}`, say: sayBefore(moves, index, uneasy, details), propose: move.name }));
  const proposals = moves.map(({ name, action, reply }, index) => {
    const asksConsent = moves[index + 1]?.isChange ? ' There is something to change on your line as well. May I?' : '';
    return [name, proposal(action, 'answered', `${reply}${asksConsent}`)] as const;
  });
  return {
    steps: [...steps, { beat: 'works', say: 'It works now. Thank you for your help!', propose: 'close' }],
    proposals: { ...Object.fromEntries(proposals), close: proposal('answer', 'answered', 'I am glad to hear that. Goodbye!') },
    end: 'resolved',
  };
}

/** What the customer does comes first, except that a payment must be requested before it can be made. */
function movesOf(task: Tau2Task, team: Team): readonly Move[] {
  const changes = [...new Set(actionsOf(task).actions)].map((action): Move => {
    const title = (team.actions[action]?.title ?? action.replaceAll('_', ' ')).toLowerCase();
    return { name: action, action, reply: `That is done (${title}).`, isChange: true };
  });
  const instructions = grouped(task.expected_user_actions.map(instructionFor));
  const walk = instructions.map((reply, index): Move => ({ name: `step_${index + 1}`, action: 'troubleshoot', reply, isChange: false }));
  const isFirst = ({ action }: Move) => action === 'send_payment_request';
  return [...changes.filter(isFirst), ...walk, ...changes.filter((move) => !isFirst(move))];
}

/** First that the phone is there, then how the last instruction went, and consent where the agent is about to change something. */
function sayBefore(moves: readonly Move[], index: number, uneasy: boolean, details: readonly string[]): string {
  const reports = REPORTS[uneasy ? 'uneasy' : 'calm'];
  const walked = moves.slice(0, index).filter((move) => !move.isChange).length;
  const followed = moves[index - 1]?.isChange === false;
  const report = index === 0 ? 'Yes, I have it here.' : followed ? (reports[(walked - 1) % reports.length] ?? '') : '';
  if (!moves[index]?.isChange) return report === '' ? 'It is still not working.' : report;
  const isFirstChange = !moves.slice(0, index).some((move) => move.isChange);
  return [report, CONSENTS[isFirstChange ? 0 : 1], ...(isFirstChange ? details : [])].filter((part) => part !== '').join(' ');
}

function grouped(instructions: readonly string[]): readonly string[] {
  const size = Math.max(1, Math.ceil(instructions.length / MOST_MESSAGES));
  const groups = Array.from({ length: Math.ceil(instructions.length / size) }, (_, group) => instructions.slice(group * size, (group + 1) * size));
  return groups.map((group) => [...new Set(group)].join(' Then: '));
}
