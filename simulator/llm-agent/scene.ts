import type { Account, PriorContact } from '../../core/account.ts';
import { dataBlock, jsonBlock } from '../../core/data-block.ts';
import type { PastTurn } from '../customer/sheet/so-far.ts';

/** What an agent has before it: what the team's systems know, and what was said. No sheet, no label. */
export interface Scene {
  readonly account: Account;
  readonly contacts: readonly PriorContact[];
  readonly turns: readonly PastTurn[];
  /** The customer's latest message. */
  readonly message: string;
}

/** A scene as data for a prompt. */
export function sceneText({ account, contacts, turns, message }: Scene): string {
  const said = turns.flatMap(({ customer, reply, outcome }) => [
    dataBlock('customer_message', customer),
    dataBlock('agent_message', reply),
    `(that move was ${outcome})`,
  ]);
  return [jsonBlock('account', account), jsonBlock('earlier_contacts', contacts), ...said, dataBlock('customer_message', message)].join('\n');
}
