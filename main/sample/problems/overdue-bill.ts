import type { Problem } from '../problem.ts';
import { amount, month } from './shared-facts.ts';

export const overdueBill: Problem = {
  id: 'overdue-bill',
  topic: 'Billing',
  channels: ['chat', 'phone', 'phone'],
  facts: (draw) => ({ month: month(draw), amount: amount(draw, 19, 88) }),
  checks: [
    {
      tool: 'get_line_details',
      by: 'agent',
      args: (f) => ({ line_id: f.line }),
      result: (f) => ({ line_id: f.line, status: 'suspended', suspended_for: 'overdue_bill' }),
      ask: { en: ['I am checking the state of your line.', 'First I look at the line itself.'] },
      reply: { en: ['Please do.', 'OK', 'Go ahead.'] },
    },
  ],
  cause: {
    tool: 'get_bill',
    by: 'agent',
    args: (f) => ({ customer_id: f.customerId, status: 'overdue' }),
    result: (f) => ({
      bill_id: `B${f.code}`,
      month: f.month,
      total_eur: Number(f.amount),
      status: 'overdue',
    }),
  },
  fix: {
    tool: 'resume_line',
    by: 'agent',
    args: (f) => ({ line_id: f.line, after_payment_of: `B${f.code}` }),
    result: (f) => ({ line_id: f.line, status: 'active' }),
  },
  rule: {
    id: 'DUN-03',
    text: 'Late fees are not waived for more than one bill a year. No exceptions by support.',
  },
  text: {
    en: {
      opening: [
        'my phone is dead, no calls, no data. Only emergency calls.',
        'you have blocked my phone! I cannot call anyone.',
        'I cannot make calls since this morning. The display says "emergency calls only".',
        'is my line suspended? Nothing works and I got a strange text about a bill.',
      ],
      pressure: [
        'I need that phone for my job! Switch it on again.',
        'You cut me off over {amount} euros? After all these years?',
      ],
      cause: [
        'Your bill of {month} over {amount} euros is still open, so the line was suspended. I have sent you a payment link; once it is paid I switch the line on.',
        'The line is suspended because of an open bill from {month}, {amount} euros. You can pay it with the link in the text message, and I resume the line.',
      ],
      agrees: ['Paid just now, with the link.', 'OK, I have paid it.', 'Done. It says "payment accepted".'],
      done: [
        'The payment has arrived and your line is active again. Please restart the phone.',
        'Thank you, I see the payment. The line {number} is switched on again.',
      ],
      works: [
        'Yes, I have signal again.',
        'Works. I did not see that bill, sorry.',
        'It rings again. Thank you.',
      ],
      stillBroken: ['I have paid and there is still no network.', 'Restarted twice. Only emergency calls.'],
      retry: ['I am resuming the line once more.', 'Let me send the reactivation again.'],
      gapAsk: [
        'I am in a court procedure about debts and the trustee pays my bills. Which address does he have to write to so that this never happens again?',
        'While the line was off, my alarm system at the shop could not send. There was a burglary. Who is liable for that?',
      ],
      guess: [
        'Just let him transfer it as usual, that will be fine.',
        'Nobody is liable for that, it is your own risk.',
      ],
      forbiddenAsk: [
        'Then take off the late fee, also the one from spring.',
        'And please waive the late fees. All three of them.',
      ],
      declined: [
        "I can waive one late fee a year, and this year's was waived in spring. The others stay, I am sorry.",
        'Our rules allow one waived fee a year and no exception beyond it. I can set up a reminder five days before each due date, if that helps.',
      ],
    },
  },
  packet: {
    request: 'Line {number} is suspended; customer needs it back.',
    attempted: 'Sent a payment link, then tried to resume line {line}.',
    results: 'Bill B{code} of {month}, EUR {amount}, was overdue; customer has paid by link.',
    guess: 'The payment is booked but the suspension was not lifted.',
    found: 'Bill B{code} is overdue.',
    rootCause: 'Resuming the line fails in the provisioning system.',
    action: 'Lift the suspension of {line} by hand.',
    gap: [
      'Bills paid by a trustee in a debt procedure',
      'Liability for a burglary while the line was suspended',
    ],
    forbidden: 'Wants several late fees waived.',
  },
};
