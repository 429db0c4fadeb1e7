import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import { validate } from '../../core/validate.ts';
import { type Located, parseYaml } from '../../core/yaml.ts';
import { placeholderProblems } from '../message/placeholder-problems.ts';
import { PolicyFile } from '../schema.ts';

const { version, policy, about, bound, fail_safe, defaults, handoff } = PolicyFile.shape;

/** What stands above the prose: who the policy is, what counts when it breaks, and what it passes on. */
const PromptHead = z.strictObject({
  version,
  policy,
  about,
  bound,
  model: z.string().min(1).max(200).exactOptional().describe('Id of the model that decides; else the one of the config'),
  fail_safe,
  defaults,
  handoff,
});
type PromptHead = z.infer<typeof PromptHead>;

export interface PromptFile {
  readonly head: PromptHead;
  /** The policy in prose. */
  readonly prose: string;
}

const FENCE = /^---[ \t]*$/;
/** A policy that is longer is no policy that a model follows. */
const LONGEST = 50_000;

/**
 * Reads a policy in Markdown: between two lines of `---` what every policy says of itself, in YAML, and below in prose when to hand over.
 * @throws InputError with every problem, by line of the file
 */
export function parsePromptFile(file: string, text: string): PromptFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = FENCE.test(lines[0] ?? '') ? lines.findIndex((line, index) => index > 0 && FENCE.test(line)) : -1;
  if (end < 0) {
    throw new InputError({
      code: 'prompt-without-head',
      message: 'a policy in Markdown begins with what it says of itself, between two lines of `---`',
      place: { file, line: 1, column: 1 },
      help: 'Begin with `---`, then `version: 1`, `policy: <name>` and `defaults: { route, urgency, say }`, then `---`.',
    });
  }
  // The fence becomes an empty line, so that every place is that of the file.
  const located = parseYaml(file, ['', ...lines.slice(1, end)].join('\n'));
  const head = validate(PromptHead, located);
  const [first, ...rest] = placeholderProblems({ ...head, rules: [] }, located.where);
  if (first) throw new InputError(first, ...rest);
  return {
    head,
    prose: proseOf(
      lines
        .slice(end + 1)
        .join('\n')
        .trim(),
      located,
      end + 2,
    ),
  };
}

function proseOf(prose: string, { file }: Located, line: number): string {
  if (prose !== '' && prose.length <= LONGEST) return prose;
  throw new InputError({
    code: prose === '' ? 'prompt-empty' : 'prompt-too-long',
    message:
      prose === ''
        ? 'the policy says nothing: below its head no word follows'
        : `the policy has ${prose.length.toLocaleString('en')} characters; at most ${LONGEST.toLocaleString('en')} are sent`,
    place: { file, line, column: 1 },
    help: prose === '' ? 'Write below the second `---`, in your words, when a human is offered and when one takes over.' : 'Shorten it to what decides.',
  });
}
