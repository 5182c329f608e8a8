import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { AppError } from '../../shared/errors.ts';
import type { App } from '../app.ts';
import { ALWAYS } from '../page/content-security-policy.ts';
import type { PageFiles } from '../page/page-files.ts';
import { refuse } from './admission.ts';
import { answer, answerNoSession, answerRefusal } from './answer.ts';
import { exchangeCode } from './exchange-code.ts';
import { LaunchCodes } from './launch-codes.ts';
import { TooLarge } from './read-body.ts';
import { SessionToken } from './session-token.ts';
import { takeUpload, UPLOAD_LIMIT } from './take-upload.ts';
import { UploadFolder } from './upload-folder.ts';

/** No call carries more than a case's worth of answers. */
const CALL_LIMIT = 8 * 1024 ** 2;

export interface ServerOptions {
  app: App;
  page: PageFiles;
  /** 0 or absent: one that is free. */
  port?: number;
  /** How long a launch address can be used, in milliseconds. */
  codeLifetime?: number;
  /** Called after one of our launch codes was presented, used or not, so that a fresh address can be shown. */
  onCodePresented?: () => void;
  /** Bytes; lowered by tests. */
  uploadLimit?: number;
}

export interface RunningServer {
  port: number;
  /** A fresh address that opens the workbench once. */
  launchUrl(): string;
  close(): Promise<void>;
}

/** Serves the workbench to an ordinary browser on this machine, on 127.0.0.1 alone. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { app, page } = options;
  const token = new SessionToken();
  const codes = new LaunchCodes(() => app.context.now().getTime(), options.codeLifetime ?? 30_000);
  const uploads = {
    folder: new UploadFolder(app.context.dataFolder),
    files: app.context.files,
    workspaces: app.context.dataFolder,
    limit: options.uploadLimit ?? UPLOAD_LIMIT,
  };
  const rpc = new RPCHandler(app.router, { plugins: [new BodyLimitPlugin({ maxBodySize: CALL_LIMIT })] });

  async function post(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const type = path === '/upload' ? 'application/octet-stream' : 'application/json';
    if (request.headers['content-type']?.split(';')[0] !== type)
      return answerRefusal(response, 415, `send ${type}`);
    if (path === '/session') {
      if (await exchangeCode(request, response, codes, token)) options.onCodePresented?.();
      return;
    }
    if (!token.admits(request)) return answerNoSession(response);
    if (path === '/upload') return takeUpload(request, response, uploads);
    for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: app.context });
    if (!matched) answerRefusal(response, 404, 'no such operation');
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuse(request, port);
    if (refusal) return answerRefusal(response, refusal.status, refusal.reason);
    const path = request.url?.split('?')[0] ?? '';
    const isCall = path === '/session' || path === '/upload' || path.startsWith('/rpc/');
    if (request.method === 'POST') {
      return isCall ? post(path, request, response) : answerRefusal(response, 405, 'nothing to post here');
    }
    if (isCall) return answerRefusal(response, 405, 'POST only');
    const file = page.get(path);
    if (!file) return answerRefusal(response, 404, 'not found');
    answer(response, 200, file.body, file.headers);
  }

  const server = createServer({ maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 0 });
  server.on('request', (request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!(error instanceof TooLarge)) app.context.log('request failed', error);
      if (response.headersSent) response.destroy();
      else if (error instanceof TooLarge) answerRefusal(response, 413, 'too large');
      else answerRefusal(response, 500, 'this went wrong');
    });
  });
  const port = await listen(server, options.port ?? 0);

  return {
    port,
    launchUrl: () => `http://127.0.0.1:${port}/#code=${codes.issue()}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      uploads.folder.remove();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? taken(port) : error),
    );
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function taken(port: number): AppError {
  return new AppError('CONFLICT', `Port ${port} is taken by another program.`, {
    field: '--port',
    hint: 'Leave the port out and a free one is used.',
  });
}
