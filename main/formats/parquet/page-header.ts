/** What the header of a page says, as far as it decides how much is read. Encodings and kinds are the numbers of the format. */
export interface PageHeader {
  kind: number;
  packed: number;
  unpacked: number;
  values: number;
  encoding: number;
  /** Of a page of the second kind: its levels stand before the values and are never packed. */
  second: { nulls: number; definitionBytes: number; repetitionBytes: number; isPacked: boolean } | null;
  /** Where the page itself begins. */
  end: number;
}

export const DATA_PAGE = 0;
export const DATA_PAGE_V2 = 3;

type Struct = Map<number, number | boolean | Struct>;

/** Reads the header that begins at `start`. @throws {Error} where it is none */
export function readPageHeader(bytes: Uint8Array, start: number): PageHeader {
  const cursor = new Cursor(bytes, start);
  const header = cursor.struct();
  const second = structAt(header, 8);
  const first = structAt(header, 5);
  const told = second ?? first;
  return {
    kind: numberAt(header, 1),
    unpacked: numberAt(header, 2),
    packed: numberAt(header, 3),
    values: told ? numberAt(told, 1) : 0,
    encoding: told ? numberAt(told, second ? 4 : 2) : 0,
    second: second && {
      nulls: numberAt(second, 2),
      definitionBytes: numberAt(second, 5),
      repetitionBytes: numberAt(second, 6),
      isPacked: second.get(7) !== false,
    },
    end: cursor.at,
  };
}

function structAt(struct: Struct, field: number): Struct | null {
  const found = struct.get(field);
  return found instanceof Map ? found : null;
}

function numberAt(struct: Struct, field: number): number {
  const found = struct.get(field);
  if (typeof found !== 'number' || found < 0) throw new Error(`page header without field ${field}`);
  return found;
}

const DEEPEST = 16;

/** Goes through a header in Thrift's compact notation, byte by byte. */
class Cursor {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  struct(depth = 0): Struct {
    if (depth > DEEPEST) throw new Error('page header nested too deep');
    const fields: Struct = new Map();
    let field = 0;
    for (let byte = this.#byte(); byte !== 0; byte = this.#byte()) {
      const step = byte >> 4;
      field = step > 0 ? field + step : this.#zigzag();
      const value = this.#value(byte & 15, depth);
      if (value !== null) fields.set(field, value);
    }
    return fields;
  }

  /** A value of a type of Thrift; null for one that is only passed over. */
  #value(type: number, depth: number): number | boolean | Struct | null {
    if (type === 1 || type === 2) return type === 1;
    if (type === 3) return this.#byte();
    if (type >= 4 && type <= 6) return this.#zigzag();
    if (type === 12) return this.struct(depth + 1);
    if (type === 7) this.at += 8;
    else if (type === 8) this.at += this.varint();
    else throw new Error(`page header with type ${type}`);
    return null;
  }

  /** Whole number without a sign; exact up to 2^53. */
  varint(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 63; factor *= 128) {
      const byte = this.#byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    throw new Error('page header with an endless number');
  }

  #zigzag(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  #byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new Error('page header cut off');
    return byte;
  }
}
