import type { Case } from '../case.ts';
import { clausesIn, isClaimed, sentencesIn } from '../clauses.ts';
import { mustHold, type Objection } from '../objections.ts';
import { shared, stemsIn, tellingStems } from '../words.ts';

const DID =
  '(asked|checked|looked|verified|tried|attempted|offered|suggested|advised|explained|told|answered|sent|gave|walked|proposed|promised|confirmed|repeated|reported|apologi[sz]ed|troubleshot|guided|instructed|contacted|called|phoned|e-?mailed|rebooted|restarted|ran|credited|refunded|replaced|cancelled|escalated|reset|opened|filed|updated|changed)';
const WE_DID = new RegExp(
  `\\b(?:agent|bot|assistant|ai|chatbot|we|support|our side|our team)\\b (?:has |have |had |then |also |already |only |first |twice |both times |later |just )*${DID}\\b`,
  'i',
);
const TOLD_TO =
  /\b(?:customer|client|user|caller|he|she|they)\b (?:has been|have been|was|were|had been) (?:already |then |twice )?(asked|told|offered|given|sent|promised|advised|walked|guided|instructed|called|contacted)\b/i;
const RARE =
  /^(?:called|phoned|contacted|e-?mailed|rebooted|restarted|ran|credited|refunded|replaced|cancelled|escalated|reset|opened|filed|updated|changed|promised|offered|sent)$/i;
/** `What the agent tried` names no attempt. */
const WHAT_WE = /\b(what) (?:the |our )?(?:agent|bot|assistant|we|it)\b/gi;
const NOTHING =
  /\b(?:nothing (?:has been |was |yet )?(?:tried|attempted|done|offered)|tried: nothing|not tried|no (?:attempts?|steps?|action) (?:was |were |has |have |had )?(?:been )?(?:made|taken|tried)|without (?:any|an) attempt)\b/i;
const BEYOND = /\b(?:beyond|besides|else|except|apart|further|so far as|with it)\b/i;

/** What a text says the agent did has to be one of its moves, or told of by an earlier contact; "nothing was tried" has to be so, too. */
export function attemptsHold(text: string, known: Case): Objection[] {
  const told = text.replace(WHAT_WE, '$1 ');
  return [
    ...clausesIn(told)
      .filter((clause) => isClaimed(clause.replace(/\basked (?:to|for|if|whether)\b/gi, 'asked')))
      .flatMap((clause) => moveHolds(clause, known)),
    ...sentencesIn(told)
      .filter(isClaimed)
      .flatMap((sentence) => triesHold(sentence, known)),
    ...mustHold(!NOTHING.test(text) || BEYOND.test(text) || known.observation.so_far.attempts === 0, 'it says that nothing was tried, and the agent did try'),
  ];
}

/** Each thing in a list of what was tried has to be in the conversation. */
function triesHold(sentence: string, { evidence }: Case): Objection[] {
  const tried = /\b(?:agent|bot|assistant|we) (?:has |have |had |already |then |also )*(?:tried|attempted) (.*)$/i.exec(sentence)?.[1] ?? '';
  const said = stemsIn(`${evidence.ours}\n${evidence.customer}`);
  const invented = tried.split(/,|\band\b|\bthen\b/).filter((item) => tellingStems(item).size > 0 && shared(tellingStems(item), said) === 0);
  return invented.flatMap((item) => mustHold(false, `it says that \`${item.trim()}\` was tried, which was not`, 'invented_attempt'));
}

function moveHolds(clause: string, { observation: { attempts, contacts }, evidence }: Case): Objection[] {
  const verb = (WE_DID.exec(clause) ?? TOLD_TO.exec(clause))?.[1];
  if (verb === undefined) return [];
  const invented = mustHold(false, `it says that the agent \`${verb}\` something, which it did not`, 'invented_attempt');
  if (attempts.length === 0 && contacts.length === 0) return invented;
  const ours = evidence.ours;
  const claimed = tellingStems(clause.replace(new RegExp(`\\b${DID}\\b`, 'gi'), ' '));
  const isEchoed =
    claimed.size === 0 ||
    shared(claimed, stemsIn(`${ours}\n${evidence.account}`)) > 0 ||
    attempts.some(({ reply }) => reply.includes('?') && /^ask/i.test(verb));
  const isOurs = !RARE.test(verb) || shared(tellingStems(`${verb}s`), stemsIn(ours)) > 0 || shared(claimed, stemsIn(ours)) > 1;
  return isEchoed && isOurs ? [] : invented;
}
