import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { fileNameFor } from '../../main/files/file-name.ts';
import { TestApp } from '../../main/test-app.ts';
import type { TableVerdict } from './tables.ts';

/** Names and searches that people might type. */
export const Names = z.object({
  names_for_projects_reviewers_labels_and_export_files: z.array(z.string()),
  search_queries: z.array(z.string()),
});

/** A name is taken or refused in words; a search answers, whatever is typed. */
export async function tryNames(table: z.infer<typeof Names>): Promise<TableVerdict> {
  const { names_for_projects_reviewers_labels_and_export_files: names, search_queries: queries } = table;
  const app = new TestApp();
  try {
    await app.client.workspaces.create({ name: 'Names' });
    await app.importRuns([{ id: '1', said: 'Please call me back' }]);
    const misses: string[] = [];
    for (const name of names) misses.push(...(await tryName(app, name)));
    for (const search of queries) {
      const failed = await app.client.cases.list({ search }).then(() => null, codeOf);
      if (failed !== null) misses.push(`a search for ${shown(search)} ends with ${failed}`);
    }
    return { tried: names.length + queries.length, misses };
  } finally {
    await app.remove();
  }
}

/** A name is taken as a reviewer's or refused in words, and as a file's it becomes one that every system accepts. */
async function tryName(app: TestApp, name: string): Promise<string[]> {
  const code = await app.client.assignments.addReviewer({ name }).then(() => null, codeOf);
  const file = fileNameFor(name);
  const isSafe = /^[^\p{C}<>:"/\\|?*]{1,100}$/u.test(file) && !/^(con|nul|aux|prn|\.+)$|[. ]$/i.test(file);
  return [
    ...(code === null || code === 'INVALID' || code === 'CONFLICT'
      ? []
      : [`a reviewer named ${shown(name)} ends with ${code}`]),
    ...(isSafe ? [] : [`${shown(name)} becomes the file name ${shown(file)}`]),
  ];
}

function codeOf(error: unknown): string {
  if (!(error instanceof ORPCError)) return String(error);
  return error.code === 'BAD_REQUEST' ? 'INVALID' : error.code;
}

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
