import type { RedactionKind } from '../../model/redaction.ts';

/** What a field holds, told by its name. */
export type FieldMeaning =
  | { kind: Exclude<RedactionKind, 'id' | 'name'> }
  /** Of whom a name is: whole, or the first or last part of one. */
  | { kind: 'name'; part: 'full' | 'first' | 'last' | 'unsure' }
  /** An id of a person or of what is theirs, and the word of its placeholder. */
  | { kind: 'id'; word: string };

const PERSON =
  'customer|user|client|member|contact|caller|passenger|guest|patient|subscriber|holder|owner|recipient|sender|person|traveler|traveller|employee|driver|tenant|buyer|payer|payee|beneficiary|cardholder|account ?holder|requester|reporter|author|visitor|applicant|insured|student';
const THEIRS = 'line|account|device|sim|profile|household|subscription';

/** Names of fields as words, in small letters and the singular; the first that fits decides. */
const MEANINGS: readonly [RegExp, (found: RegExpExecArray) => FieldMeaning | null][] = [
  [
    /(?:first|given|fore|christian|middle) ?name$|^fname$|^vorname$|^prenom$|^nombre$/,
    () => ({ kind: 'name', part: 'first' }),
  ],
  [/(?:last|family|sur|maiden) ?name$|^lname$|^nachname$|^apellido$/, () => ({ kind: 'name', part: 'last' })],
  [
    new RegExp(
      `^(?:full|legal|preferred|real|nick|billing|shipping|(?:${PERSON})(?: full)?) ?name$|^fullname$|^(?:account ?holder|cardholder|passenger|customer|contact person|requester)$`,
    ),
    () => ({ kind: 'name', part: 'full' }),
  ],
  [/^(?:display ?)?name$/, () => ({ kind: 'name', part: 'unsure' })],
  [/(?:^| )e ?mail(?: address)?$|^emailaddress$/, () => ({ kind: 'email' })],
  [
    /(?:^| )(?:phone|telephone|mobile|cell|cellphone|msisdn|fax|whatsapp)(?: ?(?:number|no|num))?$|^tel$/,
    () => ({ kind: 'phone' }),
  ],
  [/(?:^| )(?:card|pan) ?(?:number|no|num)$|^cardnumber$/, () => ({ kind: 'card' })],
  [/(?:^| )iban$|(?:^| )bank ?account(?: ?number)?$/, () => ({ kind: 'iban' })],
  [
    /(?:^| )(?:ssn|social security(?: number)?|national ?id(?: number)?|tax ?id(?: number)?|tin|nino|passport(?: ?(?:number|no))?|id ?card(?: number)?|driver ?licen[cs]e(?: number)?|personal ?(?:number|code)|dni|nie|cpf|pesel|bsn|aadhaar|curp|codice ?fiscale|steuer ?id)$/,
    () => ({ kind: 'national_id' }),
  ],
  [
    /(?:^| )(?:password|passwd|pwd|passcode|secret|api ?key|(?:access|auth|session|refresh|id|bearer) ?token|^token|private ?key|secret ?key|access ?key|pin|puk|cvv|cvc|otp|authorization|cookie|verification ?code|security ?(?:code|answer))$/,
    () => ({ kind: 'secret' }),
  ],
  [/(?:^| )(?:dob|date of birth|birth ?date|birth ?day|geburtsdatum)$/, () => ({ kind: 'birth_date' })],
  [
    /(?:^| )(?:address ?(?:line ?)?[123]?|street(?: ?(?:address|name|line ?[123]?))?|zip|zip ?code|post(?:al)? ?code|plz|postcode)$/,
    (found) => (/(?:e ?mail|ip|mac|web|wallet) address$/.test(found.input) ? null : { kind: 'address' }),
  ],
  [
    new RegExp(`(?:^| )(${PERSON}|${THEIRS}) ?(?:id|ids|number|no|ref|reference|key|uuid|guid)$`),
    (found) => ({ kind: 'id', word: (found[1] as string).replaceAll(' ', '_').toUpperCase() }),
  ],
  [
    /(?:^| )(imei|imsi|iccid|meid|sim|username|login)$/,
    (found) => ({ kind: 'id', word: (found[1] as string).toUpperCase() }),
  ],
];

const known = new Map<string, FieldMeaning | null>();
/** Names of fields that were met are few; a file that makes them up is not remembered without end. */
const REMEMBERED = 5000;
const LONGEST_NAME = 60;

/** What the field of this name holds, in any way of writing names; null when it is nothing personal. */
export function fieldMeaning(name: string): FieldMeaning | null {
  if (name.length > LONGEST_NAME) return null;
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = fieldWords(name);
  let meaning: FieldMeaning | null = null;
  for (const [pattern, means] of MEANINGS) {
    const found = pattern.exec(words);
    if (!found) continue;
    meaning = means(found);
    break;
  }
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, meaning);
  return meaning;
}

/** `customerIds`, `customer_ids` and `Customer IDs` are all "customer ids". */
export function fieldWords(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\d]{1,10}/gu, ' ')
    .replace(/([a-z])(\d)/gi, '$1 $2')
    .trim()
    .toLowerCase();
}
