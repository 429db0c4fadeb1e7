import { z } from 'zod';
import type { ModelRequest, ModelRole } from '../port.ts';

/** What a customer answers in these tests. */
export const Reply = z.strictObject({ message: z.string().min(1), frustration: z.number().int().min(0).max(10), leaves: z.boolean() });
export type Reply = z.infer<typeof Reply>;

interface Asked {
  readonly conversation?: string;
  readonly turn?: number;
  readonly attempt?: number;
  readonly role?: ModelRole;
  readonly model?: string;
  readonly system?: string;
  readonly words?: string;
  readonly maxTokens?: number;
  readonly promptVersion?: string;
}

/** A request of the customer's role at an address. */
export function asked({
  conversation = 'angry#0',
  turn = 1,
  attempt = 0,
  role = 'customer',
  model = 'claude-haiku-5-5',
  system = 'You play a customer.\nAnswer in JSON.',
  words = 'How can I help?',
  maxTokens = 400,
  promptVersion = 'customer-1',
}: Asked = {}): ModelRequest<Reply> {
  return {
    role,
    model,
    system,
    messages: [{ role: 'user', content: words }],
    answer: Reply,
    maxTokens,
    promptVersion,
    address: { conversation, course: '0', turn, attempt },
  };
}
