/** Tools whose call by the agent passes the customer to a human. */
const TRANSFER_TOOLS: ReadonlySet<string> = new Set([
  'transfer_to_human_agents',
  'transfer_to_human_agent',
  'transfer_to_human',
]);

/** Whether a call of this tool is a handover; its arguments are the packet and stay closed to blind reviewers. */
export function isTransferTool(name: string): boolean {
  return TRANSFER_TOOLS.has(name);
}
