import { AppError } from '../../../shared/errors.ts';
import { LIMITS } from '../../files/limits.ts';

/** What an XML file is made of, in order. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: (name: string) => string | null): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Reads the plain XML of a workbook, piece by piece: elements, attributes and text. Anything that could make more of a
 * file than stands in it, which is a document type with entities of its own, is refused.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  #rest = '';
  #depth = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** @throws {AppError} */
  push(chunk: string): void {
    const text = this.#rest === '' ? chunk : this.#rest + chunk;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0) break;
      const end = endOfTag(text, open);
      if (end < 0) {
        this.#text(text.slice(at, open));
        at = open;
        break;
      }
      this.#text(text.slice(at, open));
      this.#tag(text, open, end);
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LIMITS.record) throw damagedWorkbook('a cell is longer than 4 MB');
  }

  end(): void {
    if (this.#rest.trim() !== '' || this.#depth !== 0) throw damagedWorkbook('its XML is cut off');
  }

  #text(text: string): void {
    if (text !== '') this.#handler.text(withoutEntities(text));
  }

  #tag(text: string, open: number, end: number): void {
    if (text.startsWith('<![CDATA[', open)) this.#handler.text(text.slice(open + 9, end - 3));
    else if (text.startsWith('<!DOCTYPE', open)) throw damagedWorkbook('its XML brings a document type');
    else if (text[open + 1] === '?' || text[open + 1] === '!') return;
    else if (text[open + 1] === '/') {
      this.#depth--;
      this.#handler.close(local(text.slice(open + 2, end - 1).trim()));
    } else {
      const alone = text[end - 2] === '/';
      const inside = text.slice(open + 1, alone ? end - 2 : end - 1);
      const name = local(/^[^\s]*/.exec(inside)?.[0] ?? '');
      this.#handler.open(name, (wanted) => attribute(inside, wanted));
      if (alone) this.#handler.close(name);
      else this.#depth++;
    }
  }
}

/** The place after the tag that begins at `open`, or -1 when it is not whole yet. */
function endOfTag(text: string, open: number): number {
  if (text.startsWith('<![CDATA[', open)) return after(text, ']]>', open);
  if (text.startsWith('<!--', open)) return after(text, '-->', open);
  if (text.length - open < 9 && '<![CDATA['.startsWith(text.slice(open))) return -1;
  let quote = '';
  for (let at = open + 1; at < text.length; at++) {
    const c = text[at] as string;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return at + 1;
  }
  return -1;
}

function after(text: string, ending: string, from: number): number {
  const at = text.indexOf(ending, from);
  return at < 0 ? -1 : at + ending.length;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const VALUE = /\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

function attribute(inside: string, wanted: string): string | null {
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + 1)) {
    if (!/\s/.test(inside[at - 1] ?? '')) continue;
    VALUE.lastIndex = at + wanted.length;
    const found = VALUE.exec(inside);
    if (found) return withoutEntities(found[1] ?? found[2] ?? '');
  }
  return null;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function damagedWorkbook(why: string): AppError {
  return new AppError('INVALID', `This Excel workbook is damaged: ${why}.`, {
    problem: 'E_XLSX_DAMAGED',
    hint: 'Open it in Excel and save it again, or save the sheet as CSV.',
  });
}
