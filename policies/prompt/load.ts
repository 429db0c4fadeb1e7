import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import { readTextFile } from '../../core/files.ts';
import { Unavailable } from '../../core/outage.ts';
import { validate } from '../../core/validate.ts';
import { parseYaml } from '../../core/yaml.ts';
import { placeholderProblems } from '../message/placeholder-problems.ts';
import { PolicyFile } from '../schema.ts';
import { decideByModel } from './decide.ts';
import type { PromptPolicy } from './policy.ts';

/** What stands before the prose, between two lines of `---`. */
const FrontMatter = z.strictObject({
  version: z.literal(1).default(1),
  policy: PolicyFile.shape.policy,
  about: z.string().exactOptional(),
  fail_safe: PolicyFile.shape.fail_safe,
  defaults: PolicyFile.shape.defaults,
  handoff: PolicyFile.shape.handoff,
});

const PARTS = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/;
const MOST_CHARACTERS = 100_000;

/** @throws InputError with every problem that was found */
export function loadPromptPolicy(file: string): PromptPolicy {
  return parsePromptPolicy(file, readTextFile(file));
}

/** The same for a text that is at hand, such as the copy that a run keeps. */
export function parsePromptPolicy(file: string, text: string): PromptPolicy {
  const [, front, prose = ''] = PARTS.exec(text) ?? [];
  if (front === undefined)
    throw wrong(
      file,
      'the policy has no front matter',
      'Begin with `---`, then `policy:` and `defaults:` as in a policy of rules, then `---` and the policy in prose.',
    );
  // A line of its own stands before it, so that places are those of the file.
  const located = parseYaml(file, `\n${front}`);
  const { policy, fail_safe, defaults, handoff } = validate(FrontMatter, located);
  const [first, ...rest] = placeholderProblems({ defaults, rules: [], handoff }, located.where);
  if (first) throw new InputError(first, ...rest);
  if (prose.trim() === '')
    throw wrong(file, 'the policy says nothing', 'Write after the front matter when to go on, when to offer a human, and when to escalate.');
  if (prose.length > MOST_CHARACTERS) throw wrong(file, `the policy has ${prose.length} characters; at most ${MOST_CHARACTERS} are read`, 'Shorten it.');
  return {
    name: policy,
    kind: 'prompt',
    bound: false,
    failSafe: fail_safe,
    defaults,
    handoff,
    source: { file, text },
    decide: () => Promise.reject(new Unavailable('no model may be asked, and one decides by this policy')),
    withModel: (model, modelId) => {
      const policyOf = { name: policy, prose: prose.trim(), defaults, model, modelId };
      return {
        name: policy,
        kind: 'prompt',
        bound: false,
        failSafe: fail_safe,
        defaults,
        handoff,
        source: { file, text },
        decide: decideByModel(policyOf),
        close: async () => undefined,
      };
    },
    close: async () => undefined,
  };
}

function wrong(file: string, message: string, help: string): InputError {
  return new InputError({ code: 'prompt-policy', message, place: { file, line: 1 }, help });
}
