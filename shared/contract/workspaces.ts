import { z } from 'zod';
import { RecentWorkspace, WorkspaceInfo, WorkspaceSettings } from '../model/workspace.ts';
import { operation } from './operation.ts';

export const workspaces = {
  current: operation('query', 'The workspace that is open, if any').output(WorkspaceInfo.nullable()),
  recents: operation('query', 'Workspaces opened lately, newest first').output(z.array(RecentWorkspace)),
  create: operation('command', 'Create an empty workspace and open it')
    .input(z.object({ name: z.string().trim().min(1).max(200), handle: z.string().optional() }))
    .output(WorkspaceInfo),
  open: operation(
    'command',
    'Open a workspace by a file handle from a shell, or one of the recent ones by its id',
  )
    .input(z.union([z.object({ handle: z.string() }), z.object({ recent: z.string() })]))
    .output(WorkspaceInfo),
  openSample: operation('command', 'Open the sample workspace, making it afresh where it is missing').output(
    WorkspaceInfo,
  ),
  close: operation('command', 'Close the open workspace').output(z.null()),
  settings: operation('command', 'Change the name, limits and other settings of the open workspace')
    .input(WorkspaceSettings.partial())
    .output(WorkspaceInfo),
  doctor: operation(
    'query',
    'Check the workspace file: pragmas, integrity, events against the labels that stand',
    { thread: 'analysis' },
  ).output(
    z.object({
      healthy: z.boolean(),
      checks: z.array(z.object({ name: z.string(), ok: z.boolean(), finding: z.string() })),
    }),
  ),
};
