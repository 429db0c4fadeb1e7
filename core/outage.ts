/** What a policy, customer or model stands on is out of reach: nobody's decision, so the conversation is `errored`. */
export class Unavailable extends Error {
  override readonly name: string = 'Unavailable';
}
