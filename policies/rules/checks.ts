import type { Problem } from '../../core/errors.ts';
import type { Team } from '../../core/team.ts';
import { didYouMean } from '../../core/validate.ts';
import type { Path } from '../../core/yaml.ts';
import type { Policy } from '../policy.ts';
import { inFile } from './condition-problem.ts';
import { isRulePolicy, type RulePolicy } from './policy.ts';

/** Routes of a policy to queues that the team does not have or does not staff. */
export function routesAgainstTeam(policy: Policy, team: Team): readonly Problem[] {
  if (!isRulePolicy(policy)) return routeProblem(policy.defaults.route, team, { file: policy.source.file });
  const at = (path: Path, route: string) => routeProblem(route, team, policy.where(path));
  const ofRules = policy.definition.rules.flatMap((rule, index) => (rule.route === undefined ? [] : at(['rules', index, 'route'], rule.route)));
  return [...at(['defaults', 'route'], policy.definition.defaults.route), ...ofRules];
}

function routeProblem(route: string, team: Team, place: NonNullable<Problem['place']>): readonly Problem[] {
  const queues = Object.keys(team.queues);
  if (!Object.hasOwn(team.queues, route)) {
    const meant = didYouMean(route, queues);
    return [
      {
        code: 'unknown-queue',
        message: `the team has no queue \`${route}\`${meant ? `, did you mean \`${meant}\`?` : ''}`,
        place,
        help: meant ? `Write \`${meant}\`.` : `Its queues: ${queues.join(', ')}.`,
      },
    ];
  }
  if (team.queues[route]?.staff !== 0) return [];
  return [{ code: 'unstaffed-queue', message: `\`${route}\` is a queue nobody staffs`, place, help: 'Route to another queue, or staff it in the team file.' }];
}

/** Where an earlier `offer` or `continue` can keep a later `escalate` from deciding: one warning for each earlier rule. */
export function maskingWarnings(policy: Policy): readonly Problem[] {
  if (!isRulePolicy(policy)) return [];
  return policy.definition.rules.flatMap((_rule, index) => maskedBy(policy, index));
}

function maskedBy({ definition: { rules }, where }: RulePolicy, index: number): Problem[] {
  const rule = rules[index];
  const later = rules.slice(index + 1).filter((other) => other.do === 'escalate');
  if (!rule || rule.do === 'escalate' || later.length === 0) return [];
  const names = later.map((other) => `\`${other.id}\``).join(', ');
  return [
    {
      code: 'may-mask',
      message: `\`${rule.id}\` (${rule.do}) stands before ${names}, which ${later.length === 1 ? 'escalates' : 'escalate'}: where both fire, nobody is handed over`,
      place: where(['rules', index, 'id']),
      help: `Move \`${rule.id}\` below, or narrow its condition, unless that is meant.`,
    },
  ];
}

/** Why something may be absent, by the part of the observation or what it belongs to. */
const WHY_ABSENT: Readonly<Record<string, string>> = {
  'action.amount': 'most actions move no amount',
  'attempts[].amount': 'most actions move no amount',
  'authority.limit': 'not every action has a limit',
  account: 'it is not known of every customer',
  'account.facts': 'not every account has it',
  signals: 'nobody perceives everything',
  sources: 'nobody perceives everything',
};

/** Rules that read what may be absent without asking for it: where it is, they fail, and do to a customer what nobody wrote. */
export function absenceWarnings(policy: Policy): readonly Problem[] {
  if (!isRulePolicy(policy)) return [];
  const then = policy.definition.on_rule_error === 'escalate' ? 'hands the customer over' : 'is passed over';
  return policy.rules.flatMap(({ rule, unguarded }, index) => {
    const located = { condition: rule.when, ...policy.source, place: policy.where(['rules', index, 'when']) };
    return unguarded.map(({ part, written, guarded, start, end }) => {
      const why = WHY_ABSENT[part] ?? WHY_ABSENT[part.replace(/\.[^.]*$/, '')] ?? 'it is optional';
      const message = `\`${rule.id}\` reads \`${written}\`, which may be absent (${why}): the rule then fails and ${then}`;
      return inFile({ code: 'may-be-absent', message, help: `Guard it: \`${guarded}\``, start, end }, located);
    });
  });
}
