import type { LiveFigures, LiveRun, LiveVariant } from '../../live/live-run.ts';
import { perceivedNote } from '../../perceived.ts';
import { estimate, money, plural } from '../../plain/numbers.ts';
import { SIMULATED_NOTE } from '../../stand-in.ts';
import { type Barred, intervalBar } from '../marks/bar.ts';
import { cutLine, EMPTY, fitLine, type Line, line, type Span, span, spread } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { wrapTo } from '../text/wrap.ts';

const SHARE = { from: 0, to: 1 } as const;
/** Widths of the columns of the table. */
const NAME = { least: 12, most: 28 } as const;
const HANDED = 13;
const FIGURE = 15;
const CRITICAL = 10;
const BAR = { least: 9, most: 31 } as const;
const MOST_VARIANTS = 8;
/** What is long enough to be read without a moment's doubt: minutes from here on. */
const MINUTE = 60;

/** A run while it is played: how far it is, what each policy did so far, the last mistakes, and how to stop. */
export function liveLines(run: LiveRun, columns: number): Line[] {
  const parts = [headLines(run, columns), figureLines(run, columns), mistakeLines(run.figures, columns), keyLines(run, columns)];
  return parts.flatMap((part, at) => (part.length === 0 ? [] : at === 0 ? part : [EMPTY, ...part])).map((one) => cutLine(one, columns));
}

function headLines(run: LiveRun, columns: number): Line[] {
  const { suite, seed, workers, stage } = run;
  const at: Line = [
    span('escalab', 'title'),
    span(`  suite ${saidLine(suite, 40)}`, 'strong'),
    span(`  seed ${seed}${workers > 1 ? ` · ${workers} threads` : ''}`, 'faint'),
  ];
  const doing = { playing: 'playing', asking: 'playing', stopping: 'stopping' }[stage];
  return [spread(at, [span(doing, 'faint')], columns), ...perceivedLines(run, columns), progressLine(run, columns), paceLine(run), ...costLines(run, columns)];
}

function perceivedLines({ perceived }: LiveRun, columns: number): Line[] {
  return perceived === undefined ? [] : wrapTo(perceivedNote(perceived), columns).map((text) => line(text, 'bad'));
}

function costLines({ cost }: LiveRun, columns: number): Line[] {
  if (cost === undefined) return [];
  const { dollars, cap, isSimulated } = cost;
  if (isSimulated) return wrapTo(`${SIMULATED_NOTE} Asking one would have cost ${money(dollars)} so far.`, columns).map((text) => line(text, 'bad'));
  return [line(`${money(dollars)} spent${cap === undefined ? '' : ` of at most ${money(cap)}`}`)];
}

function progressLine({ played, planned }: LiveRun, columns: number): Line {
  const share = planned === 0 ? 1 : played / planned;
  const percent = `${Math.floor(share * 100)} %`.padStart(6);
  const room = Math.max(10, Math.min(columns, 120) - percent.length - 1);
  const full = Math.floor(share * room);
  return [span('━'.repeat(full), 'good'), span('─'.repeat(room - full), 'faint'), span(percent, 'strong')];
}

function paceLine({ played, planned, perSecond, errored, invalid, seconds }: LiveRun): Line {
  const count = (value: number) => value.toLocaleString('en');
  const left = perSecond > 0 ? [`${timeText((planned - played) / perSecond)} left`] : [];
  const pace = perSecond > 0 ? [`${perSecond.toLocaleString('en', { maximumSignificantDigits: 2 })} a second`] : [];
  const known = [`${count(played)} of ${plural(planned, 'conversation')}`, ...pace, ...left, `${timeText(seconds)} so far`].join(' · ');
  const trouble = [...(errored > 0 ? [`${count(errored)} errored`] : []), ...(invalid > 0 ? [`${count(invalid)} invalid`] : [])].join(' · ');
  return trouble === '' ? line(known) : [span(known), span(` · ${trouble}`, 'bad')];
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 2 * MINUTE) return `${whole} s`;
  const minutes = Math.floor(whole / MINUTE);
  return minutes < 2 * MINUTE
    ? `${minutes} min ${String(whole % MINUTE).padStart(2, '0')} s`
    : `${Math.floor(minutes / MINUTE)} h ${String(minutes % MINUTE).padStart(2, '0')} min`;
}

