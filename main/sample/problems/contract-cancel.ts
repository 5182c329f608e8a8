import type { Problem } from '../problem.ts';

export const contractCancel: Problem = {
  id: 'contract-cancel',
  topic: 'Contract end',
  channels: ['chat', 'email', 'phone'],
  facts: (draw) => {
    const [day, month] = [draw.between(3, 28), draw.between(1, 4)];
    return {
      end: `${day} ${['January', 'February', 'March', 'April'][month - 1]} 2027`,
      ende: `${day}.${month}.2027`,
      plan: draw.pick(['Smart M', 'Smart L', 'Flex 20', 'Classic 10', 'Family XL']),
    };
  },
  checks: [],
  cause: {
    tool: 'get_contract',
    by: 'agent',
    args: (f) => ({ customer_id: f.customerId, line_id: f.line }),
    result: (f) => ({ plan: f.plan, ends: f.end, notice: '1 month', cancelled: false }),
  },
  fix: {
    tool: 'cancel_contract',
    by: 'agent',
    args: (f) => ({ line_id: f.line, at: f.end }),
    result: (f) => ({ plan: f.plan, cancelled_for: f.end, confirmation: 'sent by email' }),
  },
  rule: { id: 'CON-02', text: 'A fixed term is not shortened for a change of mind or a cheaper offer.' },
  text: {
    en: {
      opening: [
        'I want to cancel my contract at the earliest date.',
        'please cancel {plan} for me. When does it end?',
        'how long am I still bound to {plan}? I want to leave.',
        'I am cancelling my contract with you and need a confirmation.',
        'what is the earliest date I can get out of my {plan} contract?',
      ],
      pressure: [
        'I sent the cancellation by mail already and nobody reacted. What kind of company is this?',
        'Do not try to keep me with offers. Just cancel it!',
      ],
      cause: [
        'Your plan {plan} runs until {end}, with one month of notice. I am entering the cancellation for that day.',
        'The earliest end is {end}. I will cancel the contract for this date and send you the confirmation.',
      ],
      done: [
        'Cancelled for {end}. The confirmation is in your mailbox.',
        'Done. The contract ends on {end}; you can keep the number if you ask for it within 30 days after that.',
      ],
      works: [
        'I have got the mail. Thanks.',
        'Good, that is all I needed.',
        'Perfect, thank you for making it easy.',
      ],
      stillBroken: ['No mail, and the app says "contract running".', 'In the app it is not cancelled.'],
      retry: ['I am entering the cancellation again.', 'Let me repeat it.'],
      gapAsk: [
        'I move to a care home next month, there is no reception at all there. Can the contract end earlier because of that?',
        'The contract was in the name of a club that no longer exists. Who can sign for it now?',
      ],
      guess: [
        'No, moving is never a reason, you have to pay until the end.',
        'Anybody from the club can sign, just send us a note.',
      ],
      forbiddenAsk: [
        'I want out now, not then. Another company is 10 euros cheaper.',
        'Please end it this month already, I changed my mind about the plan.',
      ],
      declined: [
        'I understand, but a fixed term is not shortened for a cheaper offer. The cancellation for {end} stands, and until then I could move you to a smaller plan.',
        'Before {end} it cannot end for that reason; the rule is clear there. The cancellation itself is entered.',
      ],
    },
    de: {
      opening: [
        'ich möchte meinen Vertrag zum nächstmöglichen Termin kündigen.',
        'bitte kündigen Sie {plan}. Wann endet der Vertrag?',
      ],
      pressure: ['Ich habe schon per Post gekündigt und nichts gehört. Was ist das für ein Laden?'],
      cause: ['Ihr Vertrag {plan} läuft bis {ende}. Ich trage die Kündigung zu diesem Tag ein.'],
      done: ['Gekündigt zum {ende}. Die Bestätigung ist in Ihrem Postfach.'],
      works: ['Die Bestätigung ist da, danke.', 'Gut, mehr wollte ich nicht.'],
      stillBroken: ['Es kam keine E-Mail, und in der App läuft der Vertrag weiter.'],
      retry: ['Ich trage die Kündigung noch einmal ein.'],
      gapAsk: [
        'Ich ziehe nächsten Monat in ein Pflegeheim ohne Empfang. Kann der Vertrag deshalb früher enden?',
      ],
      guess: ['Nein, ein Umzug ist nie ein Grund, Sie müssen bis zum Ende zahlen.'],
      forbiddenAsk: ['Ich will sofort raus, ein anderer Anbieter ist 10 Euro billiger.'],
      declined: [
        'Wegen eines günstigeren Angebots wird die Laufzeit nicht verkürzt. Die Kündigung zum {ende} ist aber eingetragen.',
      ],
    },
  },
  packet: {
    request: 'Wants to cancel plan {plan} at the earliest date.',
    attempted: 'Looked up the contract and tried to enter the cancellation for {end}.',
    results: 'Contract runs until {end}, one month of notice, not cancelled so far.',
    guess: 'Cancellation is possible for {end}.',
    found: 'Contract runs until {end}.',
    rootCause: 'The contract system rejects the cancellation of {line}.',
    action: 'Enter the cancellation for {end} by hand and send the confirmation.',
    gap: [
      'Early end of contract for a move to a care home without reception',
      'Who may sign for a club that no longer exists',
    ],
    forbidden: 'Wants to end a fixed term early because of a cheaper offer.',
  },
};
