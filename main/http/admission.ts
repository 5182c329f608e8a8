import type { IncomingMessage } from 'node:http';

export interface Refusal {
  status: number;
  reason: string;
}

const METHODS = new Set(['GET', 'POST']);

/**
 * Whether a request comes from our own page on this machine. Checked before anything is read or looked up: the server
 * listens on 127.0.0.1, but every page in every browser here can send requests to it, and a hostile DNS name can point
 * at it. Names are compared whole, never by prefix.
 */
export function refuse(request: IncomingMessage, port: number): Refusal | null {
  const own = `127.0.0.1:${port}`;
  const { headers } = request;
  if (countOf(request, 'host') !== 1) return { status: 400, reason: 'one Host header, please' };
  if (!request.url?.startsWith('/') || request.url.startsWith('//')) {
    return { status: 400, reason: 'the target must be a plain path' };
  }
  if (headers.host !== own) return { status: 421, reason: 'this server answers to its own address only' };
  if (headers.origin !== undefined && headers.origin !== `http://${own}`) {
    return { status: 403, reason: 'not from another origin' };
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, reason: 'not from another site' };
  }
  if (!METHODS.has(request.method ?? '')) return { status: 405, reason: 'method not used here' };
  return null;
}

function countOf(request: IncomingMessage, name: string): number {
  return request.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length;
}
