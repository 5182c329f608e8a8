import type { CaseRecord, Message } from '../../model/case.ts';
import type { RedactionPart, RedactionPlace } from '../../model/redaction.ts';

/** All that may leave with a case. `evalCase` is any JSON: every text in it counts. */
export interface RedactionSubject<E = unknown> {
  record: CaseRecord;
  /** What people wrote about the case. */
  notes: readonly string[];
  evalCase: E;
}

/** Gets a text and where it stands, and answers what is to stand there instead. */
export type VisitText = (text: string, place: RedactionPlace) => string;

/** Numbers as long as this can be a phone number, a card or an id; shorter ones are left alone. */
const LONG_NUMBER = 9;
/** A field that somebody named when the format was made; other names can be a value, such as an id. */
const PLAIN_NAME = /^[A-Za-z_]*$/;

/**
 * Every text of a case, in the order in which it is read, through one function. Names of tools, roles, outcomes and
 * points in time are no texts.
 */
export function mapTexts<E>(subject: RedactionSubject<E>, visit: VisitText): RedactionSubject<E> {
  const { record } = subject;
  const messages = record.messages.map((message, turn) => mapMessage(message, turn, visit));
  const packet = record.handover?.packet ?? null;
  const handover = record.handover && {
    ...record.handover,
    packet: packet === null ? null : visit(packet, place('packet', '')),
  };
  const fields = mapJson({ cohort: record.cohort, metadata: record.metadata }, visit, place('fields', ''));
  const { signals, ...hidden } = record.concealed;
  const concealed = { signals, ...mapJson(hidden, visit, place('hidden', '')) };
  const notes = subject.notes.map((note, at) => visit(note, place('notes', String(at + 1))));
  const evalCase = mapJson(subject.evalCase, visit, place('eval_case', ''));
  const caseId = visit(record.caseId, place('case_id', ''));
  return {
    record: { ...record, ...fields, caseId, messages, handover, concealed },
    notes,
    evalCase,
  };
}

function mapMessage(message: Message, turn: number, visit: VisitText): Message {
  const said =
    message.speaker === 'tool'
      ? { ...place('tools', message.answers?.name ?? '', turn), tool: 'answer' as const }
      : place('transcript', message.speaker, turn);
  return {
    ...message,
    text: visit(message.text, said),
    ...(message.toolCalls && {
      toolCalls: message.toolCalls.map((call) => ({
        ...call,
        arguments: visit(call.arguments, { ...place('tools', call.name, turn), tool: 'call' }),
      })),
    }),
    ...(message.attachments && {
      attachments: message.attachments.map((attachment) => ({
        ...attachment,
        name: visit(attachment.name, place('transcript', 'attachment', turn)),
        ...(attachment.text !== undefined && {
          text: visit(attachment.text, place('transcript', 'attachment', turn)),
        }),
      })),
    }),
  };
}

/** Texts, long numbers and names of fields of a JSON value of the same shape; a number that is replaced becomes a text. */
function mapJson<T>(value: T, visit: VisitText, at: RedactionPlace): T {
  return mapValue(value, visit, at) as T;
}

function mapValue(value: unknown, visit: VisitText, at: RedactionPlace): unknown {
  if (typeof value === 'string') return visit(value, at);
  if (typeof value === 'number') {
    const digits = String(value);
    if (digits.length < LONG_NUMBER) return value;
    const seen = visit(digits, at);
    return seen === digits ? value : seen;
  }
  if (Array.isArray(value)) {
    return value.map((inner, index) => mapValue(inner, visit, within(at, String(index))));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      PLAIN_NAME.test(name) ? name : visit(name, at),
      isStructure(name, at) ? inner : mapValue(inner, visit, within(at, name)),
    ]),
  );
}

/** What sort of criterion something is, which is a word of the format. */
function isStructure(name: string, { part }: RedactionPlace): boolean {
  return part === 'eval_case' && /^(?:kind|expected|operator)$/.test(name);
}

function within(at: RedactionPlace, name: string): RedactionPlace {
  return { ...at, name: at.name === '' ? name : `${at.name}.${name}` };
}

function place(part: RedactionPart, name: string, turn: number | null = null): RedactionPlace {
  return { part, turn, name, tool: null };
}
