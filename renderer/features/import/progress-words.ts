import { duration, NBSP, plural } from '../../../shared/format.ts';
import type { ImportProgress } from '../../../shared/model/import.ts';
import { fileSize } from './file-size.ts';

/** Before so many milliseconds a rate says nothing. */
const TOO_EARLY = 1000;

/** How far an import is, how fast it goes, and what is left at that rate. `elapsed` is in milliseconds. */
export function progressWords(
  { rows, bytesRead, bytesTotal }: ImportProgress,
  elapsed: number,
): { far: string; pace: string | null } {
  const far = `${plural(rows, 'row')}, ${fileSize(bytesRead)} of ${fileSize(bytesTotal)}`;
  if (elapsed < TOO_EARLY || bytesRead === 0) return { far, pace: null };
  const rate = `${fileSize(Math.round((bytesRead * 1000) / elapsed))} a second`;
  const left = Math.round((elapsed * (bytesTotal - bytesRead)) / bytesRead);
  return { far, pace: left < TOO_EARLY ? rate : `${rate}, about ${timeLeft(left)} left` };
}

/** Seconds are worth naming up to a minute and a half. */
function timeLeft(milliseconds: number): string {
  return milliseconds < 90_000 ? `${Math.round(milliseconds / 1000)}${NBSP}s` : duration(milliseconds);
}
