import type { Question } from '../../llm/question.ts';
import type { Player } from '../../llm/simulated/simulated.ts';
import { unfenced } from './unfenced.ts';

/** Tools for what customers speak of, the dearest first; the first that the team has is taken. */
const TOOLS: readonly (readonly [RegExp, string, string])[] = [
  [/\brefund|money back|reimburs|charged twice/i, 'issue_refund', 'refund_request'],
  [/\bcancel|stop my (?:plan|subscription)/i, 'cancel_plan', 'cancel_subscription'],
  [/\bupgrade|yearly|switch .*plan/i, 'change_plan', 'plan_change'],
  [/\bpassword|log ?in\b|sign in/i, 'reset_access', 'password_reset'],
  [/\bemail on my account/i, 'change_email', 'email_change'],
  [/\baddress\b/i, 'update_address', 'address_change'],
  [/\bwrong (?:item|colour|color)|instead of|broken|snapped/i, 'replace_item', 'wrong_item'],
  [/\binvoice\b/i, 'send_invoice', 'invoice_question'],
  [/\boffline|lock|pair|does not work/i, 'troubleshoot', 'device_trouble'],
];
const SURE = 0.8;
const UNSURE = 0.4;

/**
 * Plays the agent for the double: it takes a tool by a word in the customer's last messages, and repeats what the tool gave back. It is no
 * model, and says nothing of how one behaves.
 */
export const doubleAgent: Player = (question, draw) => (question.promptVersion.startsWith('agent-reply') ? replyTo(question) : proposalFor(question, draw()));

function replyTo({ messages }: Question): unknown {
  const [result = ''] = unfenced('tool_result', messages.map(({ content }) => content).join('\n'));
  return { reply: result.slice(result.indexOf(': ') + 2) || 'Thank you, I have noted that.' };
}

function proposalFor({ system, messages }: Question, luck: number): unknown {
  const said = unfenced('customer_message', messages.map(({ content }) => content).join('\n'));
  const has = (tool: string) => new RegExp(`^- ${tool}: `, 'm').test(system);
  const found = [...said].reverse().flatMap((text) => TOOLS.filter(([words, tool]) => words.test(text) && has(tool)))[0];
  const [, action = 'look_up', intent = ''] = found ?? [];
  return { intent, confidence: Math.round(((found ? SURE : UNSURE) + luck / 10) * 100) / 100, action, amount: null, question: '' };
}
