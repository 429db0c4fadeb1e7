import { describe, expect, it } from 'vitest';
import { formatPlace, InputError } from '../../core/errors.ts';
import { parsePromptFile } from './file.ts';

const HEAD = `version: 1
policy: prose
defaults: { route: general, urgency: immediate, say: "Now, {when}." }`;

function fault(text: string): string {
  try {
    parsePromptFile('mine.md', text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code, place }) => `${code} ${place === undefined ? '' : formatPlace(place)}`).join(', ');
  }
  return 'fine';
}

describe('a policy in prose', () => {
  it('has a head, and below it what it says', () => {
    const { head, prose } = parsePromptFile('mine.md', `\uFEFF---\r\n${HEAD}\r\n---\r\n\r\n# When\r\n\r\nEscalate --- always.\r\n---\r\nAlways.\r\n`);
    expect(head).toMatchObject({ policy: 'prose', fail_safe: 'escalate', bound: false, defaults: { route: 'general' }, handoff: { conversation: 'full' } });
    expect(prose).toBe('# When\n\nEscalate --- always.\n---\nAlways.');
  });

  it.each([
    ['nothing', '', 'prompt-without-head mine.md:1:1'],
    ['no head', '# Escalate\n', 'prompt-without-head mine.md:1:1'],
    ['a head without an end', `---\n${HEAD}\n`, 'prompt-without-head mine.md:1:1'],
    ['no prose', `---\n${HEAD}\n---\n \n`, 'prompt-empty mine.md:6:1'],
    ['too much prose', `---\n${HEAD}\n---\n${'x'.repeat(50_001)}`, 'prompt-too-long mine.md:6:1'],
    ['a head that is no YAML', `---\nversion: [\n---\nx`, 'yaml-invalid mine.md:2:11'],
    ['an unknown key', `---\n${HEAD}\nmodle: claude\n---\nx`, 'unknown-key mine.md:5:1'],
    ['rules in its head', `---\n${HEAD}\nrules: []\n---\nx`, 'unknown-key mine.md:5:1'],
    ['a placeholder that nothing is known for', `---\n${HEAD.replace('{when}', '{whne}')}\n---\nx`, 'unknown-placeholder mine.md:4:54'],
    ['no defaults', `---\nversion: 1\npolicy: prose\n---\nx`, 'missing-key mine.md:2:1'],
  ])('%s is told where it stands', (_name, text, expected) => {
    expect(fault(text)).toBe(expected);
  });
});
