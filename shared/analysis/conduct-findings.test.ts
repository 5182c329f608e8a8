import { describe, expect, it } from 'vitest';
import { NBSP } from '../format.ts';
import type { Message } from '../model/case.ts';
import { conductFindings } from './conduct-findings.ts';
import { asksForPerson } from './conduct-request.ts';

const customer = (text: string): Message => ({ speaker: 'customer', text });
const agent = (text: string): Message => ({ speaker: 'agent', text });
const call = (name: string, given: object): Message => ({
  speaker: 'agent',
  text: '',
  toolCalls: [{ name, arguments: JSON.stringify(given), by: 'agent' }],
});
const tool = (given: unknown): Message => ({ speaker: 'tool', text: JSON.stringify(given) });
/** What is found, with plain spaces in place of those that do not break. */
const findings = (messages: readonly Message[], handoverTurn: number | null = null) =>
  conductFindings(messages, handoverTurn).map((one) => ({
    ...one,
    sentence: one.sentence.replaceAll(NBSP, ' '),
  }));
const sentences = (messages: readonly Message[], handoverTurn: number | null = null) =>
  findings(messages, handoverTurn).map(({ sentence }) => sentence);

describe('a request for a person', () => {
  it.each([
    'Can I speak to a human?',
    'I want to talk to a real person now',
    'Please transfer me to someone who can help.',
    'Give me your supervisor',
    'Just connect me with an agent',
    'Could you escalate this?',
    'Ich möchte mit einem Menschen sprechen.',
    'Können Sie mich bitte mit einem Mitarbeiter verbinden?',
    'Ich will jetzt einen echten Berater!',
    'Stellen Sie mich bitte durch',
    'Quiero hablar con una persona',
    '¿Me puede pasar con un agente?',
    'Necesito un agente humano, por favor',
    'Je voudrais parler à un conseiller',
    'Passez-moi un responsable !',
    'Pouvez-vous me transférer à quelqu’un ?',
  ])('is heard in: %s', (text) => expect(asksForPerson(text)).toBe(true));

  it.each([
    'I was told by a customer support representative that you can cancel it.',
    'Please do not transfer me to an agent.',
    'I really don’t want to be transferred.',
    'Can you fix it without transferring me to a human?',
    'No need to transfer me to a human.',
    'You are the best agent I have ever spoken to.',
    'Please transfer the number to my new phone.',
    'Gestern hat mir ein Mitarbeiter etwas anderes gesagt.',
    'Bitte nicht mit einem Mitarbeiter verbinden.',
    'No quiero hablar con un agente.',
    'Un agente me dijo que era gratis.',
    'Je ne veux pas parler à un conseiller.',
    'Un conseiller m’a dit que c’était gratuit.',
  ])('is not heard in: %s', (text) => expect(asksForPerson(text)).toBe(false));

  it('is counted in agent turns with words, not in calls, until the handover', () => {
    const messages = [
      customer('A human, please. I want to speak to a human.'),
      agent('May I try once more?'),
      call('get_line', { id: 1 }),
      tool({ id: 1 }),
      agent('Your line looks fine.'),
      call('transfer_to_human', {}),
    ];
    expect(sentences(messages, 5)).toEqual([
      'asked for a person in turn 0; 2 agent turns until the handover',
    ]);
    expect(sentences(messages)).toEqual([
      'asked for a person in turn 0; 2 agent turns after it, no handover',
    ]);
  });
  it('that is repeated is named with every turn, and the handover comes last', () => {
    const ask = customer('Transfer me to a person');
    const [found] = findings([ask, agent('No.'), ask, call('transfer', {})], 3);
    expect(found).toEqual({
      check: 'request_honoured',
      sentence: 'asked for a person in turns 0 and 2; 1 agent turn until the handover',
      turns: [0, 2, 3],
    });
  });
});

