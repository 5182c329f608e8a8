import { ADA_CONVERSATIONS } from './ada/conversations.ts';
import type { TableFormat } from './format.ts';
import { LANGFUSE_TABLE } from './langfuse/traces-table.ts';
import { LANGSMITH_TABLE } from './langsmith/runs-table.ts';
import { SERVICENOW_INCIDENTS } from './servicenow/incident-log.ts';
import { ZENDESK_TABLE } from './zendesk/lone-table.ts';

/** Tables of known tools, in the order in which they are tried. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  SERVICENOW_INCIDENTS,
  ZENDESK_TABLE,
  ADA_CONVERSATIONS,
  LANGFUSE_TABLE,
  LANGSMITH_TABLE,
];
