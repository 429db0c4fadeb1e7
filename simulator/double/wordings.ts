import type { Sheet } from '../../scenarios/sheet/sheet.ts';

/** The sheet as the prompt tells it. */
export interface Told {
  readonly goal: string;
  readonly first_message_in_substance?: string;
  readonly knows: readonly string[];
  readonly withholds: readonly { readonly fact: string; readonly tell_only_when_asked_for: readonly string[] }[];
  readonly temperament: Sheet['temperament'];
  readonly gives_up: Sheet['gives_up'];
}

/** What the stand-in says, by mood. */
interface Wordings {
  readonly insists: readonly string[];
  /** When it has nothing new to say. */
  readonly again: readonly string[];
  readonly asksForHuman: readonly string[];
  readonly closes: readonly string[];
  readonly leaves: readonly string[];
}

export const WORDINGS: Readonly<Record<Sheet['temperament']['mood'], Wordings>> = {
  cheerful: {
    insists: ['hm, that is not quite it yet!', 'haha not yet, can you look once more?'],
    again: ['still not there yet!'],
    asksForHuman: ['could I maybe talk to a person?'],
    closes: ['perfect, thank you! bye!', 'yay, thanks so much, have a good day!'],
    leaves: ['ok, I will try another time!'],
  },
  calm: {
    insists: ['That does not answer my question.', 'I am afraid this is not solved yet.', 'It is still open on my side.'],
    again: ['This is still not solved.'],
    asksForHuman: ['I would like to speak to a person about this.', 'May I talk to a human being, please?'],
    closes: ['Thank you, that is all. Goodbye.', 'Good, thank you.'],
    leaves: ['Then I will leave it at that.'],
  },
  worried: {
    insists: ['But that does not help me. What happens now?', 'I am still worried, it is not solved.', 'And what about my question?'],
    again: ['It is still not solved, I do not know what to do.'],
    asksForHuman: ['Can I please talk to a real person?', 'I need to speak to somebody, a human.'],
    closes: ['Oh good, thank you. Bye.', 'What a relief, thanks. Bye.'],
    leaves: ['I cannot wait any longer.'],
  },
  impatient: {
    insists: ['That did not help.', 'No. Not what I asked.', 'Still nothing. What now?'],
    again: ['Still not solved.', 'I already told you.'],
    asksForHuman: ['Let me talk to a real person.', 'I want to speak to a human now.'],
    closes: ['Ok. Thanks, bye.', 'Fine, thanks.'],
    leaves: ['I am done here.'],
  },
  angry: {
    insists: ['That is useless.', 'Are you even reading this?', 'This is ridiculous.'],
    again: ['I have told you already. Ridiculous.', 'Useless.'],
    asksForHuman: ['Get me a real person. This is useless.', 'I want to talk to a human, not to this stupid bot.'],
    closes: ['Fine. Got it.', 'About time.'],
    leaves: ['Useless. I am leaving.'],
  },
  furious: {
    insists: ['ARE YOU KIDDING ME.', 'This is ridiculous. Same useless answer.', 'Unbelievable. READ what I wrote.'],
    again: ['I told you already!! Ridiculous.', 'Same useless answer AGAIN.'],
    asksForHuman: ['Enough. GET ME A HUMAN.', 'I want to talk to a real person. NOW.'],
    closes: ['About time.', 'Finally.'],
    leaves: ['Worst service ever. I am gone.'],
  },
};
