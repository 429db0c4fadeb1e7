import { Text, useInput } from 'ink';
import type { LiveRun } from '../../live/live-run.ts';
import { paint } from '../text/paint.ts';
import { liveLines } from './lines.ts';

export interface LiveScreenProps {
  readonly run: LiveRun;
  readonly columns: number;
  readonly colour: boolean;
  /** Ctrl-C, or an answer to whether to stop. */
  readonly onKey: (key: LiveKey) => void;
}

export type LiveKey = 'interrupt' | 'yes' | 'no';

/** A run while it is played. */
export function LiveScreen({ run, columns, colour, onKey }: LiveScreenProps) {
  useInput((input, key) => {
    if (key.ctrl && input === 'c') onKey('interrupt');
    else if (input === 'y' || input === 'Y') onKey('yes');
    else if (input === 'n' || input === 'N' || key.escape) onKey('no');
  });
  return (
    <Text wrap="truncate">
      {liveLines(run, columns)
        .map((one) => paint(one, colour))
        .join('\n')}
    </Text>
  );
}
