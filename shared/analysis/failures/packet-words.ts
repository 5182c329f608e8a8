/** Words that summaries of transfers have in common, whatever happened. */
const COMMON = new Set(
  `the and for that this with from has have had been was were are not but his her their they them she him its which who
  when what will would should could can cannot may also after before about into over under than then there here all any
  both each more most other some such only own same very just because while where how why our your you one two
  customer user client caller agent assistant human person representative request requests requested requesting wants
  want wanted wishes need needs needed please issue issues problem case transfer transferred transferring assistance
  assist help helped further support unable able provided provide using used number name account being despite
  der die das und nicht mit ist hat den dem ein eine einen von auf kunde kundin bitte wurde wird für sich dass`.split(
    /\s+/,
  ),
);
const SHORTEST = 3;
const LONGEST = 30;
const MOST = 40;

/** With more words in capitals than this, as in German, a capital does not tell a name. */
const MANY_CAPITALS = 0.25;

/**
 * What a transfer's summary is about: its words in lower case and in order, each once, without numbers, ids, the words
 * that every summary has, and what is written like a name within a sentence: groups are called by these words.
 *
 * @example packetWords('The order W123 of Liam is late; refund refused.') // ['order', 'late', 'refund', 'refused']
 */
export function packetWords(packet: string): string[] {
  const said = [...packet.matchAll(/(^|[.!?:;\n]\s*)?([\p{L}\p{N}\p{M}_-]+)/gu)];
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  const capitals = said.filter(([, begins, word]) => begins === undefined && isCapital(word ?? '')).length;
  const hasNames = capitals <= said.length * MANY_CAPITALS;
  const words = new Set<string>();
  for (const [, begins, written = ''] of said) {
    const word = written.toLowerCase();
    if (word.length < SHORTEST || word.length > LONGEST || /\p{N}/u.test(word) || COMMON.has(word)) continue;
    // What begins a sentence with a capital may be a name too.
    if (isCapital(written) && (begins !== undefined || hasNames)) continue;
    words.add(word);
    if (words.size === MOST) break;
  }
  return [...words];
}
