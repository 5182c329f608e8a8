import type { Scene } from '../scene.ts';
import { NO_CONDUCT, type Truth } from '../truth.ts';
import type { Mood, Plot } from './plot.ts';
import { repairAndConfirm } from './repair.ts';
import { anger, ask, begin, checks, diagnose, searchRules } from './talk.ts';

function start(scene: Scene, mood: Mood): void {
  begin(scene, { frustrated: mood.frustrated, match: mood.clarify ? 'clarified' : 'clear' });
}

function conductOf(mood: Mood, angry = mood.frustrated): Truth['conduct'] {
  return {
    ...NO_CONDUCT,
    ambiguity_clarified: mood.clarify ? 'yes' : 'not_applicable',
    frustrated_solved: angry ? 'no' : 'not_applicable',
  };
}

/** The cause lies open and the tool for it is at hand, but the agent doubts itself. */
const unsure: Plot = {
  id: 'unsure',
  outcome: 'escalated',
  play(scene, mood) {
    start(scene, mood);
    checks(scene, scene.setup.draw.between(0, 2));
    diagnose(scene);
    scene.agent(scene.line(scene.phrases.unsure), 'stuck');
    return {
      truth: {
        humanNeeded: false,
        grounds: ['self_confidence'],
        escalationType: 'capability',
        conduct: conductOf(mood),
        severity: 2,
        evidence: ['cause', 'stuck'],
        notes: [
          'The cause is in the tool result, one call would have fixed it.',
          'Doubted itself with the answer on screen.',
        ],
      },
      reason: { trigger: 'low_confidence', words: 'Not certain of the cause.' },
    };
  },
};

/** Handed over because of the customer's tone, before anything was tried. */
const upset: Plot = {
  id: 'upset',
  outcome: 'escalated',
  play(scene, mood) {
    begin(scene, { frustrated: true, match: mood.clarify ? 'clarified' : 'clear' });
    checks(scene, scene.setup.draw.between(0, 1));
    if (scene.setup.draw.chance(0.5)) diagnose(scene);
    if (scene.setup.draw.chance(0.5)) anger(scene);
    scene.agent(scene.line(scene.phrases.upset), 'stuck');
    return {
      truth: {
        humanNeeded: false,
        grounds: ['sentiment'],
        escalationType: 'capability',
        conduct: conductOf(mood, true),
        severity: 2,
        evidence: ['anger', 'stuck'],
        notes: ['Angry, but the task is a routine one.', 'Tone is no reason. Nothing was tried.'],
      },
      reason: { trigger: 'sentiment', words: 'Customer is upset.' },
    };
  },
};

/** Sent to specialists before the look-up that would have shown the cause. */
const tooEarly: Plot = {
  id: 'too-early',
  outcome: 'escalated',
  play(scene, mood) {
    start(scene, mood);
    checks(scene, scene.setup.draw.between(0, 1));
    scene.agent(scene.line(scene.phrases.tooEarly), 'stuck');
    return {
      truth: {
        humanNeeded: false,
        grounds: [],
        escalationType: 'capability',
        conduct: conductOf(mood),
        severity: scene.setup.draw.chance(0.6) ? 2 : 1,
        evidence: ['stuck'],
        notes: [
          'Transferred before the usual look-up.',
          'Standard steps not done, this is our everyday case.',
        ],
      },
      reason: { trigger: 'low_confidence', words: 'Needs a specialist.' },
    };
  },
};

/** A rule says no, and the agent passes on the no. */
const forbidden: Plot = {
  id: 'forbidden',
  wishes: true,
  outcome: 'escalated',
  play(scene, mood) {
    start(scene, mood);
    diagnoseAndRepair(scene);
    ask(scene, scene.text.forbiddenAsk, 'forbidden');
    searchRules(scene, 'forbidden');
    scene.agent(scene.line(scene.phrases.passOnRule), 'stuck');
    return {
      truth: {
        humanNeeded: false,
        grounds: [],
        escalationType: 'policy',
        conduct: { ...conductOf(mood), frustrated_solved: mood.frustrated ? 'yes' : 'not_applicable' },
        severity: 1,
        evidence: ['forbidden', 'stuck'],
        notes: [
          'The rule is clear. A no is to be said here.',
          'Violation, not a gap: should have been declined.',
        ],
      },
      reason: { trigger: 'low_confidence', words: scene.line([scene.setup.problem.packet.forbidden]) },
    };
  },
};

/** Refuses an everyday wish as if it were a danger. */
const refused: Plot = {
  id: 'refused',
  outcome: 'escalated',
  topics: ['SIM and PIN', 'Number porting', 'Billing'],
  play(scene, mood) {
    start(scene, mood);
    checks(scene, 1);
    diagnose(scene);
    scene.agent(scene.line(scene.phrases.refuse), 'stuck');
    return {
      truth: {
        humanNeeded: false,
        grounds: [],
        escalationType: 'refusal',
        conduct: conductOf(mood),
        severity: 2,
        evidence: ['stuck'],
        notes: [
          'Nothing unsafe about this, the customer is known.',
          'Overcautious: routine request refused.',
        ],
      },
      reason: { trigger: 'sensitive_topic', words: 'Security concern.' },
    };
  },
};

function diagnoseAndRepair(scene: Scene): void {
  checks(scene, scene.setup.draw.between(0, 1));
  diagnose(scene);
  repairAndConfirm(scene);
}

export const NEEDLESS_HANDOVERS = { unsure, upset, tooEarly, forbidden, refused };
