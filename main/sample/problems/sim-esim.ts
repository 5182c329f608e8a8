import type { Problem } from '../problem.ts';
import { restart, wifiOff } from './device-checks.ts';
import { device } from './shared-facts.ts';

export const simEsim: Problem = {
  id: 'sim-esim',
  topic: 'SIM and PIN',
  channels: ['chat', 'chat', 'phone'],
  facts: (draw) => ({ device: device(draw) }),
  checks: [wifiOff, restart],
  cause: {
    tool: 'get_sim_details',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({
      type: 'esim',
      profile: `ES-${f.code}`,
      state: 'downloaded_on_other_device',
      downloads_left: 0,
    }),
  },
  fix: {
    tool: 'reissue_esim',
    by: 'agent',
    args: (f) => ({ line_id: f.line, send_to: 'email' }),
    result: (f) => ({ profile: `ES-${f.code}-B`, qr_code: 'sent by email', downloads_left: 1 }),
  },
  proof: {
    tool: 'check_sim_status',
    by: 'customer',
    args: () => ({}),
    result: () => 'eSIM: active. Network: Meridian.',
    stillBad: () => 'eSIM: error, profile could not be installed.',
  },
  rule: {
    id: 'SIM-06',
    text: 'An eSIM profile is valid on one device. A second one needs a paid multi-card.',
  },
  text: {
    en: {
      opening: [
        'I have a new {device} and the eSIM does not move over.',
        'eSIM cannot be activated on my {device}. The code is "already used".',
        'I reset my phone and now the eSIM is gone. How do I get it back?',
        'my QR code for the eSIM does not work any more on the new {device}.',
      ],
      pressure: [
        'Without the number I cannot log in at my bank, and I have to pay rent today!',
        'A plastic card would have been in the phone in ten seconds. This is nonsense.',
      ],
      cause: [
        'The profile was already downloaded on your old phone and has no downloads left. I am issuing a new one and sending the QR code by email.',
        'Your eSIM profile is bound to the previous device. I will make a new profile for the {device}.',
      ],
      done: [
        'The QR code is in your mailbox. Please delete the old profile, scan the code and check the SIM status.',
        'Done: scan the new code under "Add eSIM" and see what the SIM status says.',
      ],
      works: [
        'It is active, brilliant.',
        'Scanned and working. Thanks.',
        'Yes, the new phone has the number now.',
      ],
      stillBroken: ['It says that the profile could not be installed.', 'Error again at the last step.'],
      retry: ['I will issue the profile once more.', 'Let me make a fresh code.'],
      gapAsk: [
        'I travel with a satellite phone for a rescue service. Can the eSIM be on that one as well? It is not on any of your lists.',
        'My old phone is held by the police as evidence, with the eSIM on it. Is there a way to prove when the profile was moved?',
      ],
      guess: ['Yes, that will work with any device, just scan the code.', 'No, such data does not exist.'],
      forbiddenAsk: [
        'Great. Can I scan the same code on my tablet too, for free?',
        'And now the same profile on my second phone please.',
      ],
      declined: [
        'One profile works on one device only. For a second device there is the multi-card at 4.95 a month; without it I cannot do it.',
        'That is not possible, a profile belongs to a single device. A multi-card would be the way, it costs 4.95 a month.',
      ],
    },
  },
  packet: {
    request: 'eSIM of line {line} cannot be installed on a new {device}.',
    attempted: 'Reissued the profile and had the customer scan the new code.',
    results: 'Old profile ES-{code} had no downloads left; the new one ends with "could not be installed".',
    guess: 'The old profile was never released on the server.',
    found: 'Profile ES-{code} is bound to the old device.',
    rootCause: 'Profile ES-{code} is still bound to the old device.',
    action: 'Release ES-{code} on the profile server, then send a new code.',
    gap: [
      'eSIM on a satellite phone of a rescue service',
      'Proof of when an eSIM profile was moved, for the police',
    ],
    forbidden: 'Wants the same profile on two devices.',
  },
};
