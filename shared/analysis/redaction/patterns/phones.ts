import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Finding } from '../finding.ts';
import { phoneKey } from '../phone-key.ts';

/** Digits in groups, perhaps with a plus, brackets and an extension. */
const CANDIDATE =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_#@$€£%]|\p{N}[.,:/-]|\p{L}[-_/])(?:\+ ?|\()?\d(?:[ ./()-]{0,3}\d){5,16}(?: ?(?:x|ext\.?|extension|durchwahl|poste) ?\d{1,5})?(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_%]|[.,:-]\p{N})/giu;
/** Whose national numbers are known by their grouping alone, without a word that says phone. */
const COUNTRIES: readonly CountryCode[] = [
  ...([
    'US',
    'GB',
    'DE',
    'FR',
    'ES',
    'IT',
    'NL',
    'BE',
    'AT',
    'CH',
    'IE',
    'PT',
    'PL',
    'SE',
    'NO',
    'DK',
    'FI',
  ] as const),
  ...([
    'CZ',
    'HU',
    'RO',
    'GR',
    'TR',
    'BR',
    'MX',
    'AR',
    'IN',
    'AU',
    'NZ',
    'JP',
    'KR',
    'CN',
    'ZA',
    'SG',
    'IL',
    'AE',
  ] as const),
];
const BEFORE_PHONE =
  /(?<!\p{L})(?:phones?|telephone|tel|mobile|cell(?:phone)?|call(?:s|ed|ing|back)?|dial|text(?:ed)?|sms|ring|reach(?: me| us| him| her)?|whatsapp|fax|msisdn|contact|number|handy\p{L}{0,8}|telefon\p{L}{0,8}|rufnummer|anrufen|nummer|ruf|téléphone|mon portable|numéro|appel\p{L}{0,6}|joindre|teléfono|móvil|celular|llam\p{L}{0,6}|número|telefone|ligar|telefono|cellulare|numero|chiam\p{L}{0,6}|telefoon\p{L}{0,8}|mobiel|bellen|komórk\p{L}{0,4}|zadzwo\p{L}{0,4}|電話|电话|手机|전화)(?!\p{L})(?:[^\p{L}\p{N}]{1,4}\p{L}{1,12}){0,3}[^\p{L}\p{N}]{0,8}$/iu;
const BEFORE_OTHER =
  /(?<!\p{L})(?:orders?|tracking|parcel|package|shipment|consignment|invoice|bill|receipt|references?|ref|tickets?|serial|imei|iccid|sku|items?|products?|model|part|case|claim|transaction|confirmation|booking|reservation|flight|isbn|ean|upc|version|build|policy|contract|id|ids|batch|lot|coupon|voucher|page|total|amount|price|usd|eur|gbp|bestell\p{L}{0,12}|auftrag\p{L}{0,12}|sendung\p{L}{0,12}|rechnung\p{L}{0,12}|kunden\p{L}{0,12}|vertrag\p{L}{0,12}|artikel\p{L}{0,12}|paket\p{L}{0,12}|commande|colis|facture|pedido|envío|factura|ordine|spedizione|fattura|encomenda|fatura|bestelling|pakket|zamówieni\p{L}{0,3}|beställning\p{L}{0,6})(?: ?(?:number|numbers|no\.?|id|code|nr\.?|n°|num|ref|#))?[^\p{L}\p{N}]{0,8}(?:(?:is|was|ist|lautet|est|es|è|é|under|with)[^\p{L}\p{N}]{1,3})?$/iu;
/** Parcels whose number begins like this are written in groups that end like a phone number. */
const PARCEL = /(?<![\p{L}\p{N}])1Z[A-Z\d ]{1,16}$/u;
const LOOK_BACK = 60;

/**
 * Phone numbers. With the code of a country they need no more; without it they need the grouping of one of many
 * countries, or a word before them that speaks of phones. A number after "order", "tracking" and the like is none.
 */
export function findPhones(text: string, knownKeys: ReadonlySet<string>): Finding[] {
  return [...text.matchAll(CANDIDATE)].flatMap(({ 0: whole, index }) => {
    const found = whole.replace(/[ ./(-]{1,3}$/, '');
    // A bracket that is never closed belongs to the sentence.
    const open = found.includes(')') ? 0 : found.indexOf('(') + 1;
    const written = found.slice(open);
    const before = text.slice(Math.max(0, index - LOOK_BACK), index);
    const key = phoneKey(written);
    if (!knownKeys.has(key) && !isPhone(written, before)) return [];
    return [{ kind: 'phone' as const, start: index + open, end: index + open + written.length, key }];
  });
}

function isPhone(written: string, before: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 18 || isDate(written) || isNoNumber(written)) return false;
  if (written.startsWith('+')) return isPossibleAbroad(written);
  if (BEFORE_OTHER.test(before) || PARCEL.test(before)) return false;
  if (/^00[1-9]/.test(written)) return isPossibleAbroad(written.replace('00', '+'));
  const told = BEFORE_PHONE.test(before);
  if (isNorthAmerican(written)) return true;
  if (told && /^\d{3}[- .]\d{4}$/.test(written)) return true;
  if (/^555[-.]01\d\d$/.test(written)) return true;
  if (!told && !isGrouped(written)) return false;
  return COUNTRIES.some((country) => parsePhoneNumberFromString(written, country)?.isValid() ?? false);
}

/** Of the right length for the country that its code names. The zero in brackets is only dialled within it. */
function isPossibleAbroad(written: string): boolean {
  return parsePhoneNumberFromString(written.replace('(0)', ''))?.isPossible() ?? false;
}

/** Three, three and four digits, with something between them; the places that are no real area code too. */
function isNorthAmerican(written: string): boolean {
  return /^(?:1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}(?:(?: ?(?:x|ext\.?|extension) ?)\d{1,5})?$/i.test(
    written,
  );
}

/** Written as people write phone numbers: with a leading zero and a gap, or in three groups and more. */
function isGrouped(written: string): boolean {
  const groups = written.split(/[ ./()-]{1,3}/).filter((group) => group !== '');
  if (/^\(?0/.test(written)) return groups.length >= 2 || /^0[1-9]\d{8,9}$/.test(written);
  if (groups.length < 3) return false;
  if (groups.every((group) => group.length === groups[0]?.length)) {
    // Groups of one length are how cards, parcels and lists are written too; three by three is not.
    return groups.length === 3 && groups[0]?.length === 3 && !written.includes('.');
  }
  return !written.includes('.') && groups.every((group) => group.length <= (written.startsWith('(') ? 5 : 4));
}

function isDate(written: string): boolean {
  return /^(?:(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:19|20)?\d{2})(?:[ /]\d{1,2}|$)|^\d{1,2}-\d{1,2},? (?:19|20)\d{2}$/.test(
    written,
  );
}

/** Addresses of machines, versions, amounts, ranges. */
function isNoNumber(written: string): boolean {
  return (
    /^\d\.\d{1,20}$|^\d{1,3}(?:\.\d{1,3}){3}$|^\d{1,2}(?: \d{3}){2,5}$|^\d{1,3}(?:\.\d{3}){2,5}$/.test(
      written,
    ) || / [-/] (?!\d{1,4}$)/.test(written)
  );
}
