import type { Problem } from '../problem.ts';

export const contractRenewed: Problem = {
  id: 'contract-renewed',
  topic: 'Contract end',
  channels: ['chat', 'phone', 'email'],
  facts: (draw) => ({
    plan: draw.pick(['Smart S', 'Smart L', 'Flex 10', 'Business Duo', 'Classic 20']),
    old: String(draw.between(15, 22)),
    price: String(draw.between(25, 34)),
  }),
  checks: [],
  cause: {
    tool: 'get_contract',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({
      plan: f.plan,
      monthly_eur: Number(f.price),
      promotion: 'expired',
      loyalty_offer: Number(f.old),
    }),
  },
  fix: {
    tool: 'apply_loyalty_offer',
    by: 'agent',
    args: (f) => ({ line_id: f.line, monthly_eur: Number(f.old) }),
    result: (f) => ({ plan: f.plan, monthly_eur: Number(f.old), from: 'next bill', term: 'monthly' }),
  },
  rule: {
    id: 'CON-08',
    text: 'Loyalty offers apply from the next bill. They are never applied to past months.',
  },
  text: {
    en: {
      opening: [
        'my contract went up from {old} to {price} euros. I was not told.',
        'why am I paying {price} euros since last month? It was {old} before.',
        'the first term is over and now {plan} costs {price}. Is there a better offer?',
        'I got a bill over {price} instead of {old} euros. What happened?',
      ],
      pressure: [
        'New customers get it for half. Is that how you treat old ones?',
        'If that stays I am gone tomorrow.',
      ],
      cause: [
        'The discount of the first term has ended, so {plan} went back to {price} euros. I can offer you {old} euros again, with monthly notice, and enter it now.',
        'I see a loyalty offer for you: {plan} for {old} euros as before. I am applying it.',
      ],
      done: [
        'From the next bill on you pay {old} euros again.',
        'It is entered: {old} euros a month from the next bill.',
      ],
      works: [
        'That is fair. Thank you.',
        'Good, then I stay.',
        'Fine by me.',
        'Thanks, I did not expect that.',
      ],
      stillBroken: [
        'The app shows {price} for next month as well.',
        'I got a text that the offer was refused.',
      ],
      retry: ['I am applying the offer once more.', 'One moment, I repeat it.'],
      gapAsk: [
        'We are an association and the plan is for volunteers at the fire brigade. Is there a rate for that?',
        'My mother signed this, she has dementia and a guardian since spring. Is the renewal even valid?',
      ],
      guess: [
        'There is no rate for that, {old} is the lowest price.',
        'The renewal is valid, a guardian changes nothing.',
      ],
      forbiddenAsk: [
        'And the difference of the last months, I want that back.',
        'Please apply the {old} euros to the last two bills as well.',
      ],
      declined: [
        'The offer applies from the next bill only and never to past months, I am sorry. I have entered it, so that nothing more is lost.',
        'I may not apply it backwards. From the next bill on you are at {old} euros again.',
      ],
    },
  },
  packet: {
    request: 'Price of {plan} rose from EUR {old} to {price}; wants the old price.',
    attempted: 'Found the loyalty offer and tried to apply it to line {line}.',
    results: 'Promotion has expired; an offer of EUR {old} is open for this customer.',
    guess: 'Offer is due to the customer.',
    found: 'Discount of the first term has expired.',
    rootCause: 'Offer cannot be applied while the renewal is being processed.',
    action: 'Apply EUR {old} by hand from the next bill.',
    gap: ['Rate for volunteers of a fire brigade', 'Renewal signed by a customer under guardianship'],
    forbidden: 'Wants the offer applied to past months.',
  },
};
