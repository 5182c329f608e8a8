const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'],
  ...['september', 'october', 'november', 'december'],
];

/** The ways in which a conversation repeats a date that a field holds as 1985-06-15; others as they are. */
export function birthDateSpellings(value: string): string[] {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  const month = MONTHS[Number(found?.[2]) - 1];
  if (!found || month === undefined) return value.length >= 6 && /\d/.test(value) ? [value] : [];
  const [, year, mm, dd] = found as unknown as [string, string, string, string];
  const day = Number(dd);
  const short = month.slice(0, 3);
  const days = [String(day), `${day}${ordinal(day)}`, ...(day < 10 ? [dd] : [])];
  const inWords = [month, short].flatMap((name) =>
    days.flatMap((one) => [
      `${name} ${one}, ${year}`,
      `${name} ${one} ${year}`,
      `${one} ${name} ${year}`,
      `${one} of ${name} ${year}`,
    ]),
  );
  const m = Number(mm);
  const inDigits = ['/', '.', '-'].flatMap((sign) => [
    ...[`${mm}${sign}${dd}${sign}${year}`, `${dd}${sign}${mm}${sign}${year}`],
    ...[`${m}${sign}${day}${sign}${year}`, `${day}${sign}${m}${sign}${year}`],
  ]);
  return [value, `${year}-${mm}-${dd}`, `${year}/${mm}/${dd}`, `${year}${mm}${dd}`, ...inDigits, ...inWords];
}

function ordinal(day: number): string {
  if (day % 10 === 1 && day !== 11) return 'st';
  if (day % 10 === 2 && day !== 12) return 'nd';
  return day % 10 === 3 && day !== 13 ? 'rd' : 'th';
}
