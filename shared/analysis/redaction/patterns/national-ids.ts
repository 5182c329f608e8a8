import { passesLuhn } from './checksums.ts';
import {
  isBelgianId,
  isBrazilianId,
  isChineseId,
  isFinnishId,
  isFrenchId,
  isGermanTaxId,
  isItalianId,
  isShortDate,
  isSpanishId,
  isSwissId,
} from './national-checks.ts';
import type { Rule } from './rule.ts';

const rule = (pattern: RegExp, holds?: (found: string) => boolean): Rule => ({
  kind: 'national_id',
  pattern,
  ...(holds && { extent: (found: string) => (holds(found) ? found.length : 0) }),
});

/** By shape and check where a country's ids have one, else by the word before them. */
export const NATIONAL_IDS: readonly Rule[] = [
  // United States: social security and taxpayer numbers.
  rule(/(?<![\p{L}\p{N}-])(?!000|666)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}]|-\d)/gu),
  // United Kingdom: national insurance.
  rule(
    /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
  ),
  rule(
    /(?<![\p{L}\p{N}])[12] ?\d{2} ?\d{2} ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?![\p{L}\p{N}])/giu,
    isFrenchId,
  ),
  rule(
    /(?<![\p{L}\p{N}])(?:\d{2}\.?\d{3}\.?\d{3}|[XYZ][ -]?\d{7})[ -]?[A-HJ-NP-TV-Z](?![\p{L}\p{N}])/giu,
    isSpanishId,
  ),
  rule(/(?<![\p{L}\p{N}])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![\p{L}\p{N}])/giu, isItalianId),
  rule(/(?<![\p{L}\p{N}.])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\p{L}\p{N}])/gu, isBrazilianId),
  rule(/(?<![\p{L}\p{N}.])756\.?\d{4}\.?\d{4}\.?\d{2}(?![\p{L}\p{N}])/gu, isSwissId),
  rule(/(?<![\p{L}\p{N}.])\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}(?![\p{L}\p{N}])/gu, isBelgianId),
  rule(/(?<![\p{L}\p{N}])\d{6}[-+A]\d{3}[0-9A-Y](?![\p{L}\p{N}])/gu, (found) => isFinnishId(found)),
  // Sweden: a date, and the check of cards.
  rule(/(?<![\p{L}\p{N}-])(?:19|20)?\d{6}[-+]\d{4}(?![\p{L}\p{N}]|-\d)/gu, (found) => {
    const digits = found.replace(/\D/g, '').slice(-10);
    return isShortDate(digits) && passesLuhn(digits);
  }),
  // Korea: a date and what tells the century.
  rule(/(?<![\p{L}\p{N}-])\d{6}-[1-8]\d{6}(?![\p{L}\p{N}])/gu, isShortDate),
  rule(/(?<![\p{L}\p{N}])[1-9]\d{5}(?:19|20)\d{9}[\dX](?![\p{L}\p{N}])/giu, isChineseId),
  rule(
    /(?<![\p{L}\p{N}])[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?![\p{L}\p{N}]| \d)/gu,
    (found) => found.includes(' ') && isGermanTaxId(found),
  ),
  {
    kind: 'national_id',
    pattern:
      /(?<!\p{L})(?:ssn|social security|tax ?(?:payer)? ?(?:id|number|file number)|itin|tin|tfn|sin|social insurance|national (?:id|insurance|identity)|nino?|passport|reisepass\p{L}{0,8}|ausweis\p{L}{0,8}|personalausweis\p{L}{0,8}|steuer-?(?:id|nummer|identifikationsnummer)|sozialversicherungs\p{L}{0,8}|numéro de sécurité sociale|carte d['’]identité|passeport|dni|nie|nif|pasaporte|codice fiscale|carta d['’]identità|passaporto|cpf|rg|cnpj|bsn|burgerservicenummer|pesel|dowód|aadhaar|pan card|pan number|curp|rut|cédula|personnummer|cpr|driv(?:er|ing)['’]?s? licen[cs]e|führerschein\p{L}{0,8}|id card|identity card|identification|medicare|nhs|personal (?:id|code|number))(?!\p{L})(?: ?(?:number|no\.?|nr\.?|id|#|code|card|n°|número|numéro|numero))?["'*]{0,2}[ \t]{0,3}(?:[:=#-]|is|ist|est|es|è|é|jest|was)?[ \t]{0,3}["'“*]{0,2}(?<value>(?=[A-Z0-9 ./-]{0,12}\d[A-Z0-9 ./-]{0,6}\d)[A-Z0-9]{1,14}(?:[ ./-]?[A-Z0-9]{1,14}){0,6})/giu,
    extent: numberExtent,
  },
];

/** As many groups as still hold digits: the sentence may go on after the number. At least five digits in all. */
function numberExtent(found: string): number {
  let length = 0;
  let digits = 0;
  for (const { 0: group, index } of found.matchAll(/[A-Z0-9]{1,14}/giu)) {
    const isNumber = /\d/.test(group);
    if (!isNumber && !(length === 0 && group.length <= 3)) break;
    if (isNumber) {
      length = index + group.length;
      digits += group.replace(/\D/g, '').length;
    }
    if (digits >= 20) break;
  }
  return digits >= 5 ? length : 0;
}
