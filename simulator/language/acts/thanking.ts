/** It is solved, by register. */
export const THANKS = {
  formal: {
    short: ['thank you *4', 'thank you very much *2', 'many thanks', 'very good, thank you', 'understood, thank you'],
    medium: [
      ...[
        'thank you for your help *2',
        'that solves it, thank you',
        'many thanks for the quick help',
        'thank you, that is very kind',
        'thank you for the information',
      ],
      'very good, thank you for your help',
    ],
    long: [
      'thank you very much for your help, that is all I needed',
      'that solves my problem, thank you for your patience',
      'I appreciate your help and wish you a nice day',
      'thank you, everything is clear now, have a good day',
    ],
  },
  plain: {
    short: ['thanks *3', 'thank you *3', 'ok thanks *3', 'ok thank you *2', 'great, thanks', 'perfect', 'ok *3', 'great', 'good', 'that helps', 'fine, thanks'],
    medium: [
      ...[
        'great, that worked',
        'ok, thanks for the help',
        'perfect, thank you',
        'thanks, that is clear now',
        'ok, that helps, thanks',
        'thank you for your help *2',
      ],
      ...['great, thank you so much', 'ok, thank you for the information', 'good to know, thanks'],
    ],
    long: [
      'great, that is what I needed, thanks for your help',
      'ok, thank you, I will come back if it happens again',
      'thanks a lot, that was quicker than I thought',
      'perfect, that is all clear now, thank you for sticking with me',
    ],
  },
  casual: {
    short: [
      ...[
        'ok *10',
        'ok thanks *6',
        'ok thank you *5',
        'thank you *6',
        'thanks *4',
        'okay *3',
        'great *2',
        'thank you very much *2',
        'thank you so much *2',
        'cool',
      ],
      ...[
        'perfect',
        'nice',
        'good',
        'fine',
        'okay thanks *2',
        'okay thank you *2',
        'thanks a lot *2',
        'great thanks',
        'cheers',
        'ok great',
        'ok sure *2',
        'ok fine',
      ],
      ...[
        'ok thank you so much',
        'ok cool',
        'ok good',
        'sure thanks',
        'thank you for your help *4',
        'ok I will try *2',
        'ok I got it *2',
        'thank you so much for your help *2',
        'ok I will wait',
        'ok I see',
        'thanks for all your help',
        'ok thanks for your help',
        'thank you for the information',
      ],
    ],
    medium: [
      ...[
        'thank you for your help *2',
        'ok thank you so much',
        'ok thank you for your help *2',
        'ok thanks for the help',
        'thanks for your help',
        'great it works now',
      ],
      ...['thank you for your information', 'ok cool thanks a lot', 'perfect thanks so much', 'ok I will do that thanks', 'yes thank you for your support'],
      ...['ok great thanks for your quick help', 'I will try it thank you', 'sure thank you for the info', 'ok then I wait for it thanks'],
    ],
    long: [
      ...['ok thank you so much for your help have a nice day', 'great that did it thanks for your time', 'ok thanks I will come back if it happens again'],
      ...[
        'thank you for your help and have a great day',
        'thank you for the information I will keep that in mind',
        'perfect that is what I wanted to know thank you so much',
      ],
    ],
  },
} as const;

/** There is nothing else, by register. */
export const NOTHING_MORE = {
  formal: {
    short: ['no, thank you *4', 'no, that is all', 'nothing else, thank you *2', 'nothing more, thank you', 'no, that was all'],
    medium: ['no, that was all, thank you', 'that is all for today, thank you', 'no, thank you for your help', 'nothing else at the moment, thank you'],
    long: ['no, that is all for today, thank you for your help', 'that was all, thank you and have a nice day', 'no thank you, everything else is in order'],
  },
  plain: {
    short: ['no thanks *5', 'no *3', 'no, that is all', 'that was all', 'nothing else *2', 'no thank you *2', "that's it", 'no, thanks'],
    medium: [
      'no, nothing else, thank you',
      'thank you, that is all',
      'no, that was all, thanks',
      'no, I am fine, thank you',
      'not at the moment, thanks',
      "no, that's everything, thanks",
    ],
    long: [
      'no, that was everything, thank you and have a nice day',
      'no, nothing else for now, thanks for your help',
      'that is all I needed, thank you and goodbye',
    ],
  },
  casual: {
    short: [
      ...[
        'no thanks *16',
        'no *9',
        'nothing else *6',
        'nothing *3',
        'no thank you *3',
        "no that's all",
        "that's all",
        "no that's it *2",
        'no need *2',
        'nope *2',
      ],
      ...[
        "that's all thanks",
        'nothing thanks',
        'nothing thank you *2',
        "that's it",
        'nope thanks',
        "that's all thank you",
        'no nothing',
        'not now thanks',
        'no ok',
        'no thanks bye',
      ],
      ...['no thank you for your help *2', 'no thanks for your help', 'no bye', "no that's all bye", 'nothing else thanks', 'all good', 'no im good'],
    ],
    medium: [
      ...[
        'nothing else thank you *3',
        "no that's all thank you",
        'no thank you for your service',
        'no thank you for your help *2',
        'no thanks for your help *2',
        'no I am fine thank you',
        'nothing for now thanks',
      ],
      ...['no thank you so much for your help', 'nothing else thanks for your help', "that's all for now thank you", "no thanks that's it for today"],
    ],
    long: [
      ...["no that's all I needed thank you very much", 'nothing else for now thank you and bye', 'no thank you so much for your help and your time'],
      ...['nothing else thank you for your information have a nice day', 'no nothing else thanks for your help have a good day'],
    ],
  },
} as const;

/** Goodbyes, by register. */
export const GOODBYES = {
  formal: {
    short: ['goodbye *2', 'thank you, goodbye *2', 'have a nice day', 'you too, thank you', 'good day'],
    medium: ['thank you, have a nice day', 'thank you, the same to you', 'I wish you a good day', 'thank you and goodbye'],
    long: ['thank you for your help, I wish you a good day', 'thank you once more and have a nice evening'],
  },
  plain: {
    short: ['bye *3', 'goodbye *2', 'thanks, bye', 'you too', 'have a nice day *3', 'thank you *2', 'thanks, you too', 'ok, bye'],
    medium: ['thank you, have a nice day', 'thanks, you have a good day too', 'the same to you, bye', 'thank you, bye then', 'ok, thanks again and bye'],
    long: ['thank you for your help and have a nice day', 'thanks again for your time, and a good day to you', 'same to you and thank you for the help'],
  },
  casual: {
    short: [
      ...[
        'bye *9',
        'ok *5',
        'ok bye *3',
        'thank you *5',
        'thanks *3',
        'ok thanks *2',
        'have a nice day *2',
        'have a great day *2',
        'you too',
        'goodbye *2',
        'byee',
      ],
      ...[
        'thanks bye *2',
        'thank you bye *2',
        'ok thank you *2',
        'same to you *2',
        'bye bye',
        'okay',
        'bye and thanks',
        'okay bye',
        'cu',
        'good day',
        'have a good day *2',
      ],
    ],
    medium: [
      ...[
        'thank you have a nice day *2',
        'you too have a great day',
        'same to you and thanks',
        'ok thanks and bye',
        'thank you so much bye',
        'thank you for your help *2',
      ],
      ...['have a nice day bye bye', 'ok you too and thanks again'],
    ],
    long: ['thank you so much and have a good day', 'thanks for your help and have a great day bye', 'same to you and thank you for your time'],
  },
} as const;
