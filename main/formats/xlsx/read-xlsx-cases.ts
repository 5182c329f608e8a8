import type { ImportQuestion, Mapping } from '../../../shared/model/import.ts';
import type { ByteSource } from '../../files/byte-source.ts';
import type { TableFormat } from '../format.ts';
import type { MessageGroups } from '../message-groups.ts';
import { readTable } from '../read-table.ts';
import type { Reading } from '../reading.ts';
import { XlsxTable } from './xlsx-table.ts';

/** A sheet of an Excel workbook, with one row per case or per message. */
export async function readXlsxCases(
  bytes: ByteSource,
  given: Mapping | undefined,
  makeGroups: () => MessageGroups,
  formats?: readonly TableFormat[],
): Promise<Reading> {
  const table = await XlsxTable.open(bytes, given?.sheet);
  const name = `Excel sheet "${table.sheet.slice(0, 60)}"`;
  const because = `recognised by the workbook inside, with ${table.columns.length} columns`;
  // After another sheet was chosen, the columns of the one before say nothing about this one.
  const fits = given && table.columns.some((column) => Object.hasOwn(given.columns, column));
  const mapping = given && !fits ? { ...given, columns: {} } : given;
  const reading = await readTable(table, { format: 'xlsx', name, because }, mapping, makeGroups, formats);
  if (given?.sheet !== undefined || table.filled.length === 1) return reading;
  return { ...reading, questions: [whichSheet(table.filled), ...reading.questions] };
}

function whichSheet(names: readonly string[]): ImportQuestion {
  return {
    problem: 'Q_SHEET',
    message: `The workbook has ${names.length} sheets with rows.`,
    line: null,
    field: null,
    choices: names.slice(0, 20).map((sheet) => ({ label: `Sheet "${sheet.slice(0, 60)}"`, set: { sheet } })),
  };
}
