/** What a piece of text means to the eye. No tone carries a meaning that the text does not. */
export type Tone = 'plain' | 'title' | 'strong' | 'faint' | 'good' | 'bad' | 'mark' | 'key' | 'chosen' | 'tab';

/** SGR parameters; colours are those of Okabe and Ito as near as 256 colours come, which stay apart for every kind of colour vision, on dark and on light. */
const COLOURED: Readonly<Record<Tone, string>> = {
  plain: '',
  title: '1',
  strong: '1',
  faint: '2',
  good: '38;5;32',
  bad: '38;5;166',
  mark: '38;5;172',
  key: '38;5;32',
  chosen: '7',
  tab: '1;7',
};

/** Weight and reversal are no colours. */
const UNCOLOURED: Readonly<Record<Tone, string>> = { ...COLOURED, good: '', bad: '1', mark: '1', key: '1' };

/** What a terminal is told to show a tone, SGR parameters without escape; empty for plain text. */
export function sgrOf(tone: Tone, colour: boolean): string {
  return (colour ? COLOURED : UNCOLOURED)[tone];
}
