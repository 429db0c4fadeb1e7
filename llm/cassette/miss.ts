import { ModelError } from '../errors.ts';
import { placeInWords, type Question } from '../question.ts';
import type { Call } from './call.ts';
import type { Tape } from './tape.ts';
import { joinLines } from './text.ts';

const MOST_SHOWN = 80;

/** What a replay says of a request that was not recorded: where it stands, and in what it differs from the nearest that was. */
export function miss(question: Question, tape: Tape): ModelError {
  const message = `no answer is on record for ${placeInWords(question)}: ${howItDiffers(question, tape)}`;
  return new ModelError('not-on-cassette', 'conversation', {
    message,
    help: 'Undo the change, or record again with `--llm record`: only what changed is asked.',
  });
}

function howItDiffers(question: Question, tape: Tape): string {
  const { here, elsewhere } = tape.near(question);
  const nearest = here.map((call) => differencesOf(question, call, tape)).sort((a, b) => a.length - b.length)[0];
  if (nearest) return nearest.join('; ');
  if (elsewhere.length === 0) return `nothing of this conversation was recorded for the ${question.role}`;
  const places = [...new Set(elsewhere.map(({ course, turn }) => `course ${course} turn ${turn}`))];
  return `recorded were ${places.slice(0, 3).join(', ')}${places.length > 3 ? ` and ${places.length - 3} more` : ''}`;
}

/** One clause a field that changed, from the setting to the words. */
function differencesOf(question: Question, call: Call, tape: Tape): string[] {
  const prompt = tape.promptOf(call);
  return [
    ...changed('the model', call.model, question.model),
    ...changed('the prompt version', call.promptVersion, question.promptVersion),
    ...changed('max tokens', String(call.maxTokens), String(question.maxTokens)),
    ...changedText('the instructions', prompt.system, question.system),
    ...changedText('the shape of the answer', JSON.stringify(prompt.schema, null, 1), JSON.stringify(question.schema, null, 1)),
    ...changedMessages(call, question),
  ];
}

function changed(what: string, before: string, now: string): string[] {
  return before === now ? [] : [`${what} was \`${before}\` and is \`${now}\``];
}

function changedMessages(call: Call, { messages }: Question): string[] {
  const recorded = call.messages.map(({ role, content }) => ({ role, content: joinLines(content) }));
  const at = messages.findIndex(({ role, content }, index) => role !== recorded[index]?.role || content !== recorded[index]?.content);
  const [before, now] = [recorded[at], messages[at]];
  if (now !== undefined && before !== undefined) {
    return before.role === now.role
      ? changedText(`message ${at + 1}`, before.content, now.content)
      : [`message ${at + 1} came from the ${before.role} and comes from the ${now.role}`];
  }
  return recorded.length === messages.length ? [] : [`there were ${recorded.length} messages and are ${messages.length}`];
}

/** The first line in which two texts differ. */
function changedText(what: string, before: string, now: string): string[] {
  if (before === now) return [];
  const [old, young] = [before.split('\n'), now.split('\n')];
  const at = Array.from({ length: Math.max(old.length, young.length) }, (_, index) => index).find((index) => old[index] !== young[index]) ?? 0;
  return [`${what} changed at line ${at + 1}: ${shown(old[at])} became ${shown(young[at])}`];
}

function shown(line: string | undefined): string {
  if (line === undefined) return 'nothing';
  return `\`${line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN - 1)}…` : line}\``;
}
