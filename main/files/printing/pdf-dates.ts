/** The dates that a PDF says it was made and changed at, as browsers write them: not packed, all of one length. */
const DATES = /\/(CreationDate|ModDate) \(D:\d{14}[+-]\d\d'\d\d'\)/g;

/**
 * The PDF with its dates set to midnight of a day, so that the same page printed by the same browser gives the same
 * bytes. Nothing moves: what is replaced is as long as what was there.
 * @param day ISO day.
 */
export function withPdfDates(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const at = `D:${day.replaceAll('-', '')}000000+00'00'`;
  return Buffer.from(
    text.replace(DATES, (_all, name: string) => `/${name} (${at})`),
    'latin1',
  );
}
