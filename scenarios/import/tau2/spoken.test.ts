import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';
import { spoken } from './spoken.ts';

describe('spoken', () => {
  it.each([
    ['You are Ada Berg.', 'I am Ada Berg.'],
    ['You name is Ada Berg and your zip code is 10001', 'My name is Ada Berg and my zip code is 10001.'],
    ['You want to cancel your order, since it is not yours.', 'I want to cancel my order, since it is not mine.'],
    ["You're sure that you've paid, and you'd like to pay it yourself.", "I'm sure that I've paid, and I'd like to pay it myself."],
    ['You were told that it allows you to return what you bought.', 'I was told that it allows me to return what I bought.'],
    ['It cost more than you have paid, and it was sent to you.', 'It cost more than I have paid, and it was sent to me.'],
    ['You think it came in April but are not sure.', 'I think it came in April but am not sure.'],
    ['You want the agent to cancel it, if the agent agrees.', 'I want you to cancel it, if you agree.'],
    ["You wonder whether the agent doesn't see it in the agent's notes.", "I wonder whether you don't see it in your notes."],
    ['You spoke to another agent who told you it is free.', 'I spoke to another agent who told me it is free.'],
    ['mention that you have a receipt', 'I have a receipt.'],
    ['You should also tell the agent that your lamp broke.', 'My lamp broke.'],
    ['Tell the agent not to cancel the rest.', 'Please do not cancel the rest.'],
    ['Ask the agent to add a bag.', 'Please add a bag.'],
    ['Then ask if it can be returned.', 'Please tell me if it can be returned.'],
    ['ask for a voucher', 'I would like a voucher.'],
    ['You first ask about the price.', 'I would like to know about the price.'],
    ['cancel the whole order', 'Please cancel the whole order.'],
    ['you change your mind and return the bigger one', 'I have changed my mind and want to return the bigger one.'],
    ['you become angry and return everything', 'That makes me angry. Please return everything.'],
    ['You are angry about the delay.', 'I am angry about the delay.'],
    ['For some reason, you want to return it.', 'I want to return it.'],
    ['You are contacting customer support because you are stuck.', 'I am contacting you because I am stuck.'],
  ])('%s', (sentence, said) => {
    expect(spoken(sentence)).toBe(said);
  });
});

describe('sentencesOf', () => {
  it.each([
    ['One. Two!\n\nThree,\n\nfour', ['One.', 'Two!', 'Three', 'four']],
    ['You want to:\n- add a bag\n- leave.\nNow', ['You want to add a bag, leave.', 'Now']],
    ['On the next day (i.e. one later). Fine', ['On the next day (i.e. one later).', 'Fine']],
    ['Keep two things. (Do not reveal which). Go', ['Keep two things.', 'Go']],
    ['Cancel it, but if the agent asks, keep it.', ['Cancel it.', 'but if the agent asks, keep it.']],
    ['Swap it. The id is 77 (do not share this with the agent). Pay.', ['Swap it.', 'Pay.']],
    ['. You are here', ['You are here']],
    ['.', []],
    [null, []],
  ])('%j', (sheet, sentences) => {
    expect(sentencesOf(sheet)).toEqual(sentences);
  });
});
