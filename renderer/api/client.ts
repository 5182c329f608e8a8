import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/contract/index.ts';
import { bridge, connectPort } from './bridge.ts';
import { authorization } from './session.ts';

export type Client = ContractRouterClient<Contract>;

/** The operations, over the port to the main process where there is one, else over the loopback server. */
function createClient(): Client {
  if (bridge()) return createORPCClient(new PortLink({ port: connectPort() }));
  return createORPCClient(
    new HttpLink({ url: () => new URL('/rpc', window.location.href).href, headers: () => authorization() }),
  );
}

/** Calls an operation: `await client.workspaces.current()`. */
export const client: Client = createClient();

/** Options for TanStack Query: `useQuery(api.estimates.kpis.queryOptions({ input: {} }))`. */
export const api = createTanstackQueryUtils(client);
