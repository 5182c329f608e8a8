import { existsSync, readFileSync } from 'node:fs';

/** Of the file's own header and of that before each page, as https://www.sqlite.org/fileformat.html#walformat has them. */
const HEADER = 32;
const FRAME_HEADER = 24;

/** For tests: how many pages each transaction wrote that the log of a workspace still holds, oldest first. */
export function pagesOfTransactions(workspacePath: string): number[] {
  const path = `${workspacePath}-wal`;
  const log = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  if (log.length < HEADER) return [];
  const frame = FRAME_HEADER + log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  const transactions: number[] = [];
  let pages = 0;
  for (let at = HEADER; at + frame <= log.length; at += frame) {
    // What an earlier round of the log left behind it.
    if (!log.subarray(at + 8, at + 16).equals(salt)) break;
    pages++;
    // Only the last page of a transaction says how large the file is after it.
    if (log.readUInt32BE(at + 4) === 0) continue;
    transactions.push(pages);
    pages = 0;
  }
  return transactions;
}
