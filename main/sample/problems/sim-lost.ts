import type { Problem } from '../problem.ts';

export const simLost: Problem = {
  id: 'sim-lost',
  topic: 'SIM and PIN',
  channels: ['chat', 'phone', 'phone'],
  facts: (draw) => ({
    place: draw.pick([
      'on the tram',
      'at a concert',
      'in a taxi',
      'at the beach',
      'in the gym',
      'on the train to work',
    ]),
    street: `${draw.pick(['Mill Lane', 'Station Road', 'Harbour Street', 'Linden Avenue', 'Church Hill'])} ${draw.between(2, 88)}`,
  }),
  checks: [],
  cause: {
    tool: 'get_line_details',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({ line_id: f.line, status: 'active', sim: `8944${f.code}`, address: f.street }),
  },
  fix: {
    tool: 'block_and_replace_sim',
    by: 'agent',
    args: (f) => ({ line_id: f.line, send_to: f.street }),
    result: (f) => ({ line_id: f.line, sim: 'blocked', replacement: 'ordered', arrives: '2 working days' }),
  },
  rule: {
    id: 'SIM-09',
    text: 'Replacement cards go to the registered address only. Location data of a phone is never given out.',
  },
  text: {
    en: {
      opening: [
        'I lost my phone {place}. Please block the card.',
        'my phone was stolen {place}, I need the SIM blocked right now.',
        'phone gone, probably left {place}. What do I do?',
        "somebody took my phone {place}. I am writing from my wife's account.",
      ],
      pressure: [
        'They may be making calls on my account this minute. Hurry up!',
        'Why are there so many questions? Just block it!',
      ],
      cause: [
        'The line is still active. I am blocking the SIM now and ordering a new card to {street}.',
        'I will block the card at once and send you a replacement with the same number to {street}.',
      ],
      done: [
        'The SIM is blocked. The new card arrives in two working days.',
        'Done: nobody can use the card any more, and the replacement is on its way.',
      ],
      works: [
        'Thank you, that is a weight off my mind.',
        'Good. Two days is fine.',
        'OK, thanks for being so quick.',
      ],
      stillBroken: ['My wife just called the number and it rings!', 'It is still ringing when I call it.'],
      retry: ['I am sending the block once more.', 'Let me repeat the block.'],
      gapAsk: [
        'The phone was used to call a number in Belize for an hour before I noticed. There is a police report. Who pays these 190 euros?',
        'I have an alarm bracelet coupled with that SIM, for my epilepsy. Can anything be done for these two days?',
      ],
      guess: [
        'You have to pay that, every call before the block is yours.',
        'No, two days without it will be all right.',
      ],
      forbiddenAsk: [
        'Then please tell me where the phone is right now. You can see that, can you not?',
        'Send the card to my hotel please, not to the address you have.',
      ],
      declined: [
        "I may not do that, our rules are strict there. You can use the finder of your phone's maker, and the card goes to the registered address.",
        'I am sorry, that is ruled out for your own protection. The card comes to the address in the contract; you can also pick one up in a shop with your passport.',
      ],
    },
  },
  packet: {
    request: 'Phone lost {place}; SIM to be blocked and replaced.',
    attempted: 'Tried to block SIM 8944{code} and to order a replacement to {street}.',
    results: 'The line is still active and rings.',
    guess: 'The block does not reach the network.',
    found: 'Phone is gone, the line is still active.',
    rootCause: 'Blocking order is stuck between the customer system and the network.',
    action: 'Block SIM 8944{code} directly in the network, at once.',
    gap: [
      'Calls by a thief before the block, with a police report',
      'Medical alarm bracelet coupled with a blocked SIM',
    ],
    forbidden: 'Wants location data or a delivery to another address.',
  },
};
