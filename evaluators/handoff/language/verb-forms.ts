import { remembered, WORDS } from '../remembered.ts';

/** Past forms that do not end in `ed`, by their verb. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'send:sent give:gave,given tell:told say:said go:went,gone get:got,gotten make:made take:took,taken find:found pay:paid bring:brought buy:bought keep:kept ' +
    'leave:left sell:sold speak:spoke,spoken write:wrote,written ring:rang,rung run:ran begin:began,begun come:came do:did,done know:knew,known think:thought feel:felt ' +
    'hold:held hear:heard lead:led lose:lost meet:met see:saw,seen show:shown spend:spent stand:stood teach:taught understand:understood withdraw:withdrew,withdrawn ' +
    'win:won throw:threw,thrown break:broke,broken choose:chose,chosen draw:drew,drawn drive:drove,driven fall:fell,fallen forget:forgot,forgotten freeze:froze,frozen ' +
    'grow:grew,grown hide:hid,hidden mean:meant mistake:mistook,mistaken undo:undid,undone seek:sought swear:swore,sworn deal:dealt redo:redid,redone build:built wake:woke,woken ' +
    'catch:caught become:became misread:misread resend:resent rewrite:rewrote,rewritten steal:stole,stolen wear:wore,worn sit:sat put:put set:set reset:reset read:read cut:cut shut:shut let:let cost:cost'
  )
    .split(' ')
    .flatMap((entry) => {
      const [verb = '', forms = ''] = entry.split(':');
      return forms.split(',').map((form) => [form, verb] as const);
    }),
);
/** Past forms that are the verb itself, so that only what stands before them tells. */
const SAME = new Set(['put', 'set', 'reset', 'read', 'cut', 'shut', 'let', 'cost', 'misread']);
const NO_VERB = new Set('need indeed speed feed bed red hundred exceed proceed succeed shed seed weed breed embed med ted united led used supposed'.split(' '));

/** A verb without the letters that its forms change: `cancel` for `cancelled`, `notif` for `notify` and `notified`. */
export const verbStem = remembered(cut, WORDS);

function cut(word: string): string {
  const low = word.toLowerCase().replaceAll('-', '');
  const base = low.replace(/i(?:ed|es)$/, 'y').replace(/(?:(?<=\w{2})ed|(?<=\w{3})ing|(?<=[^s])s)$/, '');
  return base.replace(/([bdgklmnprt])\1$/, '$1').replace(/(?:e{1,2}|y)$/, '');
}

interface PastForm {
  /** As `verbStem` gives it. */
  readonly stem: string;
  /** It may be a present form as well. */
  readonly isAmbiguous: boolean;
}

/** The verb of a past form or participle; undefined for any other word. */
export function pastForm(word: string): PastForm | undefined {
  const low = word.toLowerCase();
  const verb = IRREGULAR.get(low);
  if (verb !== undefined) return { stem: verbStem(verb), isAmbiguous: SAME.has(low) };
  return low.length > 3 && low.endsWith('ed') && !NO_VERB.has(low) ? { stem: verbStem(low), isAmbiguous: false } : undefined;
}
