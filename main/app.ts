import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../shared/contract/index.ts';
import { FileHandles } from './files/file-handles.ts';
import { browserPrinter } from './files/printing/browser-printer.ts';
import type { Printer } from './files/printing/printer.ts';
import { Recents } from './files/recents.ts';
import { AnalysisDesk } from './jobs/analysis-desk.ts';
import { AnalysisQueue } from './jobs/analysis-queue.ts';
import { AnalysisThread } from './jobs/analysis-thread.ts';
import { FROM_SOURCES } from './jobs/thread-file.ts';
import { router } from './router.ts';
import type { Context } from './services/context.ts';
import { Session } from './services/session.ts';

export interface AppOptions {
  dataFolder: string;
  now?: () => Date;
  log?: Context['log'];
  /** How a page becomes a PDF; by a browser of this computer when absent. */
  print?: Printer;
  /** Whether analyses run in a thread of their own; else beside everything else. The report's page needs the bundle. */
  analysisThread?: boolean;
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
  const thread = options.analysisThread ?? !FROM_SOURCES;
  const analyses = new AnalysisQueue(thread ? new AnalysisThread() : new AnalysisDesk());
  const context: Context = {
    session: new Session(() => analyses.leave()),
    analysis: {
      run(operation, kind, input, signal) {
        const { path, device } = context.session.require();
        const workspace = { path, device };
        const { dataFolder } = context;
        const now = context.now().getTime();
        return analyses.ask({ operation, kind, input, workspace, dataFolder, now }, signal);
      },
    },
    print: options.print ?? browserPrinter(),
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
