import { InputError } from '../core/errors.ts';
import { loadPolicy } from './load.ts';
import type { Policy } from './policy.ts';
import { parsePromptPolicy } from './prompt/load.ts';
import { parseRulePolicy } from './rules/load.ts';

/** A policy as plain data: what it takes to load it once more, in another thread or on another day. */
export interface PolicySource {
  readonly kind: Policy['kind'];
  /** As it is called in the run, which may differ from what it calls itself. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

export function sourceOf({ kind, name, source }: Policy): PolicySource {
  return { kind, name, file: source.file, text: source.text };
}

/**
 * Loads a policy once more: rules and prose from their text, a module from its file, which has to hold the same text still.
 * @throws InputError when the file of a module is gone, or changed
 */
export async function loadAgain({ kind, name, file, text }: PolicySource): Promise<Policy> {
  const policy = kind === 'rules' ? parseRulePolicy(file, text) : kind === 'prompt' ? parsePromptPolicy(file, text) : await loadPolicy(file);
  if (policy.source.text === text) return policy.name === name ? policy : { ...policy, name };
  await policy.close();
  throw new InputError({
    code: 'policy-changed',
    message: `the module \`${name}\` is not what the run began with`,
    place: { file },
    help: 'Restore the file as it was, or play a new run.',
  });
}
