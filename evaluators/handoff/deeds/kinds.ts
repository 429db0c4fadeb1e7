import { verbStem } from '../language/verb-forms.ts';
import { stemOf } from '../words.ts';

/** A kind of thing that an agent, or another of our side, can do for a customer. */
export interface DeedKind {
  readonly name: string;
  /** Stems of the verbs that tell of it by themselves. */
  readonly verbs: ReadonlySet<string>;
  /** Stems of the nouns for what is done, told with any verb of getting it done. */
  readonly nouns: ReadonlySet<string>;
  /** Actions of a team that do it. */
  readonly action: RegExp;
}

function kind(name: string, verbs: string, nouns: string, action: RegExp): DeedKind {
  const words = (list: string) => list.split(' ').filter((word) => word !== '');
  return { name, verbs: new Set(words(verbs).map(verbStem)), nouns: new Set(words(nouns).map(stemOf)), action };
}

const NEVER = /^(?!)/;

export const DEED_KINDS: readonly DeedKind[] = [
  kind('refund', 'refund reimburse repay reverse void annul rescind remit', 'refund reimbursement repayment chargeback moneyback', /refund|reimburse/),
  kind('credit', 'credit compensate', 'credit waiver voucher goodwill compensation coupon gift', /credit|voucher|certificate/),
  kind('replacement', 'replace exchange reship substitute', 'replacement exchange swap spare', /replace|exchange|reship/),
  kind(
    'cancellation',
    'cancel terminate discontinue unsubscribe deactivate revoke end close stop',
    'cancellation termination deactivation',
    /cancel|terminate|end_/,
  ),
  kind('deletion', 'delete erase purge wipe', 'deletion erasure', /delete|erase/),
  kind(
    'change',
    'change update amend correct switch redirect reroute modify adjust rename edit alter revise reschedule postpone convert merge',
    'amendment correction redirection',
    /change|update|edit|address/,
  ),
  kind('upgrade', 'upgrade downgrade', 'upgrade downgrade', /plan|upgrade|seat|cabin|flights/),
  kind('access', 'unlock unblock reinstate reactivate activate enable', 'unlocking reactivation', /reset|access|link/),
  kind('block', 'block freeze suspend disable secure', 'block suspension', /block|freeze|suspend|secure/),
  kind('repair', 'repair mend patch roll deploy', 'repair fix', /repair|fix|restore/),
  kind('shipment', 'ship dispatch courier despatch deliver expedite', 'shipment dispatch courier delivery', /ship|send_|replace|deliver/),
  kind('sending', 'send email mail forward resend attach share', 'link label copy pdf receipt form questionnaire', /send_|link|reset_access|invoice|label/),
  kind('call', 'call phone ring telephone contact notify chase alert consult liaise brief', 'call callback voicemail', /call|contact|notify/),
  kind(
    'filing',
    'file lodge log submit raise register initiate start launch open create',
    'trace claim case dispute complaint investigation inquiry enquiry',
    /trace|claim|case|ticket|dispute|report/,
  ),
  kind('promise', 'promise guarantee assure commit pledge agree', 'promise guarantee assurance commitment', NEVER),
  kind('approval', 'approve authorise authorize grant waive accept sign okay', 'approval authorisation authorization waiver consent', /approve|waive/),
  kind('offer', 'offer quote propose discount extend', 'offer quote discount rebate extension', /quote|price|discount|offer/),
  kind('booking', 'book schedule arrange reserve organise organize', 'appointment visit pickup slot booking reservation', /book|schedule|arrange|pickup/),
  kind(
    'check',
    'check verify examine inspect test diagnose validate trace track investigate lookup confirm review audit analyse analyze monitor',
    'check verification test inspection diagnosis',
    /look|check|verify|track|search|find|get_/,
  ),
  kind(
    'trial',
    'try attempt troubleshoot restart reboot reset unplug reinstall pair repair reconfigure recalibrate',
    'reset restart reboot reinstall troubleshooting',
    /troubleshoot|reset|try/,
  ),
];

/** Verbs that get a noun for a deed done: `a refund was issued`. */
export const LIGHT: ReadonlySet<string> = new Set(
  (
    'issue make send process complete grant approve arrange book confirm execute initiate carry post pay apply trigger give provide organise organize put do ' +
    'enter create set add place get receive obtain raise open file lodge submit start launch order schedule secure deliver email mail log hand wire transfer ship dispatch run perform leave'
  )
    .split(' ')
    .map(verbStem),
);

/** Verbs of speaking: what was said has to be near what the agent said. */
export const SPEAKING: ReadonlySet<string> = new Set(
  (
    'say tell explain inform mention state note repeat reiterate report give point answer reply respond write thank apologise apologize ask request suggest recommend advise instruct walk guide talk ' +
    'show list provide describe clarify remind warn direct refer quote invite encourage urge reassure acknowledge greet confirm promise offer propose list'
  )
    .split(' ')
    .map(verbStem),
);

/** Verbs with our side as their subject that tell of no attempt: what it thought, missed, is, or did in handing over. */
export const NO_ATTEMPT: ReadonlySet<string> = new Set(
  (
    'be have get keep do go come stay remain think take know understand misunderstand read misread assume believe guess see hear recognise recognize detect notice realise realize judge rate score classify estimate ' +
    'plan intend mean want need fail receive determine miss misse overlook ignore lose stop decide hand escalate route transfer pass flag forward refer connect assign wait hold continue reach hit exceed lack propose consider mistake find ' +
    'struggle stick end leave prepare trigger bring act rely treat interpret identify infer match mark let stand show require allow limit cap feel turn dodge skip omit neglect'
  )
    .split(' ')
    .map(verbStem),
);
