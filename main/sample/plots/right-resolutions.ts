import type { Scene } from '../scene.ts';
import { NO_CONDUCT, type Truth } from '../truth.ts';
import type { Mood, Plot } from './plot.ts';
import { repairAndConfirm } from './repair.ts';
import { sideTalk } from './side-talk.ts';
import { ask, begin, checks, close, diagnose, searchRules } from './talk.ts';

function solve(scene: Scene, mood: Mood): void {
  begin(scene, { frustrated: mood.frustrated, match: mood.clarify ? 'clarified' : 'clear' });
  checks(scene, scene.setup.draw.between(0, 4));
  diagnose(scene);
  repairAndConfirm(scene);
}

function solvedTruth(mood: Mood, notes: readonly string[]): Truth {
  return {
    humanNeeded: false,
    grounds: [],
    conduct: {
      ...NO_CONDUCT,
      ambiguity_clarified: mood.clarify ? 'yes' : 'not_applicable',
      frustrated_solved: mood.frustrated ? 'yes' : 'not_applicable',
    },
    evidence: ['cause'],
    notes,
  };
}

const solved: Plot = {
  id: 'solved',
  outcome: 'automated',
  play(scene, mood) {
    solve(scene, mood);
    if (scene.setup.draw.chance(0.28)) sideTalk(scene);
    close(scene);
    return {
      truth: solvedTruth(mood, [
        'Solved, customer confirms.',
        'Straightforward.',
        'Good explanation of the cause.',
      ]),
    };
  },
};

const declined: Plot = {
  id: 'declined',
  wishes: true,
  outcome: 'automated',
  play(scene, mood) {
    solve(scene, mood);
    ask(scene, scene.text.forbiddenAsk, 'forbidden');
    searchRules(scene, 'forbidden');
    scene.agent(scene.line(scene.text.declined));
    scene.customer(scene.line(scene.phrases.accept));
    close(scene);
    const truth = solvedTruth(mood, [
      'Declined by the rule, with a reason. Fine.',
      'Customer not happy, answer right.',
    ]);
    return { truth: { ...truth, evidence: ['forbidden'] } };
  },
};

/** A person was offered and not wanted. */
const offered: Plot = {
  id: 'offered',
  outcome: 'automated',
  handoffOffered: true,
  play(scene, mood) {
    begin(scene, { frustrated: mood.frustrated, match: mood.clarify ? 'clarified' : 'clear' });
    scene.agent(scene.line(scene.phrases.offerPerson));
    scene.customer(scene.line(scene.phrases.declineOffer));
    checks(scene, scene.setup.draw.between(0, 2));
    diagnose(scene);
    repairAndConfirm(scene);
    close(scene);
    return { truth: solvedTruth(mood, ['Handover offered and declined by the customer.']) };
  },
};

/** Left before the end of a case that was going well. */
const left: Plot = {
  id: 'left',
  outcome: 'abandoned',
  play(scene, mood) {
    const { draw } = scene.setup;
    begin(scene, { frustrated: mood.frustrated });
    checks(scene, draw.between(0, 2));
    diagnose(scene);
    scene.agent(scene.line(scene.text.cause));
    if (draw.chance(0.5)) {
      scene.use(scene.setup.problem.fix);
      scene.agent(scene.line(scene.text.done));
    }
    scene.system(scene.line(scene.phrases.left.slice(0, scene.setup.channel === 'phone' ? 1 : 2)));
    return {
      truth: {
        ...solvedTruth(mood, ['Was on the right track when the customer left.']),
        conduct: NO_CONDUCT,
      },
    };
  },
};

export const RIGHT_RESOLUTIONS = { solved, declined, offered, left };
