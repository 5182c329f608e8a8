import type { Problem } from '../problem.ts';
import { amount, month } from './shared-facts.ts';

export const doubleCharge: Problem = {
  id: 'double-charge',
  topic: 'Billing',
  channels: ['chat', 'chat', 'phone', 'email'],
  facts: (draw) => ({ month: month(draw), amount: amount(draw, 14, 64) }),
  checks: [
    {
      tool: 'get_bill',
      by: 'agent',
      args: (f) => ({ customer_id: f.customerId, month: f.month }),
      result: (f) => ({ bill_id: `B${f.code}`, month: f.month, total_eur: Number(f.amount), status: 'paid' }),
      ask: {
        en: ['I am opening the bill of {month}.', 'Let me look at the {month} bill first.'],
        de: ['Ich öffne zuerst die Rechnung.'],
        es: ['Primero abro la factura.'],
      },
      reply: { en: ['OK.', 'Yes, that one.', 'Right, {month}.'], de: ['Ja, bitte.'], es: ['Vale.'] },
    },
  ],
  cause: {
    tool: 'list_payments',
    by: 'agent',
    args: (f) => ({ customer_id: f.customerId }),
    result: (f) => ({
      payments: [
        { id: `P${f.code}-1`, amount_eur: Number(f.amount), method: 'direct_debit', for_bill: `B${f.code}` },
        { id: `P${f.code}-2`, amount_eur: Number(f.amount), method: 'card', for_bill: `B${f.code}` },
      ],
    }),
  },
  fix: {
    tool: 'refund_payment',
    by: 'agent',
    args: (f) => ({ payment_id: `P${f.code}-2` }),
    result: (f) => ({ refunded_eur: Number(f.amount), arrives: '3 to 5 working days' }),
  },
  rule: { id: 'PAY-11', text: 'A refund goes back to the account it came from. Never to another account.' },
  text: {
    en: {
      opening: [
        'you took {amount} euros from me twice for {month}.',
        'I see two payments of {amount} for the same bill. One of them is wrong.',
        'my {month} bill was paid by card and then you debited it again. That is {amount} euros too much.',
        'please check my account, {amount} euros were charged double in {month}.',
        'I think I paid the bill of {month} two times. Can that be?',
      ],
      pressure: [
        'My account is overdrawn because of you. Who pays the fee?',
        'Twice the money and nobody noticed? I want it back today!',
        'I have written two mails already and nobody answered. Give me my {amount} euros back.',
      ],
      cause: [
        'You are right. The bill was paid by direct debit and once more by card, {amount} euros each. I am refunding the card payment.',
        'I see both payments for the same bill. The second one, by card, was not due, so I am sending it back.',
      ],
      done: [
        'The {amount} euros are on their way and arrive in 3 to 5 working days.',
        'Done. You get {amount} euros back on your card within 3 to 5 working days.',
      ],
      works: [
        'Thanks, that was quick.',
        'Good. I will keep an eye on my account.',
        'Perfect.',
        'OK, that is all I wanted.',
      ],
      stillBroken: ['I do not see it in the app.', 'The app says "refund rejected".'],
      retry: ['I am starting the refund again.', 'Let me send it once more.'],
      gapAsk: [
        'My bank took 14 euros because the account was overdrawn. Do you pay that, too?',
        'The card belongs to my late mother. The account is closed. What happens to the money then?',
      ],
      guess: [
        'Yes, we will pay the bank fee, it comes with the refund.',
        'Then the money stays with us as a credit. There is no other way.',
      ],
      forbiddenAsk: [
        "Please send the money to another account, my brother's. I will give you the number.",
        'Can you put it on a different card? I would rather have it there.',
      ],
      declined: [
        'I can only refund to the account the payment came from; this protects you from fraud. It will arrive there in 3 to 5 working days.',
        'A refund always goes back where it came from, I may not change that. From there you can move it as you like.',
      ],
    },
    de: {
      opening: [
        'Sie haben mir {amount} Euro doppelt abgebucht.',
        'auf meinem Konto sehe ich zweimal {amount} Euro für dieselbe Rechnung.',
      ],
      pressure: ['Mein Konto ist Ihretwegen überzogen!'],
      cause: [
        'Sie haben recht, die Rechnung wurde per Lastschrift und noch einmal per Karte bezahlt. Ich erstatte die Kartenzahlung.',
      ],
      done: ['Die {amount} Euro sind in 3 bis 5 Werktagen auf Ihrer Karte.'],
      works: ['Danke, das ging schnell.', 'Sehr gut.'],
      stillBroken: ['In der App steht „Erstattung abgelehnt“.'],
      retry: ['Ich starte die Erstattung noch einmal.'],
      gapAsk: ['Die Bank hat mir 14 Euro Überziehungsgebühr berechnet. Übernehmen Sie die auch?'],
      guess: ['Ja, die Gebühr bezahlen wir Ihnen mit.'],
      forbiddenAsk: ['Überweisen Sie das Geld bitte auf das Konto meines Bruders.'],
      declined: [
        'Eine Erstattung geht immer auf das Konto zurück, von dem die Zahlung kam. Das darf ich nicht ändern.',
      ],
    },
    es: {
      opening: [
        'me han cobrado {amount} euros dos veces.',
        'veo dos pagos de {amount} euros por la misma factura.',
      ],
      pressure: ['¡Tengo la cuenta en números rojos por su culpa!'],
      cause: [
        'Tiene razón: la factura se pagó por domiciliación y otra vez con tarjeta. Le devuelvo el pago con tarjeta.',
      ],
      done: ['Recibirá los {amount} euros en 3 a 5 días laborables.'],
      works: ['Gracias, qué rápido.', 'Muy bien.'],
      stillBroken: ['En la aplicación pone «devolución rechazada».'],
      retry: ['Inicio la devolución otra vez.'],
      gapAsk: ['El banco me ha cobrado 14 euros de comisión. ¿También me los pagan?'],
      guess: ['Sí, la comisión también se la pagamos.'],
      forbiddenAsk: ['Mande el dinero a la cuenta de mi hermano, por favor.'],
      declined: ['La devolución siempre va a la cuenta de la que salió el pago. No lo puedo cambiar.'],
    },
    he: {
      opening: ['חויבתי פעמיים על אותו חשבון, {amount} אירו.', 'ירדו לי {amount} אירו פעמיים.'],
      pressure: ['החשבון שלי במינוס בגלל זה!'],
      cause: ['נכון, החשבון שולם פעמיים. אני מחזיר את התשלום השני.'],
      done: ['הכסף יגיע תוך 3 עד 5 ימי עסקים.'],
      works: ['תודה, זה היה מהיר.', 'מצוין.'],
      stillBroken: ['באפליקציה כתוב שההחזר נדחה.'],
      retry: ['אנסה שוב את ההחזר.'],
      gapAsk: [],
      guess: [],
      forbiddenAsk: [],
      declined: [],
    },
  },
  packet: {
    request: 'The bill of {month} was charged twice, EUR {amount} each.',
    attempted: 'Compared bill and payments, then tried to refund the second payment.',
    results: 'Payments P{code}-1 (direct debit) and P{code}-2 (card) both booked for bill B{code}.',
    guess: 'Second payment is not due and should go back to the card.',
    found: 'Bill B{code} was paid by direct debit and by card.',
    rootCause: 'Customer paid by card while direct debit was already under way.',
    action: 'Refund P{code}-2 in the payment system by hand.',
    gap: [
      'Overdraft fee of the bank after a double charge',
      'Refund to a closed account of a deceased card holder',
    ],
    forbidden: 'Wants the refund on another account.',
  },
};
