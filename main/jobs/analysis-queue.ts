import { AppError } from '../../shared/errors.ts';
import type { AnalysisRequest, Answering } from './analysis-request.ts';

interface Ticket {
  request: AnalysisRequest;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Requests in the order they came, one at a time. Whoever cancels is answered at once. */
export class AnalysisQueue {
  readonly #answering: Answering;
  #waiting: Ticket[] = [];
  #current: Ticket | null = null;

  constructor(answering: Answering) {
    this.#answering = answering;
  }

  ask(request: AnalysisRequest, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const ticket = { request, resolve, reject };
      if (signal?.aborted) return reject(cancelled());
      signal?.addEventListener('abort', () => this.#cancel(ticket), { once: true });
      this.#waiting.push(ticket);
      void this.#work();
    });
  }

  /** The workspace is about to be closed: nobody gets an answer any more. */
  leave(): void {
    const dropped = this.#waiting;
    this.#waiting = [];
    for (const ticket of dropped) ticket.reject(closed());
    this.#current?.reject(closed());
    this.#answering.end();
  }

  async #work(): Promise<void> {
    if (this.#current) return;
    for (let ticket = this.#waiting.shift(); ticket; ticket = this.#waiting.shift()) {
      this.#current = ticket;
      await this.#answering.answer(ticket.request).then(ticket.resolve, ticket.reject);
    }
    this.#current = null;
  }

  #cancel(ticket: Ticket): void {
    ticket.reject(cancelled());
    if (this.#current === ticket) this.#answering.end();
    else this.#waiting = this.#waiting.filter((other) => other !== ticket);
  }
}

const cancelled = () => new AppError('CANCELLED', 'Cancelled before it was computed.');
const closed = () => new AppError('CANCELLED', 'The workspace was closed before this was computed.');
