import { DateTime, FixedOffsetZone, IANAZone, type Zone } from 'luxon';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** No zone changes its offset within a quarter of an hour. */
const QUARTER_MS = 900_000;
/** Quarters whose offset is remembered; a week of contacts has 672. */
const REMEMBERED = 10_000;

interface Offset {
  readonly ms: number;
  /** `-05:00`, or `Z`. */
  readonly suffix: string;
  /** Local date and hour, `2026-03-02T10:`, and minutes at the beginning of the quarter; absent where it is not within one hour. */
  readonly hour: string | undefined;
  readonly minutes: number;
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

const offsets = new Map<string, { readonly zone: Zone; readonly quarters: Map<number, Offset> }>();
const zones = new Map<string, Zone>();

/** ISO 8601 with the zone's offset, whole seconds; what is below a second is cut off. */
export function withOffset(ms: number, timezone: string): string {
  const offset = offsetAt(ms, timezone);
  if (offset.hour === undefined) return new Date(ms + offset.ms).toISOString().slice(0, 19) + offset.suffix;
  const seconds = Math.floor((ms - Math.floor(ms / QUARTER_MS) * QUARTER_MS) / 1000);
  return `${offset.hour}${TWO_DIGITS[offset.minutes + Math.floor(seconds / 60)]}:${TWO_DIGITS[seconds % 60]}${offset.suffix}`;
}

/** The zone for reckoning with luxon: its own works out the offset anew for each date, which takes longer than all else it does. */
export function zoneOf(timezone: string): Zone {
  let zone = zones.get(timezone);
  if (zone === undefined) {
    zone = new RememberingZone(timezone);
    zones.set(timezone, zone);
  }
  return zone;
}

class RememberingZone extends IANAZone {
  override offset(ms: number): number {
    return offsetAt(ms, this.name).ms / MINUTE_MS;
  }
}

/** The day of a moment in a zone, counted from 1970-01-01. */
export function dayAt(ms: number, timezone: string): number {
  return Math.floor((ms + offsetAt(ms, timezone).ms) / DAY_MS);
}

/** Asking for it afresh costs more than all else that is done for a simulated message. */
function offsetAt(ms: number, timezone: string): Offset {
  let known = offsets.get(timezone);
  if (known === undefined) {
    known = { zone: DateTime.utc().setZone(timezone).zone, quarters: new Map() };
    offsets.set(timezone, known);
  }
  const quarter = Math.floor(ms / QUARTER_MS);
  const remembered = known.quarters.get(quarter);
  if (remembered !== undefined) return remembered;
  if (known.quarters.size >= REMEMBERED) known.quarters.clear();
  const offset = offsetOf(known.zone, quarter * QUARTER_MS);
  known.quarters.set(quarter, offset);
  return offset;
}

function offsetOf(zone: Zone, quarterMs: number): Offset {
  const minutes = zone.offset(quarterMs);
  const ms = minutes * MINUTE_MS;
  const suffix = zone.isUniversal && minutes === 0 ? 'Z' : FixedOffsetZone.instance(minutes).formatOffset(quarterMs, 'short');
  // An offset of a broken quarter, as before railways, lets a quarter reach into the next hour.
  if (ms % QUARTER_MS !== 0) return { ms, suffix, hour: undefined, minutes: 0 };
  const local = new Date(quarterMs + ms);
  return { ms, suffix, hour: local.toISOString().slice(0, -10), minutes: local.getUTCMinutes() };
}
