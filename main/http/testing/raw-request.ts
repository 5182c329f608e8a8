import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  /** Everything after the status line. */
  rest: string;
}

/** Sends bytes as they are, since a well-behaved client would mend what a test wants broken. */
export function rawRequest(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [first = '', ...rest] = text.split('\r\n');
      resolve({ status: Number(first.split(' ')[1]), rest: rest.join('\r\n') });
    });
    socket.write(bytes);
  });
}

/** A request as text; the connection is closed after the answer. */
export function requestText(
  method: string,
  target: string,
  headers: Record<string, string>,
  body = '',
): string {
  const all = {
    Connection: 'close',
    ...(body && { 'Content-Length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${target} HTTP/1.1`, ...lines, '', body].join('\r\n');
}
