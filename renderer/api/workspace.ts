import { hashKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WorkspaceInfo } from '../../shared/model/workspace.ts';
import { api, client } from './client.ts';
import { usePreferences } from './preferences.ts';

/** The workspace that is open: `data` is null when none is. */
export function useCurrentWorkspace() {
  return useQuery(api.workspaces.current.queryOptions());
}

/** The open workspace, for screens which exist only inside one. */
export function useWorkspace(): WorkspaceInfo {
  const { data } = useCurrentWorkspace();
  if (!data) throw new Error('This screen needs an open workspace.');
  return data;
}

export type Door =
  | { readonly by: 'sample' }
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'handle'; readonly handle: string }
  | { readonly by: 'recent'; readonly id: string }
  | { readonly by: 'leaving' };

function pass(door: Door): Promise<WorkspaceInfo | null> {
  switch (door.by) {
    case 'sample':
      return client.workspaces.openSample();
    case 'name':
      return client.workspaces.create({ name: door.name });
    case 'handle':
      return client.workspaces.open({ handle: door.handle });
    case 'recent':
      return client.workspaces.open({ recent: door.id });
    case 'leaving':
      return client.workspaces.close();
  }
}

/** Opens, creates or closes a workspace. What was read from the one before is forgotten. */
export function useWorkspaceDoor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: pass,
    onSuccess: (info) => {
      const current = hashKey(api.workspaces.current.queryKey());
      queries.removeQueries({ predicate: (query) => hashKey(query.queryKey) !== current });
      queries.setQueryData(api.workspaces.current.queryKey(), info);
      if (info?.handedTo) usePreferences.getState().setReviewer(info.handedTo);
    },
  });
}
