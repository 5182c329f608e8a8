import type { Random } from '../../../stats/index.ts';
import { isCardNumber, isIban } from '../patterns/checksums.ts';

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[random.integer(from.length)] as T;
}

/** Fills a shape: `#` any digit, `[239]` one of these, `@` a capital letter, `%` a small letter, `*` a letter or digit; `~` is a #, `§` an @. */
export function fill(random: Random, shape: string): string {
  const small = 'abcdefghijklmnopqrstuvwxyz';
  const capital = small.toUpperCase();
  const kinds: Record<string, string> = {
    ...{
      '#': '0123456789',
      '@': capital,
      '%': small,
      '*': `${small}${capital}0123456789`,
      '~': '#',
      '§': '@',
    },
  };
  return shape.replace(/\[(\w+)\]|[#@%*~§]/g, (sign, among?: string) =>
    pick(random, [...(among ?? (kinds[sign] as string))]),
  );
}

const FIRST = [
  'jonas',
  'amina',
  'li.wei',
  'maria',
  'søren',
  'chidi',
  'ana',
  'yuki',
  'olga',
  'tomás',
  'priya',
  'zoë',
];
const LAST = [
  'weber',
  'okafor',
  'chen',
  'silva',
  'jensen',
  'novak',
  'kim',
  'tanaka',
  'ivanova',
  'garcia',
  'nair',
  'smit',
];
const HOSTS = [
  'posteo.de',
  'example.com',
  'mail.example.org',
  'firma-nord.at',
  'uni.example.ac.uk',
  'web.example.com.br',
  'proton.me',
  'x.io',
];

export function makeEmail(random: Random): string {
  const first = pick(random, FIRST);
  const last = pick(random, LAST);
  const shapes = [`${first}.${last}`, `${first}${last}##`, `${first}_${last}`, `${first}-${last}`, first];
  const more = [
    `${first}.${last}+shop`,
    `${first}##`,
    `${first}.${last}####`,
    `${first[0]}${last}`.toUpperCase(),
  ];
  return `${fill(random, pick(random, [...shapes, ...more]))}@${pick(random, HOSTS)}`;
}

/** First digits and length of some brands, and the groups in which their numbers are printed. */
const CARDS: readonly [first: string, groups: readonly number[]][] = [
  ['4', [4, 4, 4, 4]],
  ['51', [4, 4, 4, 4]],
  ['2221', [4, 4, 4, 4]],
  ['37', [4, 6, 5]],
  ['6011', [4, 4, 4, 4]],
  ['3530', [4, 4, 4, 4]],
  ['36', [4, 6, 4]],
  ['62', [4, 4, 4, 4]],
];

export function makeCard(random: Random): string {
  const [first, groups] = pick(random, CARDS);
  const length = groups.reduce((sum, group) => sum + group, 0);
  const start = fill(random, first + '#'.repeat(length - first.length - 1));
  const digits = Array.from({ length: 10 }, (_, check) => `${start}${check}`).find(isCardNumber) as string;
  return grouped(digits, groups, pick(random, ['', ' ', ' ', '-']));
}

/** Of some countries: what follows the two check digits. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  DE: '##################',
  GB: '@@@@##############',
  FR: '#######################',
  ES: '####################',
  IT: '@######################',
  NL: '@@@@##########',
  AT: '################',
  CH: '#################',
  PL: '########################',
  BE: '############',
  SE: '####################',
  PT: '#####################',
  NO: '###########',
  IE: '@@@@##############',
};

export function makeIban(random: Random): string {
  const country = pick(random, Object.keys(ACCOUNTS));
  const rest = fill(random, ACCOUNTS[country] as string);
  const checks = Array.from({ length: 97 }, (_, check) => String(check + 2).padStart(2, '0'));
  const account = checks.map((check) => `${country}${check}${rest}`).find(isIban) as string;
  const written = pick(random, ['', ' ', ' ']);
  return written === '' ? account : (account.match(/.{1,4}/g) ?? []).join(' ');
}

function grouped(digits: string, groups: readonly number[], sign: string): string {
  let at = 0;
  return groups
    .map((length) => {
      at += length;
      return digits.slice(at - length, at);
    })
    .join(sign);
}
