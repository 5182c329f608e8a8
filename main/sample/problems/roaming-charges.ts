import type { Problem } from '../problem.ts';
import { amount } from './shared-facts.ts';

export const roamingCharges: Problem = {
  id: 'roaming-charges',
  topic: 'Roaming',
  channels: ['chat', 'phone', 'email'],
  facts: (draw) => ({
    country: draw.pick([
      'Switzerland',
      'Morocco',
      'Serbia',
      'Egypt',
      'Thailand',
      'the United States',
      'Tunisia',
    ]),
    amount: amount(draw, 21, 49),
    day: String(draw.between(3, 28)),
  }),
  checks: [],
  cause: {
    tool: 'list_charges',
    by: 'agent',
    args: (f) => ({ line_id: f.line, kind: 'roaming' }),
    result: (f) => ({
      charges: [
        { charge_id: `CH-${f.code}`, kind: 'roaming_data', country: f.country, amount_eur: Number(f.amount) },
        { kind: 'day_pass', country: f.country, amount_eur: 4.99, active_from: `day ${f.day}, 09:40` },
      ],
      note: 'Data used 20 minutes before the day pass became active.',
    }),
  },
  fix: {
    tool: 'refund_charge',
    by: 'agent',
    args: (f) => ({ charge_id: `CH-${f.code}`, amount_eur: Number(f.amount), reason: 'courtesy_first_time' }),
    result: (f) => ({ refunded_eur: Number(f.amount), next_bill: true }),
  },
  rule: {
    id: 'ROAM-02',
    text: 'Courtesy refund once per year and up to EUR 50. Charges of other operators are never refunded.',
  },
  text: {
    en: {
      opening: [
        'my bill has {amount} euros of roaming for {country}, but I had booked a day pass.',
        'I bought a day pass for {country} and was still charged {amount} euros for data. Why?',
        'there is a roaming charge of {amount} on my bill which I do not understand. I was in {country} on a pass.',
        'why do I pay {amount} euros extra for {country}? The pass was supposed to cover everything.',
      ],
      pressure: [
        'I did everything right and you take {amount} euros from me. That is robbery.',
        'If this is not gone today I will have the whole bill reversed by my bank.',
      ],
      cause: [
        'The data was used 20 minutes before the day pass became active, so it was charged at the normal rate. As it is the first time, I can refund the {amount} euros as a courtesy.',
        'I see what happened: your phone went online shortly before the pass started. This may be refunded once a year, and I am doing it now.',
      ],
      done: [
        'The {amount} euros will be on your next bill as a credit.',
        'Done. You will see the credit of {amount} euros next month.',
      ],
      works: [
        'That is very kind, thank you.',
        'Good. That is what I hoped for.',
        'Perfect, thanks for sorting it out.',
      ],
      stillBroken: ['I do not see any credit in the app.', 'The app still shows the full amount.'],
      retry: ['I am entering the refund once more.', 'Let me try the credit again.'],
      gapAsk: [
        'My son used my phone there for a hospital visit and the doctor ran a video call on it. Do you have a special arrangement for medical emergencies abroad?',
        'The network there was down for two days because of the earthquake. Do I get something back for that as well?',
      ],
      guess: [
        'No, emergencies make no difference to the price.',
        'Yes, we will credit you 15 euros for that, it comes automatically.',
      ],
      forbiddenAsk: [
        'And the 12 euros that the taxi hotline there cost me by phone bill, please refund those too. They were charged by the other company.',
        'Please take back the local premium text as well, the one by the foreign operator.',
      ],
      declined: [
        'Charges of another operator are never refunded by us, I am afraid; that one stays. You can ask the operator itself, its name is on page 3 of your bill.',
        'That charge comes from a foreign operator, and our rules rule out a refund. The operator named on the bill is the one to ask.',
      ],
    },
  },
  packet: {
    request: 'Disputes EUR {amount} of roaming data in {country} despite a day pass.',
    attempted: 'Checked the charges and tried to refund {amount} as a courtesy.',
    results: 'Charge CH-{code}: data used 20 minutes before the pass began. No refund in the last 12 months.',
    guess: 'Customer is entitled to the courtesy refund.',
    found: 'Phone used data before the day pass was active.',
    rootCause: 'Phone used data before the day pass was active.',
    action: 'Book the refund of EUR {amount} by hand and confirm it by text message.',
    gap: [
      'Special terms for a medical emergency abroad',
      'Credit for a network outage after an earthquake abroad',
    ],
    forbidden: 'Wants a charge of a foreign operator refunded as well.',
  },
};
