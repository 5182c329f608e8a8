import type { Rule } from './rule.ts';

const rule = (pattern: RegExp): Rule => ({ kind: 'address', pattern });
const PLACE = /(?:,? \d{4,5}(?:-\d{4})?(?: \p{Lu}[\p{L}.-]{1,30}){1,3})?/u.source;
const CAP = /\p{Lu}[\p{L}’'.-]{0,30}/u.source;

/** Streets with a number, as they are written in some countries. Best effort: many addresses look like none of these. */
export const ADDRESSES: readonly Rule[] = [
  rule(
    new RegExp(
      `(?<![\\p{L}\\p{N}#.,/-])\\d{1,5}[A-Z]?(?:-\\d{1,4})? (?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.? )?(?:${CAP} |\\d{1,3}(?:st|nd|rd|th) ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Terrace|Square|Sq|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Close|Crescent|Gardens|Grove|Mews|Trail|Row)(?!\\p{L})\\.?(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|Room|Rm|#)\\.? ?#?[\\p{L}\\p{N}-]{1,8})?(?:,? ${CAP}(?: ${CAP}){0,2},? [A-Z]{2},? \\d{5}(?:-\\d{4})?)?`,
      'gu',
    ),
  ),
  rule(/(?<!\p{L})(?:Suite|Apt|Apartment|Flat)\.? #?\d{1,5}[A-Z]?(?![\p{L}\p{N}])/gu),
  rule(/(?<!\p{L})P\.? ?O\.? ?Box \d{1,7}/giu),
  rule(
    new RegExp(
      `(?<!\\p{L})(?:\\p{Lu}[\\p{L}-]{1,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse|damm|ufer|ring|straat|laan|plein|gracht|kade|gatan|vägen|vej|gata|veien)|(?:${CAP} ){1,2}(?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Gasse|Damm|Ufer|Ring|Chaussee)) \\d{1,4} ?[a-z]?(?![\\p{L}\\p{N}])${PLACE}`,
      'gu',
    ),
  ),
  rule(
    new RegExp(
      `(?<![\\p{L}\\p{N}])\\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|place|chemin|impasse|allée|quai|cours|route) (?:(?:de la|de l['’]|des|du|de|d['’]) ?)?${CAP}(?: ${CAP}){0,3}${PLACE}`,
      'giu',
    ),
  ),
  rule(
    new RegExp(
      `(?<!\\p{L})(?:Calle|Avenida|Avda\\.?|Plaza|Paseo|Carrer|Camino|Rua|Travessa|Praça|Via|Viale|Piazza|Corso|Largo|ul\\.|ulica|aleja|al\\.) (?:(?:de la|de las|de los|del|de|della|delle|dei|do|da|dos|das) )?${CAP}(?: (?:(?:de|del|la) )?${CAP}){0,3},? (?:n\\.?[º°]? ?)?\\d{1,4}(?:/\\d{1,4})?(?![\\p{L}\\p{N}])${PLACE}`,
      'gu',
    ),
  ),
  // British and Canadian post codes tell the street.
  rule(
    /(?<![\p{L}\p{N}-])(?:[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d)(?![\p{L}\p{N}-])/gu,
  ),
  {
    kind: 'address',
    pattern:
      /(?<!\p{L})(?:zip ?code|zip|post ?code|postal code|postleitzahl|plz|code postal|código postal|cap)["']?(?: (?:is|number|associated with (?:my|the) (?:account|address) is))?[:= ]{1,3}["']?(?<value>\d{4,5}(?:-\d{4})?)(?![\p{L}\p{N}])/giu,
  },
];
