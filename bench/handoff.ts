import { builtCases, damagedCases } from './handoff/cases.ts';
import { loadContacts } from './handoff/contacts.ts';
import { type Alarms, type Detection, detection, falseAlarms, type Share } from './handoff/measure.ts';
import { loadWritten } from './handoff/written.ts';

/** Targets of the bench: detection at least, false alarms at most. */
const DETECTED = 0.95;
const ALARMED = 0.02;

interface Measured {
  readonly title: string;
  readonly detection: Detection;
  readonly alarms: Alarms;
}

/** Measures the judge of handoffs on packages that are sound or damaged in a known way. */
function measured(): Measured[] {
  const contacts = loadContacts();
  const { sound, against } = builtCases(contacts);
  const tuned = loadWritten('written-tuned.yaml', contacts);
  const first = loadWritten('written-first.yaml', contacts);
  const heldOut = loadWritten('written-held-out.yaml', contacts);
  const blindA = loadWritten('written-blind-a.yaml', contacts);
  const blindB = loadWritten('written-blind-b.yaml', contacts);
  const damaged = damagedCases(sound);
  const everything = {
    sound: [...sound, ...tuned.sound, ...first.sound, ...heldOut.sound, ...blindA.sound, ...blindB.sound],
    damaged: [...damaged, ...against, ...tuned.damaged, ...first.damaged, ...heldOut.damaged, ...blindA.damaged, ...blindB.damaged],
  };
  const part = (title: string, cases: typeof everything) => ({ title, detection: detection(cases.damaged), alarms: falseAlarms(cases.sound) });
  return [
    part('built by the builder, damaged by functions (tuned on)', { sound: [...sound], damaged: [...damaged, ...against] }),
    part('written by hand (tuned on)', { sound: [...tuned.sound], damaged: [...tuned.damaged] }),
    part('written by hand (not run while the judge was tuned, but known to its author)', { sound: [...first.sound], damaged: [...first.damaged] }),
    part('written by hand (held out: written when the judge was finished)', { sound: [...heldOut.sound], damaged: [...heldOut.damaged] }),
    part('written by hand (held out: another author, judge not read), half A', { sound: [...blindA.sound], damaged: [...blindA.damaged] }),
    counted(part('written by hand (held out: another author, judge not read), half B', { sound: [...blindB.sound], damaged: [...blindB.damaged] })),
    counted(part('all of them', everything)),
  ];
}

/** Without the texts that were missed or wrongly reported: those of half B are not to be learned from. */
function counted({ title, detection: found, alarms }: Measured): Measured {
  return { title, detection: { ...found, missed: [] }, alarms: { ...alarms, alarms: [] } };
}

function shown({ hits, of, interval }: Share): string {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  return of === 0 ? 'none' : `${hits}/${of}  ${percent(hits / of)} (95 %: ${percent(interval.low)} to ${percent(interval.high)})`;
}

function linesOf({ title, detection: found, alarms }: Measured): string[] {
  const width = Math.max(...Object.keys(found.byKind).map((kind) => kind.length));
  return [
    title.toUpperCase(),
    `  damage detected   ${shown(found.share)}`,
    ...Object.entries(found.byKind).map(([kind, share]) => `    ${kind.padEnd(width)}  ${shown(share)}`),
    `  false alarms      ${shown(alarms.share)} of sound packages`,
    ...Object.entries(alarms.byPart).map(([part, count]) => `    ${part}: ${count}`),
    ...found.missed.map((miss) => `  missed: ${miss}`),
    ...alarms.alarms.map((alarm) => `  false alarm: ${alarm}`),
    '',
  ];
}

const results = measured();
const whole = results.at(-1);
const isMet =
  whole !== undefined && whole.detection.share.hits >= DETECTED * whole.detection.share.of && whole.alarms.share.hits <= ALARMED * whole.alarms.share.of;
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ met: isMet, results }, null, 2)}\n`);
else {
  process.stdout.write(`${results.flatMap(linesOf).join('\n')}\n`);
  process.stdout.write(`targets: detection at least ${100 * DETECTED} %, false alarms at most ${100 * ALARMED} %: ${isMet ? 'met' : 'NOT met'}\n`);
}
process.exitCode = isMet ? 0 : 1;
