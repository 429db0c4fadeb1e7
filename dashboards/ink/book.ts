import { type Listing, lengthOf } from '../../evaluators/listing/listing.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { RunView } from '../run/run-view.ts';

/** What a list shows of a scenario, and finds it by. */
export interface ScenarioFacts {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly archetype: string;
  readonly family: string;
  readonly kind: Scenario['customer']['kind'];
  /** The trigger that it tests or nearly tests. */
  readonly trigger?: string;
  /** Name and title in small letters. */
  readonly searched: string;
}

/** A run as the screens look things up in it; made once for a run. */
export interface Book {
  readonly view: RunView;
  readonly listing: Listing;
  /** How many conversations there are. */
  readonly count: number;
  /** Names in the order of the run, without and with bounds. */
  readonly policies: readonly string[];
  readonly variants: readonly string[];
  /** By their number in the listing. */
  readonly scenarios: readonly ScenarioFacts[];
}

export function bookOf(view: RunView): Book {
  const { listing, report, scenarios } = view;
  return {
    view,
    listing,
    count: lengthOf(listing),
    policies: report.variants.filter(({ bound }) => !bound).map(({ variant }) => variant),
    variants: report.variants.map(({ variant }) => variant),
    scenarios: listing.scenarios.map((id) => factsOf(id, scenarios.get(id))),
  };
}

function factsOf(id: string, scenario: Scenario | undefined): ScenarioFacts {
  if (scenario === undefined) return { id, title: '', category: '', archetype: '', family: '', kind: 'script', searched: id.toLowerCase() };
  const { title, stratum, archetype, family, customer, truth } = scenario;
  return {
    id,
    title,
    category: stratum,
    archetype,
    family,
    kind: customer.kind,
    ...(truth.probes === undefined ? {} : { trigger: truth.probes }),
    searched: `${id} ${title}`.toLowerCase(),
  };
}
