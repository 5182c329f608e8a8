import type { Problem } from '../problem.ts';
import { airplaneMode, networkMode, statusBar, wifiOff } from './device-checks.ts';
import { device } from './shared-facts.ts';

export const vpnBlocks: Problem = {
  id: 'vpn-blocks',
  topic: 'Device settings',
  channels: ['chat', 'phone'],
  facts: (draw) => ({
    device: device(draw),
    app: draw.pick(['the banking app', 'the weather app', 'the mail app', 'the map', 'the ticket app']),
  }),
  checks: [statusBar, wifiOff, networkMode, airplaneMode],
  cause: {
    tool: 'check_vpn_status',
    by: 'customer',
    args: () => ({}),
    result: () => 'VPN: connected. Server: unknown. Performance: poor.',
  },
  fix: {
    tool: 'disconnect_vpn',
    by: 'customer',
    args: () => ({}),
    result: () => 'VPN disconnected.',
  },
  proof: {
    tool: 'run_speed_test',
    by: 'customer',
    args: () => ({}),
    result: () => 'Download 62.0 Mbit/s, upload 14.2 Mbit/s.',
    stillBad: () => 'Download 0.2 Mbit/s, upload 0.1 Mbit/s.',
  },
  rule: {
    id: 'DEV-02',
    text: "Support never takes control of a customer's device and never installs outside apps.",
  },
  text: {
    en: {
      opening: [
        'some apps do not open on mobile data, {app} for one. On Wi-Fi they work.',
        'since an update of my {device} the internet is very slow and {app} does not load.',
        '{app} says "no connection" although I have 5G.',
        'mobile internet on the {device} is acting up. Half of the pages do not load.',
      ],
      pressure: [
        'I have to approve a transfer in the next ten minutes! Do something.',
        'Last time I was told to "just wait". Not again, please.',
      ],
      look: [
        'Is there a small key in the status bar? Please open "VPN" in the settings.',
        'Please look under "Network": is a VPN connected?',
      ],
      seen: ['It says VPN connected.', 'Yes, there is a VPN. I do not remember setting it up.'],
      cause: [
        'A VPN is connected and its server is slow, so everything goes through a bottleneck. Please disconnect the VPN.',
        'That is the reason: the phone sends all data through a VPN with poor performance. Switch it off, please.',
      ],
      done: ['Thank you. Now run a speed test, please.', 'Please try {app} again, or a speed test.'],
      works: ['Ah, fast again. I did not know that was on.', 'It opens now, thanks!', '62 megabit. Solved.'],
      stillBroken: ['Still slow, 0.2.', 'No, {app} does not load.'],
      retry: [
        'Please check that the VPN is still off, and test again.',
        'Let us try once more with the VPN off.',
      ],
      gapAsk: [
        'The VPN is required by my employer, a law firm. Can you set up a private access point for us so that it works?',
        'Is it you who slows down the VPN? I am a journalist and need that answer in writing.',
      ],
      guess: [
        'A private access point is not needed, just leave the VPN off.',
        'No, we never slow anything down, you can quote me on that.',
      ],
      forbiddenAsk: [
        'Can you not just take over my phone from there and clean it up?',
        'Please install another VPN on it for me.',
      ],
      declined: [
        'I may not take control of your device or install apps, but any app you remove under "Apps" is gone for good. Shall I tell you how?',
        'That is excluded for your safety. You find everything under "Network" and "VPN"; with that you can change it any time.',
      ],
    },
  },
  packet: {
    request: "Apps such as {app} do not load on mobile data on the customer's {device}.",
    attempted: 'Found a connected VPN, had it disconnected, repeated the speed test.',
    results: 'VPN is off now. Speed 0.2 Mbit/s, signal full.',
    guess: 'Not the VPN alone; data path of the line is impaired.',
    found: 'A slow VPN is connected.',
    rootCause: 'A filter on line {line} holds traffic back.',
    action: 'Check filters and traffic profile of {line}.',
    gap: ['Private access point for a law firm', 'Statement to the press about slowed VPN traffic'],
    forbidden: 'Wants support to work on the device or to install apps.',
  },
};
