import type { Draw } from './draw.ts';
import type { Facts } from './facts.ts';

export const TOPICS = [
  'Billing',
  'Roaming',
  'Picture messages',
  'SIM and PIN',
  'Contract end',
  'Coverage',
  'Device settings',
  'Number porting',
] as const;
export type Topic = (typeof TOPICS)[number];

export type Channel = 'chat' | 'phone' | 'email';
export type Language = 'en' | 'de' | 'es' | 'ar' | 'he';
export type Lines = readonly string[];
export type ByLanguage = Partial<Record<Language, Lines>>;

/** A call of a tool with what comes back when all is well; a string is passed on as it is, the rest as JSON. */
export interface ToolUse {
  tool: string;
  by: 'agent' | 'customer';
  args: (facts: Facts) => Record<string, unknown>;
  result: (facts: Facts) => unknown;
}

/** A step the agent asks for on the way, in the languages that have words for it. */
export interface Check extends ToolUse {
  ask: ByLanguage;
  reply: ByLanguage;
  /** No repair without it. */
  always?: boolean;
}

/** Shows after the repair whether the trouble is gone. */
export interface Proof extends ToolUse {
  stillBad: (facts: Facts) => unknown;
}

/** How customer and agent speak about one problem in one language. */
export interface ProblemText {
  opening: Lines;
  /** A frustrated customer, about this very problem. */
  pressure: Lines;
  /** Where the customer's own phone shows the cause: the agent asks to look, the customer reads it out. */
  look?: Lines;
  seen?: Lines;
  /** The agent names the cause and what it does about it. */
  cause: Lines;
  /** Where the repair waits for the customer: what they say when they have done their part. */
  agrees?: Lines;
  /** The agent after the repair. */
  done: Lines;
  works: Lines;
  stillBroken: Lines;
  /** The agent tries the same again. */
  retry: Lines;
  /** Wishes that no rule covers, and what an agent makes up for each that should have passed it on. */
  gapAsk: Lines;
  guess: Lines;
  /** A wish that a rule forbids, and how an agent rightly declines it. */
  forbiddenAsk: Lines;
  declined: Lines;
}

/** The same matters in the words of a handoff packet; always English, for the team behind. */
export interface PacketFacts {
  request: string;
  attempted: string;
  results: string;
  guess: string;
  /** The cause as the look-up shows it, and the one behind it where the repair did not help. */
  found: string;
  rootCause: string;
  action: string;
  /** One per `gapAsk`. */
  gap: Lines;
  forbidden: string;
}

/** Something that goes wrong for customers of a phone company, with all that is needed to play it out. */
export interface Problem {
  id: string;
  topic: Topic;
  channels: readonly Channel[];
  facts: (draw: Draw) => Record<string, string>;
  checks: readonly Check[];
  /** The look-up that shows the cause. */
  cause: ToolUse;
  fix: ToolUse;
  proof?: Proof;
  /** What the rule book says about the forbidden wish. */
  rule: { id: string; text: string };
  text: { en: ProblemText } & Partial<Record<Language, ProblemText>>;
  packet: PacketFacts;
}
