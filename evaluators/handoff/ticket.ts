import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mentionsCase } from './mentions.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';
import { withoutQuotes } from './quotes.ts';
import { adviceHolds, statementHolds } from './wording.ts';

/** In UTF-16 units. */
const LEAST_ERROR = 12;
const ERROR_START = 40;

/** Category, priority and due time are the record's; title and body speak of this case, and claim nothing beyond it. */
export function judgeTicket(part: PartOf<'ticket'>, known: Case): Objection[] {
  const { category, title, body, next_step } = part;
  const expected = categoryOf(known);
  const written = `${title}\n${body}`;
  return [
    ...mustHold(category === undefined || Object.hasOwn(known.team.categories, category), `the team has no category \`${category}\``),
    ...mustHold(
      category === undefined || expected === undefined || category === expected,
      `the perceived intent belongs to \`${expected}\`, not to \`${category}\``,
    ),
    ...mustHold(part.priority === known.routing?.urgency, `the priority \`${part.priority}\` is not the urgency of the handoff`),
    ...mustHold(part.due === known.due, `the due time \`${part.due}\` is not what the queue's hours give (\`${known.due}\`)`),
    ...statementHolds(title, known),
    ...statementHolds(body, known),
    ...adviceHolds(next_step, known),
    ...mustTell(part.due !== undefined, 'it does not say until when'),
    ...mustTell(category !== undefined || expected === undefined, 'it gives no category although the intent is known'),
    ...mustTell(mentionsCase(title, known), 'its title would fit any customer', 'boilerplate'),
    ...mustTell(mentionsCase(body, known), 'its body would fit any customer', 'boilerplate'),
    ...mustTell(next_step.trim() !== '', 'it names no next step'),
    ...mustTell(!holdsError(`${written}\n${next_step}`, known), 'it holds the error of a policy that broke, which belongs in the reason'),
  ];
}

function categoryOf({ observation: { signals }, team }: Case): string | undefined {
  const { intent } = signals;
  return intent !== undefined && Object.hasOwn(team.intents, intent) ? team.intents[intent]?.category : undefined;
}

/** Whether an error's first words stand outside of quotes; an error of a word or two may stand there by chance. */
function holdsError(text: string, { decision }: Case): boolean {
  const errors = [decision?.failure ?? '', ...(decision?.errors ?? []).map((error) => error.message)].map(oneLine);
  const written = oneLine(withoutQuotes(text));
  return errors.some((error) => error.length >= LEAST_ERROR && written.includes(error.slice(0, ERROR_START)));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
