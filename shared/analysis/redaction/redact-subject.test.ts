import { describe, expect, it } from 'vitest';
import { CaseRecord } from '../../model/case.ts';
import { NO_MARKS, type RedactionMarks } from '../../model/redaction.ts';
import { previewOf } from './preview-of.ts';
import { redactSubject } from './redact-subject.ts';

const USER = {
  customer_id: 'C1001',
  name: { first_name: 'Amina', last_name: 'Okafor' },
  email: 'amina.okafor@example.com',
  phone_number: '555-123-2002',
  date_of_birth: '1985-06-15',
  address: { street: '12 Elm Street', city: 'Paris', zip_code: '90210' },
  line_ids: ['L1001', 'L1002'],
};

function record(messages: object[], more: object = {}): CaseRecord {
  return CaseRecord.parse({ caseId: 'c1', outcome: 'escalated', messages, ...more });
}

const said = (text: string, speaker = 'customer') => ({ speaker, text });
const answered = (value: unknown) => ({
  speaker: 'tool',
  text: JSON.stringify(value),
  answers: { name: 'get', failed: false },
});

function redact(messages: object[], more: object = {}, marks: RedactionMarks = NO_MARKS) {
  const done = redactSubject({ record: record(messages, more), notes: [], evalCase: null }, marks);
  return {
    ...done,
    texts: done.redacted.record.messages.map(({ text }) => text),
    preview: previewOf(done, marks),
  };
}

