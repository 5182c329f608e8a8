import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../shared/contract/index.ts';
import { FileHandles } from './files/file-handles.ts';
import { Recents } from './files/recents.ts';
import { router } from './router.ts';
import type { Context } from './services/context.ts';
import { Session } from './services/session.ts';

export interface AppOptions {
  dataFolder: string;
  now?: () => Date;
  log?: Context['log'];
}

export interface App {
  context: Context;
  router: typeof router;
  /** The operations as plain calls in this process, validated like everywhere else. */
  client: ContractRouterClient<Contract>;
  close(): void;
}

/** Puts the house together. Every shell starts here and adds only its own transport. */
export function createApp(options: AppOptions): App {
  const context: Context = {
    session: new Session(),
    files: new FileHandles(),
    recents: new Recents(options.dataFolder),
    dataFolder: options.dataFolder,
    now: options.now ?? (() => new Date()),
    log: options.log ?? (() => {}),
  };
  return {
    context,
    router,
    client: createRouterClient(router, { context }) as ContractRouterClient<Contract>,
    close: () => context.session.replace(null),
  };
}
