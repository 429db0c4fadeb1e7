import { dashboardDocument } from '../../dashboards/plain/dashboard/json.ts';
import { dashboardText } from '../../dashboards/plain/dashboard/screen.ts';
import { safeLine } from '../../dashboards/plain/safe-text.ts';
import type { Style } from '../../dashboards/plain/style.ts';
import { lengthOf } from '../../evaluators/listing/listing.ts';
import type { Io } from '../io.ts';
import type { Followed, Watching } from './watching.ts';

const LONGEST_LINE = 400;

/** Follows a project without a screen, until it is interrupted: the comparison once, then under the time what each save changed. */
export async function watchAsText({ first, follow }: Watching, io: Io, style: Style): Promise<void> {
  io.out(`${dashboardText(first.source.view, style)}\n${lines(first, style)}`);
  await follow((now) => io.out(`\n${style.strong(io.now().toISOString().slice(11, 19))} ${style.faint('UTC')}\n${lines(now, style)}`), io.interrupted);
}

function lines({ changes, warnings }: Followed, style: Style): string {
  const said = changes.map((change) => `  ${safeLine(change, LONGEST_LINE)}\n`);
  return [...said, ...warnings.map((warning) => `  ${style.bad('warning')}: ${safeLine(warning, LONGEST_LINE)}\n`)].join('');
}

/** The same for programs: a JSON document a line, the first for how it is now, then one a save. */
export async function watchAsJson({ first, follow }: Watching, io: Io): Promise<void> {
  const tell = ({ source: { view }, changes, warnings, isPlayed }: Followed) => {
    const all = Array.from({ length: lengthOf(view.listing) }, (_, position) => position);
    io.out(`${JSON.stringify({ changes, warnings, is_played: isPlayed, ...dashboardDocument(view, all) })}\n`);
  };
  tell(first);
  await follow(tell, io.interrupted);
}
