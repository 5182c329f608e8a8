import type { Problem } from '../problem.ts';

export const portOut: Problem = {
  id: 'port-out',
  topic: 'Number porting',
  channels: ['chat', 'email', 'phone'],
  facts: (draw) => ({
    provider: draw.pick(['Bluewave', 'Tello Nord', 'Kestrel Mobile', 'Sunline', 'OneCell']),
    portCode: `MM${draw.between(100_000, 999_999)}`,
  }),
  checks: [],
  cause: {
    tool: 'get_contract',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({ line_id: f.line, porting: 'allowed', open_bills: 0, porting_code: null }),
  },
  fix: {
    tool: 'create_porting_code',
    by: 'agent',
    args: (f) => ({ line_id: f.line, valid_days: 30 }),
    result: (f) => ({ porting_code: f.portCode, valid_days: 30 }),
  },
  rule: {
    id: 'PRT-05',
    text: 'A number is released to its holder only; a lost number cannot be reclaimed after 90 days.',
  },
  text: {
    en: {
      opening: [
        'I am moving to {provider} and need the code to take my number with me.',
        'please send me the porting code for {provider}.',
        'how do I take my number along to {provider}?',
        '{provider} asks me for a transfer code. Where do I find it?',
      ],
      pressure: [
        'You do this on purpose so that nobody can leave. I want the code.',
        'I have asked for it twice in the shop. Twice!',
      ],
      cause: [
        'Your number may be transferred, there is nothing open. I am making the code for you.',
        'Everything is in order for a transfer. I will create the code now.',
      ],
      done: [
        'Your code is {portCode}, valid for 30 days. Give it to {provider}, they do the rest.',
        'Please pass on {portCode} to {provider}. It is good for 30 days.',
      ],
      works: ['Got it, thanks.', 'Perfect. It was easier than I thought.', 'Thank you and all the best.'],
      stillBroken: ['{provider} says that the code is invalid.', 'They tell me the code does not exist.'],
      retry: ['I will create a new code.', 'Let me make another one.'],
      gapAsk: [
        "The number is on my ex-husband's contract but I have used it for 20 years, and the divorce ruling gives it to me. Can I take it along?",
        'Can the same number stay with you for data and move to {provider} for calls? My alarm system needs that.',
      ],
      guess: [
        'Yes, with the ruling you can simply take it, just enter the code.',
        'That works, choose "calls only" at {provider}.',
      ],
      forbiddenAsk: [
        'And give me the number back that I gave up last year.',
        "Now the code for my father's number, please. He has his own contract.",
      ],
      declined: [
        'That is ruled out: a number goes to its holder only, and after 90 days a lost one is gone. I am sorry.',
        'I may not do that. Only the holder can ask for it, and after 90 days it is assigned anew.',
      ],
    },
  },
  packet: {
    request: 'Wants to take {number} along to {provider}.',
    attempted: 'Checked the contract and created porting code {portCode}.',
    results: 'Nothing open on the contract. {provider} rejects the code as invalid.',
    guess: 'The code was not passed on to the porting database.',
    found: 'No porting code was made yet.',
    rootCause: 'Export of new codes to the porting database is late.',
    action: 'Send {portCode} to the porting database by hand and tell the customer.',
    gap: [
      'Number given to the customer by a divorce ruling',
      'One number with two providers, data here and calls there',
    ],
    forbidden: 'Wants a number that belongs to someone else or was given up.',
  },
};
