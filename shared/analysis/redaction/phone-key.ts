import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** What a phone number is apart from its spelling: without signs, without the country's code or the zero in its place. */
export function phoneKey(written: string): string {
  const plain = written
    .replace(/^\s{0,9}00/, '+')
    .replace('(0)', '')
    .replace(/[^\d+]/g, '');
  const national = plain.startsWith('+') ? parsePhoneNumberFromString(plain)?.nationalNumber : undefined;
  return `phone:${national ?? plain.replace(/^[+0]+/, '')}`;
}