describe('a case that is redacted', () => {
  it('has one mark for one value, in all its places and spellings', () => {
    const subject = {
      record: record(
        [
          said('hi, amina here. AMINA OKAFOR, born June 15, 1985'),
          {
            ...said('', 'agent'),
            toolCalls: [
              { name: 'find', arguments: '{"last_name":"Okafor","phone":5551232002}', by: 'agent' },
            ],
          },
          answered(USER),
          said('Thank you, Amina. I call (555) 123-2002.', 'agent'),
        ],
        {
          handover: { turn: 3, packet: 'Ms Okafor, amina.okafor@example.com, wants her bill.' },
          metadata: { agent: 'b2', customer_name: 'Amina Okafor' },
        },
      ),
      notes: ['Amina asked twice.'],
      evalCase: {
        expectedBehaviour: 'Send Okafor the bill.',
        criteria: [{ kind: 'sentence', text: 'Names C1001' }],
        tags: [],
      },
    };
    const { redacted } = redactSubject(subject, NO_MARKS);
    const [first, call, tool, last] = redacted.record.messages;
    expect(first?.text).toBe('hi, [NAME_1] here. [NAME_1], born [BIRTH_DATE_1]');
    expect(JSON.parse(call?.toolCalls?.[0]?.arguments ?? '')).toEqual({
      last_name: '[NAME_1]',
      phone: '[PHONE_1]',
    });
    expect(JSON.parse(tool?.text ?? '')).toEqual({
      customer_id: '[CUSTOMER_A]',
      name: { first_name: '[NAME_1]', last_name: '[NAME_1]' },
      email: '[EMAIL_1]',
      phone_number: '[PHONE_1]',
      date_of_birth: '[BIRTH_DATE_1]',
      address: { street: '[ADDRESS_1]', city: 'Paris', zip_code: '[ADDRESS_2]' },
      line_ids: ['[LINE_A]', '[LINE_B]'],
    });
    expect(last?.text).toBe('Thank you, [NAME_1]. I call [PHONE_1].');
    expect(redacted.record.handover?.packet).toBe('Ms [NAME_1], [EMAIL_1], wants her bill.');
    expect(redacted.record.metadata).toEqual({ agent: 'b2', customer_name: '[NAME_1]' });
    expect(redacted.notes).toEqual(['[NAME_1] asked twice.']);
    expect(redacted.evalCase).toEqual({
      expectedBehaviour: 'Send [NAME_1] the bill.',
      criteria: [{ kind: 'sentence', text: 'Names [CUSTOMER_A]' }],
      tags: [],
    });
  });

  it('keeps two lines apart, so that the failure survives', () => {
    const { texts } = redact([
      answered(USER),
      said('Not L1001, I mean L1002!'),
      said('Roaming is on for L1001.', 'agent'),
    ]);
    expect(texts.slice(1)).toEqual(['Not [LINE_A], I mean [LINE_B]!', 'Roaming is on for [LINE_A].']);
  });

  it('learns names from logins and addresses of e-mail', () => {
    const { texts } = redact([
      answered({ user_id: 'mei_kovacs_8020' }),
      said('It is Mei again. Kovacs, with K. May I?'),
    ]);
    expect(texts).toEqual(['{"user_id":"[USER_A]"}', 'It is [NAME_1] again. [NAME_1], with K. May I?']);
  });

  it('leaves what a tool names that is no person', () => {
    const plan = { name: 'Premium Plan', plan_id: 'P1002', price: 65 };
    const text = 'I want the Premium Plan, order #W6390527 of 2025-03-04';
    expect(redact([answered(plan), said(text)]).texts).toEqual([JSON.stringify(plan), text]);
  });

  it('leaves a word that is a name elsewhere where it is a word', () => {
    const { texts } = redact([
      answered({ first_name: 'May', last_name: 'Long' }),
      said('May I ask how long it takes? I told May that.'),
    ]);
    expect(texts).toEqual([
      '{"first_name":"[NAME_1]","last_name":"[NAME_1]"}',
      'May I ask how long it takes? I told [NAME_1] that.',
    ]);
  });

  it.each([
    [
      'escapes of JSON',
      '{"note":"Call Am\\u0069na,\\nOkafor\\u0040x"}',
      '{"note":"Call [NAME_1],\\n[NAME_1]\\u0040x"}',
    ],
    [
      'JSON in JSON',
      JSON.stringify({ body: JSON.stringify({ to: 'José Müller', n: 'Amina' }) }),
      JSON.stringify({ body: JSON.stringify({ to: 'José Müller', n: '[NAME_1]' }) }),
    ],
    ['an address of the web', 'see /u?mail=amina.okafor%40example.com&x=1', 'see /u?mail=[EMAIL_1]&x=1'],
    ['letters that look alike', 'Аmіnа Οkаfor', '[NAME_1]'],
    ['letters without accents', 'Ámina Ókafor', '[NAME_1]'],
    ['wide digits', '５５５－１２３－２００２', '[PHONE_1]'],
    ['marks that nobody sees', 'Ami\u200bna Oka\u00adfor', '[NAME_1]'],
  ])('is read through %s', (_, text, expected) => {
    expect(redact([answered(USER), said(text)]).texts[1]).toBe(expected.replace('[EMAIL_1]', '[EMAIL_1]'));
  });

  it('gives what a person marked a mark too, and leaves what they let stand', () => {
    const text = 'My dog Bello barks at amina.okafor@example.com. Bello!';
    const more = redact([said(text)], {}, { ...NO_MARKS, more: [{ text: 'Bello', kind: 'other' }] });
    expect(more.texts).toEqual(['My dog [REDACTED_1] barks at [EMAIL_1]. [REDACTED_1]!']);
    expect(more.preview.values[0]).toMatchObject({ placeholder: '[REDACTED_1]', byHand: true, times: 2 });
    const key = more.preview.values[1]?.key as string;
    const less = redact([said(text)], {}, { ...NO_MARKS, less: [key] });
    expect(less.texts).toEqual([text]);
    expect(less.preview.kept).toEqual([{ key, kind: 'email', original: 'amina.okafor@example.com' }]);
  });

  it('counts replacements by place and kind', () => {
    const { preview } = redact([
      said('a@example.com'),
      answered({ email: 'a@example.com', phone: '555-123-2002' }),
    ]);
    expect(preview.counts).toEqual({
      all: 3,
      byPart: [
        { part: 'transcript', count: 1 },
        { part: 'tools', count: 2 },
      ],
      byKind: [
        { kind: 'email', count: 2 },
        { kind: 'phone', count: 1 },
      ],
    });
  });

  it('is its own original again when its segments are put together', () => {
    const { preview } = redact([answered(USER), said('Ámina, ５５５－１２３－２００２')]);
    const originals = preview.texts
      .slice(0, 2)
      .map(({ segments }) =>
        segments.map((segment) => ('text' in segment ? segment.text : segment.original)).join(''),
      );
    expect(originals).toEqual([JSON.stringify(USER), 'Ámina, ５５５－１２３－２００２']);
  });
});
