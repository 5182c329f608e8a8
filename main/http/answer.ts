import type { ServerResponse } from 'node:http';
import { AppError, ERRORS } from '../../shared/errors.ts';
import { ALWAYS } from '../page/content-security-policy.ts';

/** Ends a response with a body and the headers that every answer carries. */
export function answer(
  response: ServerResponse,
  status: number,
  body: Buffer | string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { ...ALWAYS, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  answer(response, status, JSON.stringify(value), { 'content-type': 'application/json' });
}

/** A refusal in one line of text. The connection is closed: whatever else it carries is not wanted. */
export function answerRefusal(response: ServerResponse, status: number, reason: string): void {
  answer(response, status, `${reason}\n`, {
    'content-type': 'text/plain; charset=utf-8',
    connection: 'close',
  });
}

/** The answer to a call without a token, in the form in which operations fail, so that the page can tell it as such. */
export function answerNoSession(response: ServerResponse): void {
  const { code, message, detail } = new AppError('NO_SESSION', 'This tab has no session with Plumbline.', {
    hint: 'Open the address that the terminal shows; pressing Enter there shows a fresh one.',
  });
  const status = ERRORS[code].httpStatus;
  answerJson(response, status, { json: { defined: true, code, status, message, data: detail } });
}
