import { expect, it } from 'vitest';
import { withPdfDates } from './pdf-dates.ts';

it('a PDF is dated to a day, and nothing in it moves', () => {
  const made = Buffer.from(
    "%PDF-1.4\n<</Title (x)\n/CreationDate (D:20261128011730+00'00')\n/ModDate (D:20261128011731+01'00')>>\n\xff\x00",
    'latin1',
  );
  const dated = Buffer.from(withPdfDates(made, '2026-11-16'));
  expect(dated).toHaveLength(made.length);
  expect(dated.toString('latin1')).toBe(
    "%PDF-1.4\n<</Title (x)\n/CreationDate (D:20261116000000+00'00')\n/ModDate (D:20261116000000+00'00')>>\n\xff\x00",
  );
});
