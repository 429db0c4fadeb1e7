/** A plain object, decided asynchronously. */
export default {
  defaults: { route: 'general', urgency: 'within_24h', say: 'We will write to you within a day.' },
  async decide({ turn, contacts_7d }) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return turn + contacts_7d > 5 ? { do: 'escalate', trigger: 'repeat_contact', values: { sum: turn + contacts_7d } } : { do: 'continue' };
  },
};
