import { DateTime } from 'luxon';
import type { Routing } from '../../../core/decision.ts';
import type { Place, Problem } from '../../../core/errors.ts';
import type { Team } from '../../../core/team.ts';
import type { Policy } from '../../../policies/policy.ts';
import { isRulePolicy } from '../../../policies/rules/policy.ts';
import { firstNotKept } from './not-kept.ts';

interface Message {
  /** Whose words, in a sentence. */
  readonly of: string;
  readonly routing: Routing;
  readonly place: Place;
}

/** Messages that make the customer expect what their queue does not keep at some time of the week. */
export function expectationWarnings(policy: Policy, team: Team): readonly Problem[] {
  return messagesOf(policy).flatMap(({ of, routing, place }) => {
    const found = firstNotKept(routing, team);
    if (found === undefined) return [];
    const when = DateTime.fromISO(found.clock, { zone: team.timezone, locale: 'en' }).toFormat('cccc HH:mm');
    const message = `\`say\` of ${of} does not fit \`${routing.route}\` and \`${routing.urgency}\`, for example on ${when}: ${found.fault}`;
    return [{ code: 'wrong-expectation', message, place, help: 'Write `{when}` for the time: it is filled in by the hours of the queue and the urgency.' }];
  });
}

/** Each text with each queue and urgency that it is said for; the text of the defaults also for the rules that have none. */
function messagesOf(policy: Policy): Message[] {
  if (!isRulePolicy(policy)) return [{ of: 'the defaults', routing: policy.defaults, place: { file: policy.source.file } }];
  const { defaults, rules } = policy.definition;
  const ofRules = rules.flatMap((rule, index) => {
    if (rule.do === 'continue') return [];
    const { route = defaults.route, urgency = defaults.urgency, say = defaults.say } = rule;
    const isPlain = rule.say === undefined && route === defaults.route && urgency === defaults.urgency;
    const place = policy.where(rule.say === undefined ? ['rules', index] : ['rules', index, 'say']);
    return isPlain ? [] : [{ of: `rule \`${rule.id}\``, routing: { route, urgency, say }, place }];
  });
  return [{ of: 'the defaults', routing: defaults, place: policy.where(['defaults', 'say']) }, ...ofRules];
}
