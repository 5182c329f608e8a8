import type { Archive } from '../../files/archive.ts';
import { LIMITS } from '../../files/limits.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { scanWhole } from './scan-part.ts';
import { damagedWorkbook, type XmlHandler } from './xml-scanner.ts';

/** A sheet by its name for people and the part of the workbook that holds it. */
export interface Sheet {
  name: string;
  part: string;
}

/** What all sheets of a workbook share. */
export interface Workbook {
  archive: Archive;
  sheets: readonly Sheet[];
  /** Texts that cells name by their place. */
  texts: readonly string[];
  /** Formats that cells name by their place. */
  formats: readonly NumberFormat[];
  /** Whether days are counted from 1904, as old Macs did. */
  from1904: boolean;
}

/** @throws {AppError} for a workbook that is damaged or beyond the limits */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  const { named, from1904 } = await readSheetNames(archive);
  const parts = await readTargets(archive);
  const sheets = named.flatMap(({ name, id }) => {
    const part = parts.get(id);
    return part !== undefined && archive.entries.some((entry) => entry.name === part) ? [{ name, part }] : [];
  });
  if (sheets.length === 0) throw damagedWorkbook('it has no sheet');
  return { archive, sheets, from1904, texts: await readTexts(archive), formats: await readFormats(archive) };
}

async function readSheetNames(archive: Archive) {
  const named: { name: string; id: string }[] = [];
  let from1904 = false;
  await scanWhole(archive, 'xl/workbook.xml', {
    ...SILENT,
    open: (tag, attribute) => {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (tag !== 'sheet') return;
      named.push({ name: attribute('name') ?? `Sheet ${named.length + 1}`, id: attribute('r:id') ?? '' });
    },
  });
  return { named, from1904 };
}

/** Which part stands behind each name that the workbook gives. */
async function readTargets(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await scanWhole(archive, 'xl/_rels/workbook.xml.rels', {
    ...SILENT,
    open: (tag, attribute) => {
      const target = attribute('Target');
      if (tag !== 'Relationship' || target === null) return;
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

async function readTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  let parts: string[] = [];
  let inText = false;
  let spoken = false;
  let size = 0;
  await scanWhole(archive, 'xl/sharedStrings.xml', {
    open: (tag) => {
      if (tag === 'si') parts = [];
      // How a text is pronounced is written beside it and is not part of it.
      else if (tag === 'rPh') spoken = true;
      else if (tag === 't') inText = !spoken;
    },
    text: (text) => {
      if (!inText) return;
      parts.push(text);
      size += text.length;
      if (size > LIMITS.workbookTexts) throw damagedWorkbook('its texts are longer than 256 MB together');
    },
    close: (tag) => {
      if (tag === 't') inText = false;
      else if (tag === 'rPh') spoken = false;
      else if (tag === 'si') texts.push(withoutEscapes(parts.join('')));
    },
  });
  return texts;
}

async function readFormats(archive: Archive): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  await scanWhole(archive, 'xl/styles.xml', {
    ...SILENT,
    open: (tag, attribute) => {
      if (tag === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (tag === 'cellXfs') inCells = true;
      if (tag !== 'xf' || !inCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      formats.push(numberFormat(id, codes.get(id)));
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const SILENT: XmlHandler = { open: () => {}, text: () => {}, close: () => {} };