function figureLines({ figures, played }: LiveRun, columns: number): Line[] {
  const { variants, judged } = figures;
  if (judged === 0) return [];
  const name = Math.min(NAME.most, Math.max(NAME.least, ...variants.map((one) => one.name.length + 1)));
  const bar = Math.min(BAR.most, Math.floor((columns - name - HANDED - CRITICAL - 2 * FIGURE - 2) / 2));
  const widths: Widths = { name, bar: bar >= BAR.least ? bar : 0 };
  const shown = variants.slice(0, MOST_VARIANTS);
  return [
    headingLine(widths),
    ...shown.map((variant) => variantLine(variant, widths)),
    ...(variants.length > shown.length ? [line(`and ${plural(variants.length - shown.length, 'more policy', 'more policies')}`, 'faint')] : []),
    ...wrapTo(restsOn(judged, played), columns).map((text) => line(text, 'faint')),
  ];
}

interface Widths {
  readonly name: number;
  /** 0 where there is no room for bars. */
  readonly bar: number;
}

function headingLine({ name, bar }: Widths): Line {
  const figure = (title: string): Span[] => [...fitLine([span(title, 'faint')], FIGURE, 'right'), ...fitLine([], bar === 0 ? 0 : bar + 1)];
  return [
    ...fitLine([], name),
    ...fitLine([span('handed over', 'faint')], HANDED, 'right'),
    ...figure('recall'),
    ...figure('precision'),
    ...fitLine([span('critical', 'faint')], CRITICAL, 'right'),
  ];
}

function variantLine({ name, handed, recall, precision, critical }: LiveVariant, widths: Widths): Line {
  const figure = (value: LiveVariant['recall']): Span[] => [
    ...fitLine([span(estimate(value))], FIGURE, 'right'),
    ...(widths.bar === 0 ? [] : [span(' '), ...fitLine([span(barOf(value, widths.bar), 'good')], widths.bar)]),
  ];
  return [
    ...fitLine([span(saidLine(name, 60), 'strong')], widths.name),
    ...fitLine([span(`${Math.round(100 * handed)} %`)], HANDED, 'right'),
    ...figure(recall),
    ...figure(precision),
    ...fitLine([span(critical.toLocaleString('en'), critical > 0 ? 'bad' : 'plain')], CRITICAL, 'right'),
  ];
}

function barOf(value: LiveVariant['recall'], width: number): string {
  if (value.kind === 'none') return '';
  const shown: Barred = value.kind === 'interval' ? { point: value.estimate, low: value.low, high: value.high } : { point: value.estimate };
  return intervalBar(shown, SHARE, width, () => '·');
}

function restsOn(judged: number, played: number): string {
  const on =
    judged >= played ? `all ${plural(judged, 'conversation')} so far` : `${judged.toLocaleString('en')} of the ${plural(played, 'conversation')} so far`;
  return `Recall and precision rest on ${on}, with 95\u00A0% intervals by family. Customers come one after the other, so these are no figures of the run.`;
}

function mistakeLines({ mistakes }: LiveFigures, columns: number): Line[] {
  if (mistakes.length === 0) return [];
  const most = Math.max(...mistakes.map(({ variant }) => variant.length));
  return [
    line('The last mistakes', 'strong'),
    ...mistakes
      .slice(0, 5)
      .map(
        ({ variant, scenario, what }): Line =>
          cutLine(
            [...fitLine([span(saidLine(variant, 40))], Math.min(most, 20) + 2), span(`${saidLine(scenario, 60)}  `, 'key'), span(saidLine(what, 300), 'faint')],
            columns,
          ),
      ),
  ];
}

function keyLines({ stage, resume, played }: LiveRun, columns: number): Line[] {
  const kept = `${plural(played, 'conversation')} ${played === 1 ? 'is' : 'are'} kept`;
  const goOn = wrapTo(`${kept}; \`${saidLine(resume, 200)}\` goes on.`, columns).map((text) => line(text));
  switch (stage) {
    case 'playing':
      return [[span('Ctrl-C', 'key'), span(' stops, and keeps what was played', 'faint')]];
    case 'asking':
      return [[span('Stop here?  ', 'strong'), span('y', 'key'), span(' yes   '), span('n', 'key'), span(' no, go on')], ...goOn];
    case 'stopping':
      return [line('Stopping after what is being played.', 'strong'), ...goOn];
  }
}
