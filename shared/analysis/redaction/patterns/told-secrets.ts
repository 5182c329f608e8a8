import type { Rule } from './rule.ts';

/** Words after which a password or a key stands. */
const WORDS = [
  "pass(?:word|wd|code|phrase|wort|key)?|pwd|pw|passwort|kennwort|mot de passe|contraseña|clave|senha|parola(?: d[’']ordine)?",
  'wachtwoord|hasło|lösenord|adgangskode|passord|salasana|heslo|jelszó|şifre|пароль|密码|パスワード|비밀번호',
  '(?:api|secret|private|access|encryption|license|wpa2?|wi-?fi|wlan|network|recovery)[ _-]?(?:key|password|passwort|schlüssel)',
  '(?:access|auth|api|session|refresh|bearer|id)?[ _-]?token|client[ _-]?secret|secret',
].join('|');
/** Words after which a short code stands. */
const CODES = [
  'pin(?:[ -]?code| number)?|puk|geheimzahl|cvv2?|cvc2?|csc|otp|tan|prüfziffer|(?:security|verification|access|login|2fa|sms|unlock) code',
  'sicherheitscode|bestätigungscode|sicherheitsnummer|one[- ]time (?:code|password|passcode)|passcode|code de vérification',
  'código de (?:verificación|seguridad)|codice (?:di verifica|di sicurezza)|código de verificação|verificatiecode|kod weryfikacyjny',
].join('|');
const IS = '[:=]|(?:is(?: now)?|was|ist(?: jetzt)?|lautet|est|es|è|é|jest|to)(?![\\p{L}\\p{N}])';
const OPEN = '["\'“„`*]{0,3}';
const exact = (found: string): string => `secret:${found}`;

/** Secrets by the word before them. */
export const TOLD_SECRETS: readonly Rule[] = [
  {
    kind: 'secret',
    pattern: new RegExp(
      `(?<!\\p{L})(?:${WORDS})["'*]{0,3}[ \\t]{0,3}(?:${IS})[ \\t]{0,3}${OPEN}(?<value>[^\\s"'“”\`,;\\\\*]{4,200})`,
      'giu',
    ),
    extent: secretExtent,
    identity: exact,
  },
  // Without "is" it must look like one: letters and digits together, or many digits.
  {
    kind: 'secret',
    pattern: new RegExp(
      `(?<!\\p{L})(?:${WORDS})[ \\t]{1,3}${OPEN}(?<value>(?=[^\\s]{0,40}\\d)[^\\s"'“”\`,;\\\\*=:]{6,200})`,
      'giu',
    ),
    extent: (found, text, start) =>
      /\p{L}/u.test(found) || /^\d{8,200}$/.test(found) ? secretExtent(found, text, start) : 0,
    identity: exact,
  },
  {
    kind: 'secret',
    pattern: new RegExp(
      `(?<!\\p{L})(?:${CODES})["'*]{0,3}(?:[ \\t]{0,3}(?:${IS}|#)[ \\t]{0,3}|[^.:;\\n\\d]{0,30}(?:[:=]| is| was)[ \\t]{0,3}|[ \\t]{1,3})${OPEN}(?<value>\\d{3,4}[ -]?\\d{0,4}|(?=[A-Z0-9-]{0,11}\\d)[A-Z0-9]{2,6}-?[A-Z0-9]{2,6})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    extent: (found) => (/\d/.test(found) ? found.trimEnd().length : 0),
    identity: exact,
  },
  // "The code you texted me was 55821": not that of an area, an error, a voucher ...
  {
    kind: 'secret',
    pattern:
      /(?<!(?:zip|post|postal|area|error|exit|status|promo|discount|coupon|voucher|country|qr|product|response|dress|city|airport|order|booking|tracking|reservation|confirmation|item|colou?r|store|source|morse|gift|reason|fault|article|model) ?)(?<!\p{L})code(?: (?:you|they|we|i|that|from|in|on|the|sms|text|texted|sent|gave|got|me|us|my|phone|e-?mail|app|message|by|to|just|says|reads)){0,8} (?:is|was|ist|lautet)[: ]{1,2}(?<value>\d{4,8})(?!\p{N})/giu,
    identity: exact,
  },
];

/** A plain word after "password is" goes on with the sentence: "wrong", "supposed"; after a colon it may be the password. What ends a sentence stays there. */
function secretExtent(found: string, text: string, start: number): number {
  const ended = found.replace(/[.)\]}>?]{1,4}$/u, '');
  if (/^\p{L}{1,200}$/u.test(ended)) {
    const isTyped = /[:=]["'“„`*\s]{0,4}$/u.test(text.slice(Math.max(0, start - 5), start));
    const isWord = ended === ended.toLowerCase() || ended.slice(1) === ended.slice(1).toLowerCase();
    if ((isWord && !isTyped) || EVERYDAY.has(ended.toLowerCase())) return 0;
  }
  return ended.length >= 3 ? ended.length : 0;
}

const EVERYDAY = new Set(
  `wrong not incorrect correct required invalid expired being still also already never always reset changed protected case
  sensitive weak strong what that this something unknown missing empty there here very too from with your have been same the
  needed optional stored saved working different false true null none undefined string number accepted rejected safe lost
  forgotten sent entered typed shown hidden asked about again only once enter verify confirm continue login access log sign
  proceed restart falsch nicht richtig abgelaufen incorrecta incorrecto sbagliata errata manager`.split(
    /\s+/,
  ),
);
