/** Texts that would stand in any handoff. */
export const BOILERPLATE = {
  reason: [
    'The customer needs assistance from a human agent.',
    'This conversation was escalated because it could not be completed by the assistant.',
    'Escalated in line with our escalation policy.',
    'Human review required.',
  ],
  title: ['Customer support request', 'Escalated conversation', 'Help needed', 'New ticket from chat'],
  body: [
    'The customer contacted us with an issue. Please review the conversation and help them as soon as possible.',
    'Please see the transcript for details. The customer is waiting for an answer.',
    'A customer has a question that needs the attention of a person. Kindly take over and resolve it.',
    'See above.',
  ],
  approach: [
    'Be empathetic, listen actively and offer a solution.',
    'Greet the customer, apologise for the inconvenience and resolve their issue.',
    'Review the conversation, then respond in a friendly and professional way.',
    'Follow the standard process and make sure that the customer is satisfied.',
  ],
  wants: ['The customer wants help.', 'Needs support with a request.', 'To have their issue resolved.', 'Assistance.'],
} as const;

/** Words to the customer that blame, turn away or hide the handoff; each but the last group speaks of a colleague and of the queue's time. */
export const MESSAGES = {
  blame: [
    'You should have read the instructions first. A colleague will look at this {when}.',
    'As I already told you, this is settled. I am passing you to a colleague, who answers {when}.',
    'This happened because you entered the wrong details. A colleague will correct your mistake {when}.',
    'If you had given me the order number, this would be done. A specialist takes over {when}.',
    'Please calm down. A colleague will take over {when}.',
    'You did not answer my questions, so a colleague will have to ask them again {when}.',
  ],
  rejection: [
    'I cannot help you with this. A colleague might look at it {when}.',
    'Your request was declined. If you disagree, a colleague can review it {when}.',
    'There is nothing more we can do for you here. A colleague closes the case {when}.',
    'That is against our policy. You may explain it to a colleague, who answers {when}.',
    'We do not deal with such cases. A colleague will tell you the same {when}.',
    'You are not eligible for this. A colleague confirms it {when}.',
  ],
  hidden: [
    'Thank you for your patience. I am looking into it and will answer {when}.',
    'One moment please, I am checking this for you. You hear from me {when}.',
    'Let me work on that. I will be back {when}.',
    'Got it! Please hold the line, this is done {when}.',
  ],
} as const;
