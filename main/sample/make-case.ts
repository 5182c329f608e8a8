import type { CaseRecord, Trigger } from '../../shared/model/case.ts';
import { transcriptSignals } from '../formats/transcript-signals.ts';
import type { CasePlan } from './case-plan.ts';
import type { Draw } from './draw.ts';
import type { Facts } from './facts.ts';
import { humanReplySeconds } from './human-reply.ts';
import { type Packet, writePacket } from './packet.ts';
import { customer } from './people.ts';
import type { PlayedOut, Reason } from './plots/plot.ts';
import type { Channel, Language, Problem } from './problem.ts';
import { problemsOf } from './problems/index.ts';
import { type Mark, Scene } from './scene.ts';
import { CONFIDENCE_CUT, selfConfidence, sentiment, verifierScore } from './signals.ts';
import type { Truth } from './truth.ts';

/** A case with what its author knows and a reviewer has to find out. */
export interface MadeCase {
  record: CaseRecord;
  plot: string;
  truth: Truth;
  packet: Packet | null;
  marks: Partial<Record<Mark, number>>;
  /** Who the customer is, and what the case is about. */
  facts: Facts;
  problem: Problem;
}

const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  de: 'German',
  es: 'Spanish',
  ar: 'Arabic',
  he: 'Hebrew',
};

const QUEUES: Record<Reason['trigger'], string> = {
  low_confidence: 'front line',
  explicit_request: 'front line',
  sentiment: 'front line',
  policy_gap: 'back office',
  no_progress: 'technical desk',
  sensitive_topic: 'security desk',
};

const LANGUAGE_WEIGHT: Record<Language, number> = { en: 60, de: 20, es: 13, ar: 16, he: 16 };

export function makeCase(draw: Draw, plan: CasePlan, caseId: string, startedAt: Date): MadeCase {
  const { plot } = plan;
  const problems = problemsOf(plan.topic).filter(
    (problem) =>
      (!plot.agentRepairs || problem.fix.by === 'agent') &&
      (!plot.phone || problem.channels.includes('phone')),
  );
  const problem = draw.pick(problems);
  const language = plot.phone ? 'en' : pickLanguage(draw, problem, plot.wishes ?? false);
  const letters = language !== 'ar' && language !== 'he';
  const channels = problem.channels.filter((channel) => letters || channel !== 'email');
  const channel: Channel = plot.phone ? 'phone' : draw.pick(channels);
  const scene = new Scene({
    draw,
    problem,
    language,
    channel,
    facts: { ...customer(draw, language), ...problem.facts(draw) },
    startedAt,
    terse: draw.chance(0.22),
  });
  const mood = { frustrated: draw.chance(0.28), clarify: draw.chance(0.07) && channel !== 'email' };
  const played = plot.play(scene, mood);
  scene.send();
  const packet = played.reason ? handOver(scene, played.reason, plan.topic) : null;
  return {
    record: toRecord(scene, plan, played, mood, caseId, packet),
    plot: plot.id,
    truth: played.truth,
    packet,
    marks: scene.marks,
    facts: scene.setup.facts,
    problem,
  };
}

function pickLanguage(draw: Draw, problem: Problem, wishes: boolean): Language {
  const known = (Object.keys(problem.text) as Language[]).filter(
    (language) => !wishes || (problem.text[language]?.gapAsk.length ?? 0) > 0,
  );
  let left = draw.uniform() * known.reduce((sum, language) => sum + LANGUAGE_WEIGHT[language], 0);
  for (const language of known) {
    left -= LANGUAGE_WEIGHT[language];
    if (left < 0) return language;
  }
  return 'en';
}

function handOver(scene: Scene, reason: Reason, topic: string): Packet {
  const { draw } = scene.setup;
  const careless = topic === 'Picture messages' || topic === 'Roaming' ? 1.35 : 1;
  const packet = writePacket(scene, reason, careless * draw.pick([0, 0.3, 0.8, 1.2, 1.8]));
  scene.send();
  scene.use({
    tool: 'transfer_to_human',
    by: 'agent',
    args: () => ({ summary: packet.text, queue: QUEUES[reason.trigger] }),
    result: () => 'Transfer accepted.',
  });
  return packet;
}

function toRecord(
  scene: Scene,
  plan: CasePlan,
  { truth, reason }: PlayedOut,
  mood: { frustrated: boolean; clarify: boolean },
  caseId: string,
  packet: Packet | null,
): CaseRecord {
  const { draw, channel, language } = scene.setup;
  const { tool_errors = 0, repeated_calls = 0 } = transcriptSignals(scene.messages);
  const input = { outcome: plan.outcome, humanNeeded: truth.humanNeeded, mood, reason };
  const signals = {
    self_confidence: selfConfidence(draw, input),
    verifier_score: verifierScore(draw, input),
    sentiment: sentiment(draw, input),
    tool_errors,
    repeated_calls,
  };
  return {
    caseId,
    outcome: plan.outcome,
    handoffOffered: plan.plot.handoffOffered ?? false,
    startedAt: scene.messages[0]?.at ?? null,
    endedAt: scene.endedAt,
    cohort: {
      topic: plan.topic,
      segment: draw.chance(0.22) ? 'Business' : 'Consumer',
      channel: channel.charAt(0).toUpperCase() + channel.slice(1),
      language: LANGUAGE_NAMES[language],
      agentVersion: plan.version.name,
    },
    messages: scene.messages,
    handover: packet ? { turn: scene.messages.length - 2, packet: packet.text } : null,
    concealed: {
      signals,
      triggers: reason ? triggersOf(reason, signals.self_confidence) : [],
      statedReason: reason?.words ?? null,
      later: { ...later(draw, plan, truth), ...(reason && replied(caseId, QUEUES[reason.trigger])) },
      truth: {},
    },
    metadata: { customer_for_years: draw.between(0, 14) },
    inclusionProbability: null,
  };
}

function triggersOf(reason: Reason, confidence: number): Trigger[] {
  const names = new Set<Reason['trigger']>([reason.trigger]);
  if (confidence < CONFIDENCE_CUT) names.add('low_confidence');
  return [...names].map((name) => ({ name, route: QUEUES[name] }));
}

/** What happened afterwards; customers of missed handovers come back and are less content. */
function later(draw: Draw, plan: CasePlan, truth: Truth): CaseRecord['concealed']['later'] {
  const missed = truth.humanNeeded && plan.outcome !== 'escalated';
  const events: CaseRecord['concealed']['later'] = {
    contacted_again: draw.chance(missed ? 0.6 : 0.12),
    reopened: draw.chance(missed ? 0.35 : 0.05),
  };
  if (plan.outcome === 'escalated') events.human_minutes = draw.between(3, truth.humanNeeded ? 22 : 9);
  if (draw.chance(0.4)) events.csat = missed ? draw.between(1, 3) : draw.between(2, 5);
  return events;
}

/** When a person took over, where somebody did. */
function replied(caseId: string, queue: string): CaseRecord['concealed']['later'] {
  const seconds = humanReplySeconds(caseId, queue);
  return seconds === null ? {} : { first_human_reply_s: seconds };
}
