import type { ToolUse } from '../problem.ts';
import type { Mark, Scene } from '../scene.ts';

/** Pieces that every conversation is put together from, in the order in which they come. */

const LOOKUP: ToolUse = {
  tool: 'lookup_customer',
  by: 'agent',
  args: (f) => ({ phone: f.number }),
  result: (f) => ({
    customer_id: f.customerId,
    name: f.name,
    lines: [{ line_id: f.line, number: f.number }],
  }),
};

const TIMEOUT = { result: 'Error: request timed out after 30 s.', failed: true };

export type Match = 'clear' | 'clarified' | 'guessed';

export interface Start {
  frustrated: boolean;
  match?: Match;
}

/** From the greeting to the open account. */
export function begin(scene: Scene, { frustrated, match = 'clear' }: Start): void {
  const { draw, channel } = scene.setup;
  if (channel === 'phone' || (channel === 'chat' && draw.chance(0.5)))
    scene.agent(scene.line(scene.phrases.greet));
  scene.customer(opening(scene));
  if (match !== 'clear') twoMatches(scene, match);
  else {
    if (channel !== 'email') {
      scene.agent(scene.line(scene.phrases.askNumber));
      scene.customer(scene.line(scene.phrases.giveNumber));
    }
    if (draw.chance(0.07)) scene.use(LOOKUP, TIMEOUT);
    scene.use(LOOKUP);
    if (channel === 'email') scene.agent(scene.line(scene.phrases.gotMail));
    else if (draw.chance(frustrated ? 1 : 0.6)) scene.agent(scene.line(scene.phrases.found));
  }
  if (frustrated) anger(scene);
}

function opening(scene: Scene): string {
  const { channel, draw, facts } = scene.setup;
  const words = scene.line(scene.text.opening);
  const hello = channel === 'email' ? '' : scene.line(scene.phrases.hello);
  const midSentence = hello.endsWith(', ') || hello.endsWith('، ');
  const start =
    midSentence || /^[a-z][A-Z]/.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);
  const number: Record<string, string> = {
    de: ` Meine Nummer: ${facts.number}.`,
    es: ` Mi número: ${facts.number}.`,
  };
  const identity =
    channel === 'email' ? (number[scene.setup.language] ?? ` My number is ${facts.number}.`) : '';
  return `${hello}${start}${draw.chance(0.6) ? scene.line(scene.phrases.hurry) : ''}${identity}`;
}

function twoMatches(scene: Scene, match: Match): void {
  const { facts } = scene.setup;
  scene.agent(scene.line(scene.phrases.askNumber));
  scene.customer(`${facts.name}.`);
  const matches = [
    {
      customer_id: facts.otherCustomerId,
      name: facts.name,
      line_id: facts.otherLine,
      number: facts.otherNumber,
    },
    { customer_id: facts.customerId, name: facts.name, line_id: facts.line, number: facts.number },
  ];
  scene.use(LOOKUP, { args: { name: facts.name }, result: { matches } });
  if (match === 'guessed') {
    scene.agent(scene.line([scene.phrases.found[0] ?? '']), 'guess');
    return;
  }
  scene.agent(scene.line(scene.phrases.askWhich));
  scene.customer(scene.line(scene.phrases.sayWhich));
}

export function anger(scene: Scene): void {
  const pressure = scene.unsaid(scene.text.pressure);
  const about = pressure.length > 0 && scene.setup.draw.chance(0.6);
  scene.customer(scene.line(about ? pressure : scene.phrases.angry), 'anger');
  scene.agent(scene.line(scene.phrases.calm));
}

/** Up to `count` steps on the way; those without which nothing may be repaired are always taken. */
export function checks(scene: Scene, count: number): void {
  const { language, channel, draw, problem } = scene.setup;
  const known = problem.checks.filter((check) => check.ask[language]);
  const wanted = new Set(draw.shuffle(known).slice(0, count));
  for (const check of known) {
    if (!wanted.has(check) && !check.always) continue;
    if (channel === 'email') {
      if (check.by === 'agent') scene.use(check);
      continue;
    }
    scene.agent(scene.line(check.ask[language] ?? []));
    if (check.by === 'customer') scene.use(check);
    scene.customer(scene.line(check.reply[language] ?? []));
    if (check.by === 'agent') scene.use(check);
  }
}

/** The look-up that shows the cause. */
export function diagnose(scene: Scene): void {
  const { cause } = scene.setup.problem;
  const { look, seen } = scene.text;
  if (look) scene.agent(scene.line(look));
  else if (scene.setup.channel !== 'email' && scene.setup.draw.chance(0.45))
    scene.agent(scene.line(scene.phrases.holdOn));
  scene.marks.cause = scene.messages.length + 1;
  scene.use(cause);
  if (seen) scene.customer(scene.line(seen));
  scene.seen.cause = true;
}

/** The customer's word on something, kept as a place to point to. */
export function ask(scene: Scene, lines: readonly string[], mark: Mark): void {
  scene.customer(scene.line(lines), mark);
}

/** The wish that no rule covers, said by the customer and put for the rule book. */
export function askForGap(scene: Scene): void {
  scene.customer(scene.line([scene.text.gapAsk[scene.wish] ?? '']), 'gap');
}

export function gapOf(scene: Scene): string {
  return scene.setup.problem.packet.gap[scene.wish] ?? '';
}

/** Looks a wish up in the rule book, with what is found there. */
export function searchRules(scene: Scene, about: 'gap' | 'forbidden'): void {
  const { problem, draw } = scene.setup;
  if (scene.setup.channel !== 'email' && draw.chance(0.6)) scene.agent(scene.line(scene.phrases.checkRules));
  const query = (about === 'gap' ? gapOf(scene) : scene.line([problem.packet.forbidden]))
    .replace(/^Wants\s+/, '')
    .replace(/\.$/, '');
  scene.use(
    { tool: 'search_policy', by: 'agent', args: () => ({ query }), result: () => ({}) },
    { result: { matches: about === 'gap' ? [] : [problem.rule] } },
  );
}

/** Anything else, no, goodbye. */
export function close(scene: Scene): void {
  const { draw, channel } = scene.setup;
  if (channel === 'email') return;
  if (draw.chance(0.7)) {
    scene.agent(scene.line(scene.phrases.anythingElse));
    scene.customer(scene.line(scene.phrases.noThanks));
  }
  if (draw.chance(0.75)) scene.agent(scene.line(scene.phrases.bye));
}
