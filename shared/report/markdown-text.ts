/** Characters that mean something to a reader of Markdown wherever they stand. */
const MARKUP = /[\\`*_{}[\]<>|~&$]/g;

/** What would make a heading, a list, a quote or a rule of a line. */
const AT_THE_START = /^(?:#|[+-](?=\s|$)|[=-]{2,}|\d+(?=[.)](?:\s|$)))/;

/** Addresses that many readers make a link of without being asked. */
const ADDRESS = /(?<=[a-z])(:(?=\/\/)|\.(?<=www\.))|@/gi;

/** Text that a Markdown reader shows as it is, on one line, whatever it contains. */
export function plainText(text: string): string {
  const line = text
    .replace(/[\t ]*[\r\n\u0085\u2028\u2029]+[\t ]*/g, ' ')
    .replace(/(?!\t)\p{Cc}/gu, '')
    .replace(/^[\t ]+|[\t ]+$/g, '');
  const escaped = line.replace(MARKUP, '\\$&').replace(ADDRESS, '\\$&');
  return escaped.replace(AT_THE_START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}
