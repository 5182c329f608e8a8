import type { Attachment, Message, ToolCall } from '../../../shared/model/case.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { attachmentOfPart } from '../read-attachments.ts';
import { callOf, idText } from './tool-calls.ts';
import { jsonText } from './unwrap.ts';

/** What the pieces of one message hold, each kind in its order. */
export interface Pieces {
  texts: string[];
  calls: ToolCall[];
  /** Answers of tools, which some APIs send inside a message of the customer. */
  answers: Message[];
  attachments: Attachment[];
  /** Pieces of no known kind, as they came. */
  unknown: unknown[];
}

/** Thoughts are the model's own and were never said. */
const UNSAID = /^(thinking|redacted_thinking|reasoning|reasoning_content)$/;

/** Sorts the content of a message: text, a list of parts of any provider, or Gemini's object with parts. */
export function piecesOf(content: unknown): Pieces {
  const pieces: Pieces = { texts: [], calls: [], answers: [], attachments: [], unknown: [] };
  const list = isObject(content) && Array.isArray(content.parts) ? content.parts : content;
  for (const piece of Array.isArray(list) ? list : [list]) sort(piece, pieces);
  return pieces;
}

function sort(piece: unknown, into: Pieces): void {
  if (piece === null || piece === undefined) return;
  if (typeof piece === 'string') return void into.texts.push(piece.toWellFormed());
  if (!isObject(piece)) return void into.unknown.push(piece);
  const type = typeof piece.type === 'string' ? piece.type : '';
  if (UNSAID.test(type) || piece.thought === true) return;
  const answer = answerIn(piece, type);
  if (answer) return void into.answers.push(answer);
  const call = callIn(piece, type);
  if (call) return void into.calls.push(call);
  const text = typeof piece.text === 'string' ? piece.text : type === 'text' ? piece.content : undefined;
  if (typeof text === 'string') return void into.texts.push(text.toWellFormed());
  const attachment = type === '' ? null : attachmentOfPart(piece);
  if (attachment) into.attachments.push(attachment);
  else into.unknown.push(piece);
}

function callIn(piece: JsonObject, type: string): ToolCall | null {
  const inner = [piece.function_call, piece.functionCall, piece.toolUse].find(isObject);
  if (inner) return callOf(inner);
  return /^(tool_use|tool_call|tool-call|function)$/.test(type) ? callOf(piece) : null;
}

function answerIn(piece: JsonObject, type: string): Message | null {
  const inner = [piece.function_response, piece.functionResponse, piece.toolResult].find(isObject);
  if (!inner && !/^(tool_result|tool-result|tool_call_response)$/.test(type)) return null;
  const one = inner ?? piece;
  const said = one.content ?? one.response ?? one.result ?? one.output;
  return answerOf(one, textOfAnswer(said));
}

/** The answer of a tool, with whatever the source says of the call. */
export function answerOf(one: JsonObject, text: string): Message {
  const id = idText(
    one.tool_call_id ?? one.tool_use_id ?? one.toolCallId ?? one.toolUseId ?? one.call_id ?? one.id,
  );
  const name = one.name ?? one.toolName ?? one.tool_name ?? one.function;
  const failed =
    one.is_error === true || one.isError === true || one.status === 'error' || isFailure(one.error, text);
  return {
    speaker: 'tool',
    text,
    answers: {
      failed,
      ...(id === null ? {} : { callId: id }),
      ...(typeof name === 'string' && name !== '' ? { name: name.toWellFormed() } : {}),
    },
  };
}

function isFailure(error: unknown, text: string): boolean {
  if (typeof error === 'boolean') return error;
  return (error !== undefined && error !== null && error !== '') || /^Error\b/.test(text);
}

/** What a tool gave back as text: the texts of its parts when it has nothing else, else all of it as JSON. */
export function textOfAnswer(said: unknown): string {
  const pieces = piecesOf(said);
  const onlyText = pieces.unknown.length + pieces.calls.length + pieces.attachments.length === 0;
  return onlyText && pieces.texts.length > 0 ? pieces.texts.join('\n') : jsonText(said);
}
