import type { SetFormat } from './format.ts';
import { LANGFUSE_EXPORT } from './langfuse/read-export.ts';
import { LANGSMITH_EXPORT } from './langsmith/read-export.ts';
import { ZENDESK_TABLES } from './zendesk/read-tables.ts';

/** Formats of tools that write several files which belong together, in the order in which they are tried. */
export const SET_FORMATS: readonly SetFormat[] = [ZENDESK_TABLES, LANGFUSE_EXPORT, LANGSMITH_EXPORT];
