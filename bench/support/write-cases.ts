import { closeSync, openSync, writeSync } from 'node:fs';

const HEADER =
  'conversation_id,outcome,started_at,ended_at,topic,channel,language,agent_version,confidence,transcript\n';
const TOPICS = ['billing', 'refund', 'delivery', 'login', 'cancellation', 'warranty'];
const SYLLABLES = ['ba', 'den', 'fo', 'gri', 'kal', 'lum', 'mer', 'nos', 'pir', 'ras', 'sol', 'tav'];

/** How often each word below stands in the transcripts, so that a search of every selectivity can be timed. */
export const WORDS = { everywhere: 'order', oneInSix: 'refund', oneInThousand: 'gasket', rare: 'zephyr' };

/** A word of a made-up language; low numbers are frequent, as in speech. */
export function wordOf(random: number): string {
  let rank = Math.floor(20_000 ** random);
  let word = '';
  do {
    word += SYLLABLES[rank % SYLLABLES.length];
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return word;
}

/** A number in [0, 1) from two whole ones: the same on every machine. */
export function scatter(i: number, salt: number): number {
  let x = Math.imul(i ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

function rowOf(i: number): string {
  const id = (Math.imul(i, 2654435761) >>> 0).toString(16).padStart(8, '0');
  const topic = i % 1009 === 0 ? 'recall' : TOPICS[Math.floor(scatter(i, 1) * TOPICS.length)];
  const outcome = i % 50 === 0 ? 'abandoned' : i % 7 === 0 ? 'escalated' : 'automated';
  const day = String(1 + (i % 28)).padStart(2, '0');
  const time = (minute: number) => `2026-0${1 + (i % 9)}-${day}T0${i % 10}:${minute}${i % 6}:0${i % 10}Z`;
  const rare = `${i % 1000 === 0 ? ' gasket' : ''}${i % 100_000 === 0 ? ' zephyr' : ''}`;
  const words = [2, 3, 4, 5, 6].map((salt) => wordOf(scatter(i, salt))).join(' ');
  const channel = scatter(i, 7) < 0.8 ? 'chat' : 'voice';
  const language = scatter(i, 8) < 0.9 ? 'en' : 'de';
  return (
    `conv-${id}-${i},${outcome},${time(1)},${time(2)},${topic},${channel},${language},` +
    `agent/v${i % 3},${scatter(i, 9).toFixed(3)},` +
    `"Customer: my order ${id} about ${topic}${rare} ${words}"\n`
  );
}

/** Three fields before the others, which fill the row up. */
function widened(row: string, i: number, bytes: number): string {
  if (bytes === 0) return row;
  const fill = Math.max(0, bytes - row.length - 30);
  const device = `device model ${scatter(i, 21).toString(36)} `.repeat(20).slice(0, fill);
  return `region ${i % 12},acc-${i.toString(36)},${device},${row}`;
}

/**
 * A support export of so many cases, numbered from `first`: ten columns, 190 bytes a row, ids in no order; further
 * fields where a row is to have more bytes.
 */
export function writeCases(path: string, rows: number, first = 0, bytes = 0): void {
  const file = openSync(path, 'w');
  let text = bytes === 0 ? HEADER : `region,account,device,${HEADER}`;
  for (let i = first; i < first + rows; i++) {
    text += widened(rowOf(i), i, bytes);
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}
