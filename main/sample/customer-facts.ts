import { createDraw } from './draw.ts';
import { type Facts, fill } from './facts.ts';
import { ibanOf } from './iban-of.ts';
import type { MadeCase } from './make-case.ts';

/** How often a customer says more of themselves than was asked. */
const TALKATIVE = 0.2;

/** Numbers that card companies keep free for tests. */
const CARDS = ['4111 1111 1111 1111', '5555 5555 5555 4444', '4012 8888 8888 1881'];
const ADDRESSES = [
  '14 Mill Lane, Norwich NR2 4TX',
  '3 Harbour Road, Leith EH6 6RQ',
  '27 Elm Grove, York YO10 3BN',
];

/** What a customer may add, by language: how else to be reached, and in money matters where the money goes. */
const ASIDES: Readonly<Record<string, { contact: readonly string[]; money: readonly string[] }>> = {
  English: {
    contact: ['You can also write to {email}.', 'My e-mail is {email}, by the way.', 'I live at {address}.'],
    money: ['If money comes back, my IBAN is {iban}.', 'I paid with the card {card}.'],
  },
  German: {
    contact: ['Sie erreichen mich auch unter {email}.'],
    money: ['Für die Gutschrift: meine IBAN ist {iban}.'],
  },
  Spanish: {
    contact: ['También me pueden escribir a {email}.'],
    money: ['Para el abono, mi IBAN es {iban}.'],
  },
};

/**
 * Adds who the customer is, as the company's systems know it, and what some customers say of themselves in passing.
 * None of it is anybody's: names, numbers, addresses and accounts are made up or kept free for tests.
 */
export function addCustomerFacts({ record, facts }: MadeCase, seed: string): void {
  const draw = createDraw(`${seed}/customer/${record.caseId}`);
  const email = emailOf(facts);
  const own = { email, iban: ibanOf(draw), card: draw.pick(CARDS), address: draw.pick(ADDRESSES) };
  Object.assign(record.metadata, {
    customer_id: facts.customerId,
    customer_name: facts.name,
    customer_email: email,
  });
  const isTalkative = draw.chance(TALKATIVE);
  const asides = ASIDES[record.cohort.language ?? ''];
  const inMail = record.cohort.channel === 'Email';
  const said = record.messages.filter(({ speaker, text }) => speaker === 'customer' && text !== '');
  const message = said[inMail ? 0 : 1];
  if (!message) return;
  if (inMail) message.text += `\n${email}`;
  else if (asides && isTalkative) {
    const lines = record.cohort.topic === 'Billing' ? asides.money : asides.contact;
    message.text = `${message.text.replace(/(?<![.!?])$/, '.')} ${fill(draw.pick(lines), own)}`;
  }
}

/** From the name where it is written in Latin letters, else from the number of the account. */
function emailOf({ name = '', customerId = '' }: Facts): string {
  const latin = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.');
  return `${/^[a-z.]+$/.test(latin) ? latin : customerId.toLowerCase()}@post.example`;
}
