import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { answerJson, answerRefusal } from './answer.ts';
import type { LaunchCodes } from './launch-codes.ts';
import { readBody } from './read-body.ts';
import type { SessionToken } from './session-token.ts';

const Request = z.object({ code: z.string().max(200) });

/**
 * POST /session: a launch code for the session token. 400 when it is no code of ours, 410 when it was used before or
 * is too old.
 * @returns whether a code of ours was presented, used or not.
 */
export async function exchangeCode(
  request: IncomingMessage,
  response: ServerResponse,
  codes: LaunchCodes,
  token: SessionToken,
): Promise<boolean> {
  const parsed = Request.safeParse(parseJson(await readBody(request, 1024)));
  const redeemed = parsed.success ? codes.redeem(parsed.data.code) : 'unknown';
  if (redeemed === 'ok') answerJson(response, 200, { token: token.text });
  else if (redeemed === 'spent')
    answerRefusal(response, 410, 'this launch code was used before or is too old');
  else answerRefusal(response, 400, 'no launch code');
  return redeemed !== 'unknown';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
