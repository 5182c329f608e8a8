import { fixed } from '../../shared/format.ts';
import type { ImportProgress } from '../../shared/model/import.ts';

/** One line on the error stream that is drawn over and over while a job runs, and wiped at its end. */
export class ProgressLine {
  readonly #write: (text: string) => void;
  readonly #watched: boolean;
  #length = 0;

  constructor(write: (text: string) => void, watched: boolean) {
    this.#write = write;
    this.#watched = watched;
  }

  show({ phase, bytesRead, bytesTotal, rows }: ImportProgress): void {
    if (!this.#watched) return;
    const share = bytesTotal > 0 ? ` ${Math.floor((100 * bytesRead) / bytesTotal)} %` : '';
    this.#draw(`${phase}${share}, ${fixed(rows, 0)} rows`);
  }

  /** For a job that counts no rows. */
  say(text: string): void {
    if (this.#watched) this.#draw(text);
  }

  wipe(): void {
    if (this.#length === 0) return;
    this.#draw('');
    this.#write('\r');
  }

  #draw(text: string): void {
    this.#write(`\r${text.padEnd(this.#length)}`);
    this.#length = text.length;
  }
}
