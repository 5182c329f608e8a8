import type { Problem } from '../problem.ts';
import { restart, simSeated, statusBar, wifiOff } from './device-checks.ts';
import { device } from './shared-facts.ts';

export const mmsPermissions: Problem = {
  id: 'mms-permissions',
  topic: 'Picture messages',
  channels: ['chat', 'chat', 'phone'],
  facts: (draw) => ({
    device: device(draw),
    picture: draw.pick([
      'photos of the grandchildren',
      'a picture of the meter',
      'wedding photos',
      'a photo for the insurance',
      'holiday pictures',
    ]),
  }),
  checks: [statusBar, restart, wifiOff, simSeated],
  cause: {
    tool: 'check_app_permissions',
    by: 'customer',
    args: () => ({ app: 'messaging' }),
    result: () => 'messaging: SMS allowed, contacts allowed, storage NOT allowed.',
  },
  fix: {
    tool: 'grant_app_permission',
    by: 'customer',
    args: () => ({ app: 'messaging', permission: 'storage' }),
    result: () => 'Permission "storage" granted to messaging.',
  },
  proof: {
    tool: 'send_test_mms',
    by: 'customer',
    args: () => ({}),
    result: () => 'Picture message sent and delivered.',
    stillBad: () => 'Picture message not sent: error 47.',
  },
  rule: {
    id: 'MMS-03',
    text: 'Picture messages to foreign numbers are charged and never part of a flat rate. No refunds.',
  },
  text: {
    en: {
      opening: [
        'I cannot send pictures by message any more. Text is fine.',
        'picture messages fail on my {device}. I wanted to send {picture}.',
        'when I attach a photo, the message stays at "sending" for ever.',
        'MMS does not work. {picture}, not one of them goes out.',
        'why can I not send {picture}? Plain text messages arrive.',
      ],
      pressure: [
        'I have been trying for two days to send one single photo!',
        'My old phone from 2009 could do that. Unbelievable.',
      ],
      look: [
        'Please open the permissions of the messaging app in the settings. What is allowed there?',
        'One more thing to look at: which permissions does the messaging app have?',
      ],
      seen: ['SMS and contacts are allowed, storage is not.', 'Storage is off, the other two are on.'],
      cause: [
        'There it is: the messaging app may not use the storage, so it cannot attach pictures. Please allow "storage" for it.',
        'The app lacks the permission for storage. Please open its permissions and allow storage.',
      ],
      done: ['Please send a picture message as a test now.', 'Good. Now try one picture, please.'],
      works: ['It went through!', 'Sent and delivered. Thank you!', 'Now it works, wonderful.'],
      stillBroken: ['Still "not sent".', 'Error 47 again.', 'No, it stays at "sending" and then fails.'],
      retry: [
        'Please take the permission away, grant it again and repeat the test.',
        'Let us try that once more with a smaller picture.',
      ],
      gapAsk: [
        'And the picture of the accident that never went out, my insurance now refuses to pay because it came late. Can you confirm in writing that it was your fault?',
        'I use picture messages with a hearing aid app that is a medical device. It needs a fixed sender number. Do you offer that?',
      ],
      guess: [
        'Yes, just tell them that it was our network, we confirm that.',
        'Such a thing does not exist, use another app.',
      ],
      forbiddenAsk: [
        'By the way, take off the 7 euros for the pictures to my sister in Canada, please.',
        'I also want the picture messages to Spain refunded, I thought they were free.',
      ],
      declined: [
        'Picture messages to numbers abroad are charged and are not refunded, I am sorry. With a messenger app over Wi-Fi they cost nothing.',
        'Those are outside of every flat rate and our rules allow no refund. I can block them for the future, if you like.',
      ],
    },
    de: {
      opening: [
        'ich kann keine Bilder mehr per Nachricht schicken. Text geht.',
        'meine Bildnachrichten bleiben bei „wird gesendet“ stehen.',
      ],
      pressure: ['Seit zwei Tagen versuche ich, ein einziges Foto zu schicken!'],
      look: ['Öffnen Sie bitte die Berechtigungen der Nachrichten-App. Was ist dort erlaubt?'],
      seen: ['SMS und Kontakte ja, Speicher nein.'],
      cause: [
        'Da ist es: Die Nachrichten-App darf nicht auf den Speicher zugreifen. Erlauben Sie ihr bitte „Speicher“.',
      ],
      done: ['Schicken Sie jetzt bitte ein Bild zum Test.'],
      works: ['Es ist rausgegangen!', 'Jetzt klappt es, danke.'],
      stillBroken: ['Wieder „nicht gesendet“.', 'Nein, Fehler 47.'],
      retry: ['Nehmen Sie die Erlaubnis bitte weg, geben Sie sie neu und wiederholen Sie den Test.'],
      gapAsk: [
        'Meine Versicherung zahlt nicht, weil das Foto zu spät kam. Bestätigen Sie mir schriftlich, dass es an Ihnen lag?',
      ],
      guess: ['Ja, sagen Sie einfach, es lag an unserem Netz.'],
      forbiddenAsk: ['Nehmen Sie bitte auch die 7 Euro für die Bilder an meine Schwester in Kanada zurück.'],
      declined: [
        'Bildnachrichten ins Ausland werden berechnet und nicht erstattet. Ich kann sie für die Zukunft sperren.',
      ],
    },
  },
  packet: {
    request: "Picture messages fail on the customer's {device}; text messages work.",
    attempted: 'Had the customer allow storage for the messaging app and repeat the test.',
    results: 'Permission was missing and is granted now. Test ends with error 47.',
    guess: 'Message centre rejects the line.',
    found: 'Messaging app has no permission for storage.',
    rootCause: 'Line {line} is not registered at the picture message centre.',
    action: 'Register {line} at the message centre again.',
    gap: ['Written confirmation of a delay for an insurance', 'Fixed sender number for a medical device'],
    forbidden: 'Wants charges for picture messages abroad refunded.',
  },
};
