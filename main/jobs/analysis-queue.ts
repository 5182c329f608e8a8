import { AppError } from '../../shared/errors.ts';
import type { AnalysisRequest, Answering } from './analysis-request.ts';

interface Ticket {
  request: AnalysisRequest;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * How long an analysis may go on that nobody waits for any more, in milliseconds. A new thread costs more than most
 * answers, and a reviewer who goes on to the next case leaves one behind with every case.
 */
const GRACE = 1000;

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
    if (this.#current === ticket) this.#endSoon(ticket);
    else this.#waiting = this.#waiting.filter((other) => other !== ticket);
  }

  #endSoon(ticket: Ticket): void {
    const isUnderWay = () => this.#current === ticket;
    setTimeout(() => isUnderWay() && this.#answering.end(), GRACE).unref();
  }
}

const cancelled = () => new AppError('CANCELLED', 'Cancelled before it was computed.');
const closed = () => new AppError('CANCELLED', 'The workspace was closed before this was computed.');
