import { count } from '../../shared/format.ts';
import type { CaseRecord } from '../../shared/model/case.ts';
import { LIMITS } from '../files/limits.ts';

/** Control characters other than tab and line breaks. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
/** Direction overrides and characters that take no room; joiners and marks that scripts need are not meant. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]|[\u{e0000}-\u{e007f}]/u;

/** Counts texts that deserve a word before people read them. Nothing is changed. */
export class TextRemarks {
  #control = 0;
  #hidden = 0;
  #long = 0;
  #empty = 0;
  #oneSided = 0;
  #outOfRange = 0;

  look(record: CaseRecord): void {
    if (record.messages.length === 0) this.#empty++;
    else if (isOneSided(record)) this.#oneSided++;
    let control = false;
    let hidden = false;
    for (const { text } of record.messages) {
      control ||= CONTROL.test(text);
      hidden ||= HIDDEN.test(text);
      if (text.length > LIMITS.longText) this.#long++;
    }
    if (control) this.#control++;
    if (hidden) this.#hidden++;
    if (record.startedAt !== null && (record.startedAt < '1970' || record.startedAt >= '2100'))
      this.#outOfRange++;
  }

  remarks(): string[] {
    const remarks: string[] = [];
    const add = (n: number, one: string, many: string) => {
      if (n > 0) remarks.push(n === 1 ? `1 ${one}` : `${count(n)} ${many}`);
    };
    add(this.#empty, 'case has no transcript.', 'cases have no transcript.');
    add(this.#oneSided, 'case holds no word of the customer.', 'cases hold no word of the customer.');
    add(
      this.#control,
      'case holds control characters; they are kept and shown as symbols.',
      'cases hold control characters; they are kept and shown as symbols.',
    );
    add(
      this.#hidden,
      'case holds hidden or direction-changing characters; they are kept and can be made visible.',
      'cases hold hidden or direction-changing characters; they are kept and can be made visible.',
    );
    add(
      this.#long,
      'message is longer than 100,000 characters.',
      'messages are longer than 100,000 characters.',
    );
    add(this.#outOfRange, 'case starts before 1970 or after 2099.', 'cases start before 1970 or after 2099.');
    return remarks;
  }
}

/** Whether the agent speaks, and nobody answers. A text without speakers is not meant. */
function isOneSided({ messages }: CaseRecord): boolean {
  const speaks = (speaker: string) =>
    messages.some((message) => message.speaker === speaker && message.text.trim() !== '');
  return speaks('agent') && !speaks('customer');
}
