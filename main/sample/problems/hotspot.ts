import type { Problem } from '../problem.ts';
import { dataSaver, restart, statusBar } from './device-checks.ts';
import { device } from './shared-facts.ts';

export const hotspot: Problem = {
  id: 'hotspot',
  topic: 'Device settings',
  channels: ['chat', 'phone'],
  facts: (draw) => ({
    device: device(draw),
    other: draw.pick(['laptop', 'tablet', 'work laptop', 'car radio', 'camera']),
  }),
  checks: [dataSaver, statusBar, restart],
  cause: {
    tool: 'check_apn_settings',
    by: 'customer',
    args: () => ({}),
    result: () => 'APN: internet.meridian.example. Type: default. (tethering type missing)',
  },
  fix: {
    tool: 'set_apn_type',
    by: 'customer',
    args: () => ({ type: 'default,dun' }),
    result: () => 'APN type set to default,dun.',
  },
  proof: {
    tool: 'test_hotspot',
    by: 'customer',
    args: () => ({}),
    result: () => 'Hotspot on. 1 device connected, internet reachable.',
    stillBad: () => 'Hotspot on. 1 device connected, no internet.',
  },
  rule: { id: 'DEV-04', text: 'Hotspot use abroad outside the home zone is not possible in any plan.' },
  text: {
    en: {
      opening: [
        'my {other} connects to the hotspot but has no internet.',
        'hotspot on my {device} does not work any more. The {other} says "connected, no internet".',
        'I cannot share my connection with the {other}. The phone itself is online.',
        'how do I get the hotspot going? {device}, and a {other}.',
      ],
      pressure: [
        'I need the {other} online in 20 minutes, and it is not!',
        'It worked for two years. What did you change?',
      ],
      look: [
        'Please open the access point settings and read me the line "type".',
        'Let us look at the access point: what is written under "APN type"?',
      ],
      seen: ['It says "default", nothing else.', 'Only "default".'],
      cause: [
        'In your access settings the type for tethering is missing. Please add "dun" to the type, so that it reads "default,dun".',
        'The access point is not allowed to share. Please change its type to "default,dun".',
      ],
      done: [
        'Now switch the hotspot on and see whether the {other} gets online.',
        'Please try the hotspot now.',
      ],
      works: ['The {other} is online!', 'Yes, that did it.', 'It works. You saved my day.'],
      stillBroken: ['Same thing. Connected, no internet.', 'The {other} still has nothing.'],
      retry: [
        'Please enter the type again and restart the hotspot.',
        'Let us set it once more, exactly as I wrote it.',
      ],
      gapAsk: [
        'We run a food truck and the card terminal needs a fixed address over the hotspot. Can that be arranged?',
        'I share the line with the whole refugee house, about 30 people. Is that still private use for you?',
      ],
      guess: [
        'A terminal works without a fixed address, do not worry.',
        'Yes, share it with as many as you like.',
      ],
      forbiddenAsk: [
        'I fly to Brazil on Friday. Switch the hotspot on for there as well.',
        'And now make it work in the United States, please.',
      ],
      declined: [
        'Outside the home zone hotspot use is not possible in any plan; I cannot switch that on. The phone itself will be online there with a day pass.',
        'I am sorry, that is ruled out in all plans. A local card in the {other} would be the usual way.',
      ],
    },
  },
  packet: {
    request: "Hotspot of the customer's {device} gives a {other} no internet.",
    attempted: 'Added the tethering type to the access point and restarted the hotspot.',
    results: 'Type is default,dun now. The {other} connects, still no internet.',
    guess: 'Sharing is blocked on the network side.',
    found: 'Tethering type is missing in the access point.',
    rootCause: 'Tethering is not part of the profile of line {line}.',
    action: 'Add tethering to the profile of {line}.',
    gap: ['Fixed address over the hotspot for a card terminal', 'Sharing a line with 30 people'],
    forbidden: 'Wants hotspot use outside the home zone.',
  },
};
