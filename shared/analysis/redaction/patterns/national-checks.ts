const weighed = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);

/** Whether day and month of a six-digit date can be: year, month, day. */
export function isShortDate(yymmdd: string): boolean {
  const month = Number(yymmdd.slice(2, 4));
  const day = Number(yymmdd.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** France: 15 characters, the last two are 97 less the remainder of the others. */
export function isFrenchId(written: string): boolean {
  const plain = written.replace(/\s/g, '').toUpperCase().replace('2A', '19').replace('2B', '18');
  const month = Number(plain.slice(3, 5));
  if (!/^[12]\d{14}$/.test(plain) || month < 1 || (month > 12 && month < 20)) return false;
  return 97 - Number(BigInt(plain.slice(0, 13)) % 97n) === Number(plain.slice(13));
}

/** Spain: eight digits (or X, Y, Z and seven) and the letter that their remainder modulo 23 names. */
export function isSpanishId(written: string): boolean {
  const plain = written.replace(/[\s.-]/g, '').toUpperCase();
  const digits = plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return /^\d{8}$/.test(digits) && 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === plain.at(-1);
}

/** Italy: sixteen characters, the last checks the others. */
export function isItalianId(written: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  let sum = 0;
  for (const [place, character] of [...written.toUpperCase().slice(0, 15)].entries()) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    sum += place % 2 === 0 ? (odd[value] as number) : value;
  }
  return String.fromCharCode(65 + (sum % 26)) === written.toUpperCase().at(-1);
}

/** Brazil: eleven digits of which the last two check the others. */
export function isBrazilianId(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length !== 11 || /^(\d)\1{10}$/.test(digits)) return false;
  const check = (length: number): number => {
    const rest =
      (weighed(
        digits,
        Array.from({ length }, (_, place) => length + 1 - place),
      ) *
        10) %
      11;
    return rest === 10 ? 0 : rest;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}

/** Switzerland: thirteen digits from 756, checked like an article number. */
export function isSwissId(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  return digits.length === 13 && weighed(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

/** Belgium: nine digits and 97 less their remainder, with a 2 before them for who was born since 2000. */
export function isBelgianId(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  const check = (base: string): boolean => 97 - (Number(base) % 97) === Number(digits.slice(9));
  return isShortDate(digits) && (check(digits.slice(0, 9)) || check(`2${digits.slice(0, 9)}`));
}

/** Finland: a date, a sign, three digits and the character that their remainder modulo 31 names. */
export function isFinnishId(written: string): boolean {
  const digits = written.slice(0, 6) + written.slice(7, 10);
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31] === written.at(-1)?.toUpperCase();
}

/** Germany: eleven digits, the last by the rule "modulo 11, 10". */
export function isGermanTaxId(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length !== 11 || digits.startsWith('0')) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}

/** China: seventeen digits with a date of birth in them, and a check that may be X. */
export function isChineseId(written: string): boolean {
  const sum = weighed(written, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return isShortDate(written.slice(8, 14)) && '10X98765432'[sum % 11] === written.at(-1)?.toUpperCase();
}
