import type { Message } from '../../shared/model/case.ts';
import type { Draw } from './draw.ts';
import { type Facts, fill } from './facts.ts';
import { PHRASES } from './phrases/index.ts';
import type { Phrases } from './phrases/phrases.ts';
import type { Channel, Language, Lines, Problem, ProblemText, ToolUse } from './problem.ts';

/** Places in a transcript that a reviewer would point to. */
export type Mark =
  | 'request'
  | 'gap'
  | 'forbidden'
  | 'cause'
  | 'stuck'
  | 'guess'
  | 'anger'
  | 'promise'
  | 'inaudible';

export interface SceneSetup {
  draw: Draw;
  problem: Problem;
  language: Language;
  channel: Channel;
  facts: Facts;
  startedAt: Date;
  /** The customer writes without capitals and full stops. */
  terse: boolean;
}

/** Seconds between two turns, by channel. */
const PAUSE: Record<Channel, [number, number]> = { chat: [12, 70], phone: [4, 18], email: [1500, 20_000] };

/** A conversation in the making: who says what, which tools are called, and where the telling turns are. */
export class Scene {
  readonly setup: SceneSetup;
  readonly text: ProblemText;
  readonly phrases: Phrases;
  readonly messages: Message[] = [];
  readonly marks: Partial<Record<Mark, number>> = {};
  /** Which of the wishes beyond the problem this customer has. */
  readonly wish: number;
  /** What has happened so far, for the handoff packet. */
  readonly seen = { cause: false, fixTried: false, fixWorked: false, failure: '', attempts: 0 };
  #clock: number;
  #calls = 0;
  readonly #said = new Set<string>();
  #lastLetter = '';
  readonly #unsent: { text: string; mark: Mark | undefined }[] = [];

  constructor(setup: SceneSetup) {
    this.setup = setup;
    this.text = setup.problem.text[setup.language] ?? setup.problem.text.en;
    this.phrases = PHRASES[setup.language];
    this.wish = this.text.gapAsk.length > 1 ? setup.draw.between(0, 1) : 0;
    this.#clock = setup.startedAt.getTime();
  }

  get endedAt(): string {
    return new Date(this.#clock).toISOString();
  }

  /** One of these lines, and none that was said before while there is another. */
  line(lines: Lines): string {
    const fresh = this.unsaid(lines);
    const line = this.setup.draw.pick(fresh.length > 0 ? fresh : lines);
    this.#said.add(line);
    return fill(line, this.setup.facts);
  }

  unsaid(lines: Lines): Lines {
    return lines.filter((line) => !this.#said.has(line));
  }

  customer(text: string, mark?: Mark): void {
    this.send();
    const { language, channel, terse, facts } = this.setup;
    const last = this.messages.at(-1);
    if (channel === 'email' && last?.speaker === 'customer' && !last.toolCalls) {
      // Two thoughts of one writer go into one letter.
      this.#lastLetter += ` ${text}`;
      last.text = letter(language, this.#lastLetter, facts.name);
      if (mark) this.marks[mark] ??= this.messages.length - 1;
      return;
    }
    this.#lastLetter = text;
    const said = terse && language === 'en' && channel === 'chat' ? withoutCare(text, facts.first) : text;
    this.#add(
      { speaker: 'customer', text: channel === 'email' ? letter(language, said, facts.name) : said },
      mark,
    );
  }

  /** In letters, what the agent says is gathered until somebody else has the word. */
  agent(text: string, mark?: Mark): void {
    if (this.setup.channel === 'email') this.#unsent.push({ text, mark });
    else this.#add({ speaker: 'agent', text }, mark);
  }

  /** Sends the letter that the agent has begun. */
  send(): void {
    const { language, facts } = this.setup;
    const parts = this.#unsent.splice(0);
    if (parts.length === 0) return;
    for (const { mark } of parts) if (mark) this.marks[mark] ??= this.messages.length;
    const text = parts.map((part) => part.text).join(' ');
    this.#add({ speaker: 'agent', text: letter(language, text, 'Meridian Mobile', facts.first) });
  }

  system(text: string, mark?: Mark): void {
    this.send();
    this.#add({ speaker: 'system', text }, mark);
  }

  /** A call and its answer; `result` in place of the one that the tool gives when all is well. */
  use(
    use: ToolUse,
    other: { result?: unknown; failed?: boolean; args?: Record<string, unknown> } = {},
  ): void {
    const { facts } = this.setup;
    this.#calls += 1;
    const id = `call_${this.#calls}`;
    const failed = other.failed ?? false;
    const args = JSON.stringify(other.args ?? use.args(facts));
    const result = other.result ?? use.result(facts);
    this.#add({
      speaker: use.by,
      text: '',
      toolCalls: [{ id, name: use.tool, arguments: args, by: use.by }],
    });
    this.#add({
      speaker: 'tool',
      text: typeof result === 'string' ? result : JSON.stringify(result),
      answers: { callId: id, name: use.tool, failed },
    });
  }

  #add(message: Message, mark?: Mark): void {
    if (mark && this.marks[mark] === undefined) this.marks[mark] = this.messages.length;
    const [low, high] = PAUSE[this.setup.channel];
    const byMachine = message.speaker === 'tool' || message.toolCalls !== undefined;
    const seconds = byMachine ? this.setup.draw.between(1, 3) : this.setup.draw.between(low, high);
    if (this.messages.length > 0) this.#clock += 1000 * seconds;
    this.messages.push({ ...message, at: new Date(this.#clock).toISOString() });
  }
}

function withoutCare(text: string, name = ''): string {
  const keeps = /^(I\b|[A-Z]{2})/.test(text) || text.startsWith(name);
  const lower = keeps ? text : text.charAt(0).toLowerCase() + text.slice(1);
  return lower.replace(/\.$/, '');
}

const GREETING: Partial<Record<Language, [string, string]>> = {
  de: ['Guten Tag', 'Freundliche Grüße'],
  es: ['Hola', 'Un saludo'],
};

function letter(language: Language, text: string, from = '', to = ''): string {
  const [hello, regards] = GREETING[language] ?? ['Hello', 'Kind regards'];
  return `${hello}${to && ` ${to}`},\n\n${text}\n\n${regards}\n${from}`;
}