describe('an ambiguous match', () => {
  const lines = tool({ customer_id: 'C1', line_ids: ['L1001', 'L1002'] });
  const about = (id: string, phone_number: string) => tool({ line_id: id, phone_number });

  it('is found where one of several was acted on that the customer never named', () => {
    const messages = [
      customer('My number 555-0142 has no data.'),
      call('get_customer', { phone: '555-0142' }),
      lines,
      call('get_line', { id: 'L1001' }),
      about('L1001', '555-0141'),
      call('enable_roaming', { line_id: 'L1001' }),
    ];
    expect(conductFindings(messages, null)).toEqual([
      {
        check: 'ambiguity_clarified',
        sentence: 'two candidates in turn 2; L1001 was used in turn 5 without asking',
        turns: [2, 5],
      },
    ]);
  });
  it('is none where what the tools say about it is what the customer named', () => {
    const messages = [
      customer('My number 555-0142 has no data.'),
      lines,
      about('L1002', '555-0142'),
      call('enable_roaming', { line_id: 'L1002' }),
    ];
    expect(sentences(messages)).toEqual([]);
  });
  it('is none where the agent asked which one', () => {
    const messages = [
      customer('I have no data.'),
      lines,
      agent('Which line do you mean: L1001 or L1002?'),
      customer('The first one.'),
      call('enable_roaming', { line_id: 'L1001' }),
    ];
    expect(sentences(messages)).toEqual([]);
  });
  it('is none where all were looked at, or nothing was changed', () => {
    const looked = [
      customer('Hi'),
      lines,
      call('get_line', { id: 'L1001' }),
      call('get_line', { id: 'L1002' }),
    ];
    expect(sentences(looked)).toEqual([]);
  });
  it('is found among customers of the same name', () => {
    const two = tool([
      { customer_id: 'C1', name: 'Ana Lima', city: 'Porto' },
      { customer_id: 'C2', name: 'Ana Lima', city: 'Faro' },
    ]);
    const begin = (said: string) => [customer(said), two, call('cancel_order', { customer_id: 'C2' })];
    expect(sentences(begin('I am Ana Lima'))).toEqual([
      'two candidates in turn 1; C2 was used in turn 2 without asking',
    ]);
    expect(sentences(begin('I am Ana Lima from Faro'))).toEqual([]);
  });
  it('is none in answers that are no JSON, or a catalogue', () => {
    const flights = tool([{ flight_number: 'HAT1' }, { flight_number: 'HAT2' }]);
    const text: Message = { speaker: 'tool', text: '[1, 2' };
    expect(sentences([customer('Hi'), text, flights, call('book', { flight: 'HAT1' })])).toEqual([]);
  });
});

describe('frustration', () => {
  it.each([
    ['This is ridiculous.', 'ridiculous'],
    ['Das ist eine Frechheit.', 'Frechheit'],
    ['¡Es inaceptable!', 'inaceptable'],
    ['C’est scandaleux', 'scandaleux'],
  ])('is heard in: %s', (text, word) => {
    expect(sentences([customer(text), agent('Sorry.'), customer('Ok.')])).toEqual([
      `sounded frustrated in turn 0 (“${word}”); how it ended is not said`,
    ]);
  });
  it('says how it sounded in the end, as a hint', () => {
    const begin = customer('I am so frustrated');
    expect(sentences([begin, customer('Thank you, it works now')])[0]).toContain(
      'sounded content at the end',
    );
    expect(sentences([begin, customer('Thanks, but it still doesn’t work')])[0]).toContain(
      'sounded unsolved',
    );
  });
});

describe('what is hidden', () => {
  it('plays no part: the same is found whatever the call that handed over said', () => {
    const told = (summary: string) => [
      customer('Transfer me to a person'),
      tool({ line_ids: ['L1001', 'L1002'] }),
      call('transfer_to_human', { summary }),
    ];
    expect(conductFindings(told('L1001 was meant'), 2)).toEqual(conductFindings(told(''), 2));
  });
});

it('ten thousand turns and an answer of 150 kB are read in one go', () => {
  const big = tool({
    orders: Array.from({ length: 3000 }, (_, n) => ({ order_id: `O${n}`, text: 'x'.repeat(40) })),
  });
  const turns = Array.from({ length: 5000 }, (_, n) => [
    customer(`Step ${n} does not work`),
    agent('Try again.'),
  ]);
  expect(
    conductFindings([big, ...turns.flat(), customer('A supervisor, get me a supervisor')], null),
  ).toHaveLength(1);
});
