/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'address article blockquote div dl dt dd figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is never text. */
const SILENT = new Set(['script', 'style', 'template', 'head', 'title', 'noscript']);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
};

/**
 * What a piece of HTML says, as plain text: tags are left out, blocks begin lines, a picture is told by its alternative
 * text. The result is data like any other text; nothing in it is ever markup again. Takes one pass.
 */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  // The last character so far: looking it up in a text that is still growing would copy all of it, piece by piece.
  let last = '\n';
  const put = (piece: string) => {
    if (piece === '') return;
    pieces.push(piece);
    last = piece.at(-1) as string;
  };
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    put(collapse(html.slice(at, open < 0 ? undefined : open), last));
    if (open < 0) break;
    if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) {
      put('<');
      at = open + 1;
      continue;
    }
    if (html.startsWith('<!--', open)) {
      at = endOf(html, '-->', open + 4);
      continue;
    }
    const end = endOf(html, '>', open + 1);
    const tag = html.slice(open + 1, end - 1);
    at = end;
    const closing = tag.startsWith('/');
    const name = /^[a-z0-9]*/i.exec(closing ? tag.slice(1) : tag)?.[0].toLowerCase() ?? '';
    if (SILENT.has(name) && !closing) at = endOfElement(html, name, end);
    else if (name === 'br') put('\n');
    else if (name === 'img') put(pictureWords(tag));
    else if (BLOCKS.has(name) && last !== '\n') put('\n');
    if (name === 'li' && !closing) put('- ');
  }
  const lines = pieces.join('').split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** The text as it is, or what it says where it is HTML. */
export function plainText(text: string): string {
  return /<\/?[a-z][^<>]*>/i.test(text) ? textOfHtml(text) : text;
}

/** Runs of white space are one space, and none behind another or at the beginning of a line. */
function collapse(piece: string, last: string): string {
  const text = piece.replace(/[ \t\r\n\f]+/g, ' ');
  const lead = /\s/.test(last) ? text.trimStart() : text;
  return lead.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi,
    (whole, name: string) => entity(name) ?? whole,
  );
}

function entity(name: string): string | null {
  if (!name.startsWith('#'))
    return Object.hasOwn(ENTITIES, name.toLowerCase()) ? (ENTITIES[name.toLowerCase()] as string) : null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const known = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return known ? String.fromCodePoint(code) : '\ufffd';
}

function pictureWords(tag: string): string {
  const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  const words = (alt?.[1] ?? alt?.[2] ?? '').trim();
  return words === '' ? '[picture]' : `[picture: ${collapse(words, '\n')}]`;
}

/** Where a piece of markup ends; at the end of the text when it never does. */
function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length + 1 : found + mark.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const found = html.slice(from).search(new RegExp(`</${name}\\b`, 'i'));
  return found < 0 ? html.length : endOf(html, '>', from + found);
}
