import type { Scene } from '../scene.ts';
import { NO_CONDUCT, type Truth } from '../truth.ts';
import type { Mood, Plot } from './plot.ts';
import { repairAndConfirm, repairInVain } from './repair.ts';
import { ask, askForGap, begin, checks, diagnose, gapOf, searchRules } from './talk.ts';

function start(scene: Scene, mood: Mood): void {
  begin(scene, { frustrated: mood.frustrated, match: mood.clarify ? 'clarified' : 'clear' });
}

/** Conduct in a case that was rightly handed over: anger could not be answered with a solution. */
function conductOf(mood: Mood): Truth['conduct'] {
  return { ...NO_CONDUCT, ambiguity_clarified: mood.clarify ? 'yes' : 'not_applicable' };
}

const needed = { humanNeeded: true } as const;

const request: Plot = {
  id: 'request',
  outcome: 'escalated',
  play(scene, mood) {
    const { draw } = scene.setup;
    start(scene, mood);
    const far = draw.between(0, 3);
    if (far > 0) checks(scene, draw.between(0, 2));
    if (far > 1) diagnose(scene);
    if (far > 2) repairInVain(scene, 0);
    ask(scene, scene.phrases.askPerson, 'request');
    const questions = draw.chance(0.3) ? draw.between(1, 2) : 0;
    for (let i = 0; i < questions; i++) {
      scene.agent(scene.line(i === 0 ? scene.phrases.questionBack : scene.phrases.dodge));
      scene.customer(scene.line(scene.phrases.askPersonAgain));
    }
    scene.agent(scene.line(scene.phrases.handNow));
    return {
      truth: {
        ...needed,
        grounds: far > 2 ? ['explicit_request', 'no_progress'] : ['explicit_request'],
        escalationType: 'user_request',
        conduct: { ...conductOf(mood), request_honoured: questions === 0 ? 'yes' : 'no' },
        evidence: ['request'],
        notes:
          questions > 0
            ? ['Asked for a person, but had to say it again.', 'Request not honoured at once.']
            : [
                'Clear request, passed on without discussion.',
                'Could have been solved here, but the customer wanted a person.',
              ],
      },
      reason: { trigger: 'explicit_request', words: 'Customer asked for a person.' },
    };
  },
};

const gap: Plot = {
  id: 'gap',
  wishes: true,
  outcome: 'escalated',
  play(scene, mood) {
    const { draw } = scene.setup;
    start(scene, mood);
    checks(scene, draw.between(0, 2));
    diagnose(scene);
    repairAndConfirm(scene);
    askForGap(scene);
    searchRules(scene, 'gap');
    scene.agent(scene.line(scene.phrases.noRule));
    return {
      truth: {
        ...needed,
        grounds: ['policy_gap'],
        escalationType: 'policy',
        conduct: { ...conductOf(mood), frustrated_solved: mood.frustrated ? 'yes' : 'not_applicable' },
        evidence: ['gap'],
        notes: [
          'Search found no rule, right to pass it on.',
          "First wish solved, the second one is nobody's rule.",
        ],
      },
      reason: { trigger: 'policy_gap', words: `No rule for: ${gapOf(scene)}.` },
    };
  },
};

const stuck: Plot = {
  id: 'stuck',
  outcome: 'escalated',
  play(scene, mood) {
    const { draw } = scene.setup;
    start(scene, mood);
    checks(scene, draw.between(1, 4));
    diagnose(scene);
    repairInVain(scene, draw.between(1, 3));
    scene.agent(scene.line(scene.phrases.handOver));
    return {
      truth: {
        ...needed,
        grounds: ['no_progress'],
        escalationType: 'capability',
        conduct: conductOf(mood),
        evidence: ['stuck'],
        notes: [
          'Nothing left to try for the agent.',
          'Same step several times, no effect. Could have come earlier.',
        ],
      },
      reason: { trigger: 'no_progress', words: 'Steps repeated without effect.' },
    };
  },
};

const gaveUp: Plot = {
  id: 'gave-up',
  outcome: 'escalated',
  play(scene, mood) {
    const { draw } = scene.setup;
    start(scene, mood);
    checks(scene, draw.between(2, 4));
    diagnose(scene);
    repairInVain(scene, draw.between(1, 2));
    ask(scene, scene.phrases.giveUp, 'anger');
    scene.agent(scene.line(scene.phrases.callBack));
    return {
      truth: {
        ...needed,
        grounds: ['no_progress'],
        escalationType: 'abandon',
        conduct: conductOf(mood),
        evidence: ['stuck', 'anger'],
        notes: ['Customer gave up first; the call back is the right thing now.'],
      },
      reason: { trigger: 'no_progress', words: 'Customer gave up and is to be called back.' },
    };
  },
};

export const NEEDED_HANDOVERS = { request, gap, stuck, gaveUp };
