import { basename, extname } from 'node:path';
import { InputError } from '../../core/errors.ts';
import { didYouMean } from '../../core/validate.ts';

/** Something that can be judged: a loaded policy, or a variant of a run. */
interface Candidate {
  readonly name: string;
  readonly bound: boolean;
}

/**
 * The policy to judge: the one that was asked for, else `gate.policy`, else the only one there is. A trivial policy is
 * judged only where it is named.
 * @param asked - a name or a file of that name
 * @throws InputError where none or several could be meant
 */
export function choosePolicy<Policy extends Candidate>(candidates: readonly Policy[], asked: string | undefined, config: string): Policy {
  const names = candidates.map(({ name }) => name);
  if (asked !== undefined) {
    const wanted = basename(asked, extname(asked));
    const found = candidates.find(({ name }) => name === asked) ?? candidates.find(({ name }) => name === wanted);
    if (found) return found;
    const meant = didYouMean(wanted, names);
    throw refusal(
      'unknown-policy',
      `there is no policy \`${asked}\` to judge`,
      config,
      meant ? `Did you mean \`${meant}\`?` : `There are: ${names.join(', ')}.`,
    );
  }
  const own = candidates.filter(({ bound }) => !bound);
  const [only] = own;
  if (only && own.length === 1) return only;
  const choices = own.map(({ name }) => name).join(', ');
  throw refusal(
    'which-policy',
    `a gate judges one policy, and there are ${own.length}`,
    config,
    `Name it with \`--policy\` or under \`gate.policy\`: ${choices}.`,
  );
}

function refusal(code: string, message: string, file: string, help: string): InputError {
  return new InputError({ code, message, place: { file }, help });
}
