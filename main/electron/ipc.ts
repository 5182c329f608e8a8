import { isAbsolute } from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { FILE_KINDS, type FileKind } from '../../shared/bridge.ts';
import type { App } from '../app.ts';
import { CHANNELS } from './channels.ts';
import { isOurPage } from './sender.ts';

export interface IpcOptions {
  ipc: Pick<IpcMain, 'handle' | 'on'>;
  app: App;
  /** Shows the open dialog; the paths of what was chosen, none when it was closed. */
  pickFiles: (kind: FileKind) => Promise<string[]>;
}

/** Answers the page: operations over a port of their own, and the two things that need the system. */
export function listen({ ipc, app, pickFiles }: IpcOptions): void {
  const handler = new RPCHandler(app.router);
  const issue = (path: string) => app.context.files.issue(path);

  ipc.on(CHANNELS.connect, (event) => {
    const [port] = checked(event).ports;
    if (!port) return;
    handler.upgrade(port, { context: app.context });
    port.start();
  });

  answer(ipc, CHANNELS.pickFiles, z.enum(FILE_KINDS), async (kind) => (await pickFiles(kind)).map(issue));
  answer(ipc, CHANNELS.fileHandle, z.string().max(32_768).refine(isAbsolute), issue);
}

/** The one way to answer a call: the sender is checked, then the argument. What went wrong stays here. */
function answer<T>(
  ipc: Pick<IpcMain, 'handle'>,
  channel: string,
  argument: z.ZodType<T>,
  work: (value: T) => unknown,
): void {
  ipc.handle(channel, (event, value: unknown) => {
    checked(event);
    const parsed = argument.safeParse(value);
    if (!parsed.success) throw new Error('INVALID');
    return work(parsed.data);
  });
}

function checked<E extends IpcMainEvent | IpcMainInvokeEvent>(event: E): E {
  if (!isOurPage(event.senderFrame)) throw new Error('FORBIDDEN');
  return event;
}
