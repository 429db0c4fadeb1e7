import { builtCases, type DamagedCase, damagedCases } from './handoff/cases.ts';
import { type Contacts, loadContacts } from './handoff/contacts.ts';
import { type Alarms, type Detection, detection, type FamilyDetection, falseAlarms, type Share } from './handoff/measure.ts';
import { loadWritten, type WrittenSound } from './handoff/written.ts';

/** Targets of the bench: detection in every family at least, false alarms at most. */
const DETECTED = 0.95;
const ALARMED = 0.02;

/** A file of texts written by hand, as it was used. Texts that the judge was tuned on prove nothing of other people's words. */
interface WrittenFile {
  readonly file: string;
  readonly title: string;
  readonly carries: boolean;
  /** It is counted, and none of its cases is named: nobody is to learn from it. */
  readonly isSealed?: true;
}

const HALF_B = 'written-blind-b.yaml';
const WRITTEN: readonly WrittenFile[] = [
  { file: 'written-tuned.yaml', title: 'written by hand, the first set (developed on)', carries: false },
  { file: 'written-first.yaml', title: 'written by hand, kept apart at first (developed on since)', carries: false },
  { file: 'written-once-held-out.yaml', title: 'written by hand, held out once (developed on since)', carries: false },
  { file: 'written-dev.yaml', title: 'written by hand to develop on', carries: false },
  { file: 'written-blind-a.yaml', title: 'written by another author who had not seen the judge, half A (learned from since)', carries: false },
  { file: HALF_B, title: 'written by another author who never saw the judge, half B', carries: false, isSealed: true },
];

interface Cases {
  readonly sound: readonly WrittenSound[];
  readonly damaged: readonly DamagedCase[];
}

interface Measured {
  readonly title: string;
  /** Its figures decide whether the targets are met. */
  readonly carries: boolean;
  readonly detection: Detection;
  readonly alarms: Alarms;
}

/** Measures the judge of handoffs on packages that are sound or damaged in a known way; nobody needs half B to develop. */
function measured(isWithoutB: boolean): Measured[] {
  const contacts = loadContacts();
  const files = WRITTEN.filter(({ file }) => !isWithoutB || file !== HALF_B);
  const sections = [
    { title: 'built by the builder, damaged by functions', carries: true, isSealed: false, cases: builtPackages(contacts) },
    ...files.map(({ file, title, carries, isSealed = false }) => ({ title, carries, isSealed, cases: loadWritten(file, contacts) })),
  ];
  const each = sections.map(({ title, carries, isSealed, cases }) => {
    const found = { title, carries, detection: detection(cases.damaged), alarms: falseAlarms(cases.sound) };
    return isSealed ? naming(found, [], []) : found;
  });
  const all = {
    title: 'all of them',
    carries: false,
    detection: detection(sections.flatMap(({ cases }) => cases.damaged)),
    alarms: falseAlarms(sections.flatMap(({ cases }) => cases.sound)),
  };
  const [missed, alarms] = [each.flatMap((one) => one.detection.missed), each.flatMap((one) => one.alarms.alarms)];
  return [...each, naming(all, missed, alarms)];
}

/** The same counts, with these cases named. */
function naming(section: Measured, missed: readonly string[], alarms: readonly string[]): Measured {
  return { ...section, detection: { ...section.detection, missed }, alarms: { ...section.alarms, alarms } };
}

function builtPackages(contacts: Contacts): Cases {
  const { sound, against } = builtCases(contacts);
  return { sound, damaged: [...damagedCases(sound), ...against] };
}

function isMet({ detection: found, alarms }: Measured): boolean {
  return found.families.every(({ share }) => share.hits >= DETECTED * share.of) && alarms.share.hits <= ALARMED * alarms.share.of;
}

function shown({ hits, of, interval }: Share): string {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  return of === 0 ? 'none' : `${hits}/${of}  ${percent(hits / of)} (95 %: ${percent(interval.low)} to ${percent(interval.high)})`;
}

function linesOf(section: Measured): string[] {
  const { title, carries, detection: found, alarms } = section;
  return [
    title.toUpperCase() + (carries ? ' · DECIDES' : ''),
    `  damage detected           ${shown(found.share)}`,
    ...found.families.flatMap(familyLines),
    `  false alarms              ${shown(alarms.share)} of sound packages`,
    ...Object.entries(alarms.byPart).flatMap(([part, share]) => (share.hits === 0 ? [] : [`    ${part.padEnd(23)} ${share.hits}/${share.of}`])),
    `  unverified claims         ${alarms.unverified} in ${alarms.share.of} sound packages`,
    ...found.missed.map((miss) => `  missed: ${miss}`),
    ...alarms.alarms.map((alarm) => `  false alarm: ${alarm}`),
    '',
  ];
}

function familyLines({ family, share, byKind }: FamilyDetection): string[] {
  const kinds = Object.entries(byKind);
  const parts = kinds.map(([kind, one]) => `${kind} ${one.hits}/${one.of}`).join(' · ');
  return [`    ${family.padEnd(24)}${shown(share)}`, ...(kinds.length > 1 ? [`      ${parts}`] : [])];
}

const results = measured(process.argv.includes('--without-b'));
const met = results.filter(({ carries }) => carries).every(isMet);
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ met, results }, null, 2)}\n`);
else {
  process.stdout.write(`${results.flatMap(linesOf).join('\n')}\n`);
  const targets = `in every family at least ${100 * DETECTED} % detected, false alarms at most ${100 * ALARMED} %`;
  process.stdout.write(`targets, where a section decides: ${targets}: ${met ? 'met' : 'NOT met'}\n`);
}
process.exitCode = met ? 0 : 1;
