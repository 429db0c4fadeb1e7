/** What a policy, customer or model stands on is out of reach: nobody's decision, so the conversation is `errored`. */
export class Unavailable extends Error {
  override readonly name: string = 'Unavailable';
}

/** A simulated customer left its role and could not be brought back to it: the conversation says nothing of any policy. */
export class InvalidCustomer extends Error {
  override readonly name = 'InvalidCustomer';
  readonly turn: number;

  constructor(turn: number, why: string) {
    super(why);
    this.turn = turn;
  }
}
