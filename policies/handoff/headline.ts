import { judgeAuthority } from '../../core/authority.ts';
import type { Scalar } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import type { Trigger } from '../../core/vocabulary.ts';
import type { Evidence } from './evidence.ts';
import { isWorthTelling, phraseOf } from './phrase.ts';
import { actionTitle, figure, lastWords, money, plainName, quote } from './wording.ts';

/** The gist of a reason, and the paths of the values that it tells. */
interface Headline {
  readonly text: string;
  readonly told: readonly string[];
}

type Teller = (evidence: Evidence, observation: Observation, team: Team) => Headline;

const MAX_QUOTE = 160;

const TELLERS: Readonly<Record<Trigger, Teller>> = {
  policy_boundary: tellBoundary,
  confidence: tellConfidence,
  sentiment: (...given) => tellMeasured("The customer's sentiment calls for a human", ...given),
  repeat_contact: (_, observation) => ({ text: `This is contact ${observation.contacts_7d} about the same issue within seven days`, told: ['contacts_7d'] }),
  explicit_request: tellRequest,
  high_value: (...given) => tellMeasured('The value at stake calls for a human', ...given),
  complexity: (...given) => tellMeasured("The request is beyond the agent's scope", ...given),
  sensitive_topic: tellTopic,
};

export function headlineOf(evidence: Evidence, observation: Observation, team: Team): Headline {
  const teller = evidence.trigger === undefined ? undefined : TELLERS[evidence.trigger];
  return teller ? teller(evidence, observation, team) : tellMeasured('The condition of a rule held', evidence, observation, team);
}

function tellBoundary(evidence: Evidence, observation: Observation, team: Team): Headline {
  const { action, account } = observation;
  const title = actionTitle(action.name, team);
  const amount = numberAt(evidence.values, 'action.amount');
  const limit = numberAt(evidence.values, 'authority.limit');
  if (amount !== undefined && limit !== undefined && amount > limit) {
    return { text: `${title}: ${money(amount, team)} is over the agent's limit of ${money(limit, team)}`, told: ['action.amount', 'authority.limit'] };
  }
  const known = Object.hasOwn(team.actions, action.name) ? team.actions[action.name] : undefined;
  const because = known ? judgeAuthority(action.name, known, account, action.amount).because : undefined;
  if (because !== undefined) return { text: `${title}: ${because}`, told: ['authority.permitted'] };
  return tellMeasured(`${title}: the policy does not leave this to the agent`, evidence, observation, team);
}

function tellConfidence({ values }: Evidence, observation: Observation): Headline {
  const { signals, action } = observation;
  const sure = numberAt(values, 'signals.confidence') ?? signals.confidence;
  const guess = signals.intent === undefined ? 'what the customer wants' : `the customer's intent (${plainName(signals.intent)})`;
  if (sure === undefined) return { text: `The agent does not know how sure it is of ${guess}: ${said(observation)}`, told: [] };
  const text = `The agent's confidence in ${guess} is ${figure(sure)}`;
  const path = `params.confidence.${action.consequence}`;
  const bar = numberAt(values, path);
  if (bar === undefined || bar <= sure) return { text, told: ['signals.confidence'] };
  return {
    text: `${text}, under the ${figure(bar)} that the policy asks for (${plainName(action.consequence)})`,
    told: ['signals.confidence', path, 'action.consequence'],
  };
}

function tellRequest(evidence: Evidence, observation: Observation, team: Team): Headline {
  if (observation.signals.explicit_request !== true) {
    const lead =
      observation.so_far.explicit_requests > 0 || (numberAt(evidence.values, 'so_far.explicit_requests') ?? 0) > 0
        ? 'The customer asked for a person earlier'
        : 'The policy takes this for a wish to leave the agent';
    return tellMeasured(lead, evidence, observation, team);
  }
  return { text: `The customer asks for a person: ${said(observation)}`, told: ['signals.explicit_request'] };
}

function tellTopic({ values }: Evidence, observation: Observation): Headline {
  const topics = (observation.signals.sensitive_topics ?? []).map(plainName).join(', ');
  const told = Object.keys(values).filter((path) => path.startsWith('signals.sensitive_topics'));
  return { text: `The customer raises a sensitive topic${topics === '' ? '' : ` (${topics})`}: ${said(observation)}`, told };
}

/** A lead with all measured values; where none of them says how much or what (which turn it is says neither), with the customer's words. The policy's own limits are left to the caller. */
function tellMeasured(lead: string, { values }: Evidence, observation: Observation, team: Team): Headline {
  const measured = Object.entries(values).filter(([path, value]) => isWorthTelling(path, value) && !path.startsWith('params.'));
  const phrases = measured.map(([path, value]) => phraseOf(path, value, team));
  const isTelling = measured.some(([path, value]) => path !== 'turn' && (typeof value === 'number' || typeof value === 'string'));
  return { text: `${lead}: ${[...phrases, ...(isTelling ? [] : [said(observation)])].join('; ')}`, told: measured.map(([path]) => path) };
}

function said(observation: Observation): string {
  return quote(lastWords(observation).text, MAX_QUOTE);
}

function numberAt(values: Readonly<Record<string, Scalar>>, path: string): number | undefined {
  const value = values[path];
  return typeof value === 'number' ? value : undefined;
}
