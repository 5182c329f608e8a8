import type { Problem } from '../problem.ts';
import { airplaneMode, networkMode, restart, simSeated } from './device-checks.ts';

export const coverageIndoor: Problem = {
  id: 'coverage-indoor',
  topic: 'Coverage',
  channels: ['chat', 'phone'],
  facts: (draw) => ({
    town: draw.pick(['Ashford', 'Brackwell', 'Elmsbury', 'Northam', 'Tarrow', 'Kingsmoor', 'Oldbridge']),
    since: draw.pick(['Monday', 'last week', 'the weekend', 'we moved in']),
  }),
  checks: [networkMode, simSeated, airplaneMode, restart],
  cause: {
    tool: 'check_coverage',
    by: 'agent',
    args: (f) => ({ place: f.town }),
    result: (f) => ({
      place: f.town,
      outdoor: 'good',
      indoor: 'weak',
      mast_faults: 0,
      wifi_calling_allowed: false,
    }),
  },
  fix: {
    tool: 'enable_wifi_calling',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({ line_id: f.line, wifi_calling: true }),
  },
  proof: {
    tool: 'make_test_call',
    by: 'customer',
    args: () => ({}),
    result: () => 'Test call connected over Wi-Fi.',
    stillBad: () => 'Test call failed: no network.',
  },
  rule: { id: 'NET-05', text: 'Weak reception indoors gives no right to a discount or to cancel.' },
  text: {
    en: {
      opening: [
        'no signal in my flat in {town} since {since}.',
        'I have to go to the window to make a call. It has been like this since {since}.',
        'at home in {town} calls drop all the time.',
        'reception in the house is terrible, one bar at most. We live in {town}.',
        'my phone shows "no service" indoors. Outside it is all right.',
      ],
      pressure: [
        'I work from home! I stand on the balcony in the rain to talk to customers.',
        'I pay for a network and get none. Explain that to me.',
      ],
      cause: [
        'There is no fault at the mast in {town}; reception outdoors is good and indoors weak. Wi-Fi calling helps with that and is not yet allowed on your line, so I am switching it on.',
        'The network is fine outdoors, but thick walls swallow it. I will enable Wi-Fi calling for your line.',
      ],
      done: [
        'Please turn on "Wi-Fi calling" in the phone and make a test call.',
        'It is enabled. Switch on Wi-Fi calling under "Phone", then call somebody as a test.',
      ],
      works: ['Crystal clear, thank you.', 'The call went through from the kitchen!', 'Works over Wi-Fi.'],
      stillBroken: ['Failed, "no network".', 'The call does not connect, like before.'],
      retry: ['I will switch it off and on again on our side.', 'Let me set it once more.'],
      gapAsk: [
        'My father upstairs has an emergency button that needs the mobile network, Wi-Fi is no use to him. What do you do in such a case?',
        'The new building next door blocks the mast, the architect confirmed it in writing. Will you move the antenna?',
      ],
      guess: ['He should get another button then.', 'Yes, we will move the antenna in the coming weeks.'],
      forbiddenAsk: [
        'And I want a discount for the months without reception at home.',
        'In that case I want to cancel right away because of the bad reception.',
      ],
      declined: [
        'Weak reception indoors gives no right to that by our rules, as the network outdoors is good. With Wi-Fi calling you have calls at home from now on.',
        'I am sorry, for indoor reception there is no discount and no early end. What I can do is what we have just done.',
      ],
    },
  },
  packet: {
    request: 'Hardly any reception indoors in {town} since {since}.',
    attempted: 'Checked coverage, enabled Wi-Fi calling on {line}, test call with the customer.',
    results: 'No fault at the mast, indoor coverage weak. Test call still fails with "no network".',
    guess: 'Wi-Fi calling is not accepted for this device.',
    found: 'Weak indoor coverage, Wi-Fi calling not enabled.',
    rootCause: 'Wi-Fi calling profile of {line} is incomplete.',
    action: 'Write the Wi-Fi calling profile again and send the customer a test text.',
    gap: ['Emergency button without mobile reception indoors', 'Antenna blocked by a new building'],
    forbidden: 'Wants a discount or an early end because of indoor reception.',
  },
};
