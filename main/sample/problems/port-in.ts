import type { Problem } from '../problem.ts';

export const portIn: Problem = {
  id: 'port-in',
  topic: 'Number porting',
  channels: ['chat', 'phone', 'email'],
  facts: (draw) => ({
    provider: draw.pick(['Bluewave', 'Tello Nord', 'Kestrel Mobile', 'Sunline', 'OneCell']),
    oldNumber: `07700 901 ${draw.between(100, 999)}`,
    wrong: draw.pick([
      'missing middle name',
      'old surname',
      'swapped first and last name',
      'different spelling of the name',
    ]),
    date: `${draw.between(2, 27)} November`,
  }),
  checks: [],
  cause: {
    tool: 'get_port_request',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({
      number: f.oldNumber,
      from: f.provider,
      status: 'rejected',
      reason: `name mismatch: ${f.wrong}`,
    }),
  },
  fix: {
    tool: 'resubmit_port_request',
    by: 'agent',
    args: (f) => ({ number: f.oldNumber, name_as_at_old_provider: true }),
    result: (f) => ({ number: f.oldNumber, status: 'accepted', date: f.date }),
  },
  rule: {
    id: 'PRT-02',
    text: 'A porting date cannot be brought forward once it is confirmed by the other provider.',
  },
  text: {
    en: {
      opening: [
        'my old number {oldNumber} should have moved to you days ago.',
        'where is my number? I asked for the transfer from {provider}.',
        '{provider} says they released my number, but it does not arrive at your end.',
        'number transfer of {oldNumber} is stuck since last week.',
        'I got a text that the porting was refused. Why?',
      ],
      pressure: [
        'All my customers have that number! I am losing business every day.',
        '{provider} blames you, you blame them, and I have no number.',
      ],
      cause: [
        '{provider} rejected the request because of the name: {wrong}. I am sending it again with the name as it stands there.',
        'The data did not match: {wrong}. I will submit the transfer once more with the right name.',
      ],
      done: [
        'The transfer is accepted. {oldNumber} moves to your card on {date}.',
        '{provider} has confirmed. Your number comes over on {date}, in the night.',
      ],
      works: ['Finally. Thank you.', 'Good, I have noted {date}.', 'All right, that will do.'],
      stillBroken: ['I just got another text: refused.', 'A new message says "transfer rejected".'],
      retry: ['I am submitting it again.', 'Let me send the request once more.'],
      gapAsk: [
        'The number belonged to a company that is in liquidation, I bought it from the administrator. Which papers do you need?',
        'We are changing our names after adoption, both are valid at the moment. Which one counts for the transfer?',
      ],
      guess: [
        'You need no papers for that, it goes through by itself.',
        'Take the old one, that is always right.',
      ],
      forbiddenAsk: [
        '{date} is too late. Make it tomorrow.',
        'Please bring it forward to this week, I need the number.',
      ],
      declined: [
        'The date is confirmed by {provider} and can no longer be brought forward. Until then I have set up forwarding tips for you in the app.',
        'I am sorry, once the other side has confirmed, the date stands. It stays with {date}.',
      ],
    },
  },
  packet: {
    request: 'Number {oldNumber} from {provider} does not arrive.',
    attempted: 'Sent the porting request again with the name as stored at {provider}.',
    results: 'First request rejected: {wrong}. The second one was refused as well.',
    guess: 'Customer data at {provider} differ in more than the name.',
    found: '{provider} has the customer under another name: {wrong}.',
    rootCause: 'Name at {provider}: {wrong}.',
    action: 'Call the porting desk of {provider}, compare the data and submit by hand.',
    gap: [
      'Number of a company in liquidation, papers needed',
      'Which name counts for porting after an adoption',
    ],
    forbidden: 'Wants the confirmed porting date brought forward.',
  },
};
