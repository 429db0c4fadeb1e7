import type { Place, Problem } from '../../core/errors.ts';
import { didYouMean } from '../../core/validate.ts';
import type { Path } from '../../core/yaml.ts';
import { APPROACH_PLACEHOLDERS } from '../handoff/placeholders.ts';
import type { HandoffSpec } from '../schema.ts';
import { MESSAGE_PLACEHOLDERS } from './tell.ts';

/** The texts of a policy that may hold placeholders. */
interface Texts {
  readonly defaults: { readonly say: string };
  readonly rules: readonly { readonly say?: string }[];
  readonly handoff: Pick<HandoffSpec, 'approach'>;
}

/** Braces that no value is known for: a customer or a human would read a gap, or the braces. */
export function placeholderProblems({ defaults, rules, handoff }: Texts, where: (path: Path) => Place): readonly Problem[] {
  const inSay = (text: string | undefined, path: Path) => unknownIn(text ?? '', MESSAGE_PLACEHOLDERS, path.join('.'), where(path));
  return [
    ...inSay(defaults.say, ['defaults', 'say']),
    ...rules.flatMap((rule, index) => inSay(rule.say, ['rules', index, 'say'])),
    ...Object.entries(handoff.approach).flatMap(([trigger, text]) => {
      const path = ['handoff', 'approach', trigger];
      return unknownIn(text ?? '', APPROACH_PLACEHOLDERS, path.join('.'), where(path));
    }),
  ];
}

function unknownIn(text: string, known: readonly string[], field: string, place: Place): Problem[] {
  const found = [...text.matchAll(/\{([^{}]*)\}/g)].filter(([, name = '']) => !known.includes(name));
  return found.map(([written, name = '']) => {
    const meant = didYouMean(name.trim().toLowerCase(), known);
    return {
      code: 'unknown-placeholder',
      message: `\`${field}\`: nothing is known for \`${written}\`${meant === undefined ? '' : `, did you mean \`{${meant}}\`?`}`,
      place,
      help: meant === undefined ? `Placeholders here: ${known.map((one) => `\`{${one}}\``).join(', ')}.` : `Write \`{${meant}}\`.`,
    };
  });
}
