import type { Problem } from '../problem.ts';
import { amount } from './shared-facts.ts';

export const unknownService: Problem = {
  id: 'unknown-service',
  topic: 'Billing',
  channels: ['chat', 'phone', 'email'],
  facts: (draw) => ({
    service: draw.pick([
      'FunClips Plus',
      'QuizKing',
      'Horoscope Daily',
      'GoalAlert',
      'RingBox',
      'StarTrivia',
    ]),
    amount: amount(draw, 4, 13),
  }),
  checks: [],
  cause: {
    tool: 'list_services',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({
      services: [
        { name: 'Voicemail', price_eur: 0 },
        {
          name: f.service,
          price_eur: Number(f.amount),
          per: 'week',
          started_by: 'text message',
          confirmed: false,
        },
      ],
    }),
  },
  fix: {
    tool: 'cancel_service',
    by: 'agent',
    args: (f) => ({ line_id: f.line, service: f.service, refund_last: true }),
    result: (f) => ({ cancelled: f.service, refunded_eur: Number(f.amount) }),
  },
  rule: {
    id: 'SRV-04',
    text: 'Without a confirmed order the last charge is refunded. Older charges than 60 days are not.',
  },
  text: {
    en: {
      opening: [
        'what is {service}? I never ordered it and it costs me {amount} euros.',
        'there is something called {service} on my bill, {amount} a week. I want it gone.',
        'I keep getting charged for {service}. Please cancel it.',
        'my daughter must have clicked on something. {service}, {amount} euros. How do I get rid of it?',
        'I found {amount} euros for {service} on the bill, who is that?',
      ],
      pressure: [
        'You let anybody put things on my bill? That is a scandal.',
        'I pay for a phone, not for {service}. Take it off!',
      ],
      cause: [
        '{service} was started by a text message and never confirmed. I am cancelling it and taking back the last {amount} euros.',
        'It is a subscription of an outside company without a confirmed order. I will end it and refund the last charge.',
      ],
      done: [
        '{service} is cancelled, and {amount} euros come back with the next bill.',
        'It is off your line now. If you like, you can block such services in the app under "Third parties".',
      ],
      works: ['Good, thank you.', 'That is a relief.', 'Great. I will block them all.'],
      stillBroken: ['I just got another text from {service}.', 'The app still lists it as active.'],
      retry: ['I am cancelling it once more.', 'Then I will send the cancellation again.'],
      gapAsk: [
        'My number was on a stolen phone at that time, I reported it to the police. Does that change anything about the older charges?',
        'I want to know who gave them my number. Can you tell me which data you passed on?',
      ],
      guess: [
        'No, the police report makes no difference here.',
        'We passed on nothing, they guess the numbers at random.',
      ],
      forbiddenAsk: [
        'And I want everything back since spring, that is half a year.',
        'Refund all the months before as well, please.',
      ],
      declined: [
        'For charges older than 60 days our rules exclude a refund. The last charge is refunded and nothing new can come.',
        'I am sorry, I can go back 60 days and no further. What lies before, you would have to claim from the company behind {service}.',
      ],
    },
  },
  packet: {
    request: 'Does not know the service {service} (EUR {amount} a week) and wants it cancelled.',
    attempted: 'Listed the services of line {line} and tried to cancel {service} with a refund.',
    results: '{service} was started by text message, no confirmed order.',
    guess: 'Unwanted third-party subscription.',
    found: '{service} was started without a confirmed order.',
    rootCause: 'Third-party services are not blocked on the line.',
    action: 'Cancel {service} with the provider, refund the last charge and set the block.',
    gap: [
      'Older charges while the phone was reported stolen',
      'Disclosure of data passed on to a third-party provider',
    ],
    forbidden: 'Wants charges older than 60 days refunded.',
  },
};
