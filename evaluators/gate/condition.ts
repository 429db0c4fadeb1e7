import { type GateFigure, type GateSettings, type PairedFigure, unitOf } from './settings.ts';

/** One thing that a policy has to show. Values are shares, 0–1, also where they are written per 1,000 contacts. */
export type Condition =
  | {
      readonly kind: 'limit';
      readonly figure: GateFigure;
      readonly side: 'at_least' | 'at_most';
      readonly limit: number;
      /** `point` decides nothing statistically. */
      readonly judgedOn: 'confidence' | 'point';
    }
  | { readonly kind: 'non_inferiority'; readonly figure: PairedFigure; readonly margin: number }
  | { readonly kind: 'critical_failures' };

/** In the order of the settings; that there be no critical failure comes first. */
export function conditionsOf(settings: GateSettings): Condition[] {
  const rate = settings.rate === undefined ? [] : (['at_least', 'at_most'] as const).map((side) => ({ figure: 'rate' as const, ...only(settings.rate, side) }));
  return [
    ...(settings.critical_failures === 'none' ? [{ kind: 'critical_failures' } as const] : []),
    ...[...settings.limits, ...rate].flatMap(limitOf),
    ...settings.non_inferiority.map(({ figure, margin }) => ({ kind: 'non_inferiority' as const, figure, margin: margin / unitOf(figure) })),
  ];
}

/** Conditions that rest on a confidence bound: the chance of a false alarm is shared out among them. */
export function isStatistical(condition: Condition): boolean {
  return condition.kind === 'non_inferiority' || (condition.kind === 'limit' && condition.judgedOn === 'confidence');
}

/** Whether the condition speaks of real contacts, for which `traffic.yaml` is needed. */
export function needsTraffic(condition: Condition): boolean {
  return condition.kind !== 'critical_failures' && isProjected(condition.figure);
}

export function isProjected(figure: GateFigure): figure is 'trapped' | 'sent_for_nothing' | 'rate' {
  return figure === 'trapped' || figure === 'sent_for_nothing' || figure === 'rate';
}

type Written = GateSettings['limits'][number];

function only(band: GateSettings['rate'], side: 'at_least' | 'at_most'): Partial<Pick<Written, 'at_least' | 'at_most'>> {
  const value = band?.[side];
  return value === undefined ? {} : { [side]: value };
}

function limitOf({ figure, at_least, at_most, bound }: Written): Condition[] {
  const judgedOn = bound === 'point' ? ('point' as const) : ('confidence' as const);
  const limit = (side: 'at_least' | 'at_most', value: number) => ({ kind: 'limit' as const, figure, side, limit: value / unitOf(figure), judgedOn });
  if (at_least !== undefined) return [limit('at_least', at_least)];
  return at_most === undefined ? [] : [limit('at_most', at_most)];
}
