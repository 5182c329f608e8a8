import type { Problem } from '../problem.ts';
import { airplaneMode, dataSaver, networkMode } from './device-checks.ts';
import { device } from './shared-facts.ts';

export const mmsApn: Problem = {
  id: 'mms-apn',
  topic: 'Picture messages',
  channels: ['chat', 'phone'],
  facts: (draw) => ({
    device: device(draw),
    sender: draw.pick(['my sister', 'a client', 'my daughter', 'the kindergarten', 'my neighbour']),
  }),
  checks: [dataSaver, networkMode, airplaneMode],
  cause: {
    tool: 'check_apn_settings',
    by: 'customer',
    args: () => ({}),
    result: () => 'APN: internet.meridian.example. MMSC: (empty). Type: default.',
  },
  fix: {
    tool: 'reset_apn_settings',
    by: 'customer',
    args: () => ({}),
    result: () => 'APN settings reset. MMSC: mms.meridian.example. Type: default,mms.',
  },
  proof: {
    tool: 'send_test_mms',
    by: 'customer',
    args: () => ({}),
    result: () => 'Picture message sent and delivered.',
    stillBad: () => 'Picture message not sent: no route to message centre.',
  },
  rule: {
    id: 'MMS-05',
    text: 'Lost picture messages are deleted after 72 hours and cannot be restored by anyone.',
  },
  text: {
    en: {
      opening: [
        'I do not receive pictures, only "message could not be downloaded".',
        '{sender} sent me photos and I cannot open them. It says "download failed".',
        'picture messages neither go out nor come in since I got the {device}.',
        'new {device}, everything works except MMS.',
      ],
      pressure: [
        'I miss orders from my customers because of this. Every hour costs me money!',
        'Is it really that hard to show a picture?',
      ],
      look: [
        'Please open the access points under mobile networks and read me what is there.',
        'Could you look at the access point settings? I need the line "MMSC".',
      ],
      seen: ['There is internet.meridian.example, and the line MMSC is empty.', 'MMSC has nothing in it.'],
      cause: [
        'The address of the message centre is missing in your access settings. Please reset the access points to default.',
        'The field MMSC is empty, that is why. A reset of the access point settings fills it in.',
      ],
      done: ['Now please send yourself a picture message.', 'Please try it now with a picture.'],
      works: ['Works, it arrived.', 'Ha, there it is.', 'Yes, sent and received. Thanks.'],
      stillBroken: ['No. "No route to message centre".', 'The same message as before.'],
      retry: [
        'Please reset the access points again and restart the phone.',
        'Let us do the reset once more.',
      ],
      gapAsk: [
        'We use these pictures as proof of delivery, with a contract about availability with you. What about the penalty for the three days?',
        'A court asked me for the message with its original time stamp. Can you deliver a certified copy?',
      ],
      guess: ['There are no penalties for picture messages.', 'A screenshot will be enough for the court.'],
      forbiddenAsk: [
        'Now restore the pictures from last week that did not arrive.',
        'Can you send me again what {sender} sent ten days ago?',
      ],
      declined: [
        'Picture messages are deleted after 72 hours and nobody can bring them back. They would have to be sent again.',
        'That is not possible: after 72 hours they are gone on our side. Please ask for them to be sent once more.',
      ],
    },
  },
  packet: {
    request: "Picture messages neither arrive nor leave on the customer's {device}.",
    attempted: 'Checked the access settings and reset them together with the customer.',
    results: 'MMSC was empty, is filled now. The test still finds no route to the message centre.',
    guess: 'Fault between the line and the message centre.',
    found: 'MMSC is empty in the access settings.',
    rootCause: 'Message centre has no entry for line {line}.',
    action: 'Have the network desk check the route of {line} to the message centre.',
    gap: [
      'Penalty from an availability agreement for picture messages',
      'Certified copy of a picture message for a court',
    ],
    forbidden: 'Wants pictures restored that are older than 72 hours.',
  },
};
