/** Tools whose call by the agent passes the customer to a human, where no rule of a source says otherwise. */
export const TRANSFER_TOOLS: ReadonlySet<string> = new Set([
  'transfer_to_human_agents',
  'transfer_to_human_agent',
  'transfer_to_human',
]);

/** Whether a call of this tool is a handover; its arguments are the packet and stay closed to blind reviewers. */
export function isTransferTool(name: string): boolean {
  return TRANSFER_TOOLS.has(name);
}
