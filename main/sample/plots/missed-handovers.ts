import type { Scene } from '../scene.ts';
import { NO_CONDUCT, type Truth } from '../truth.ts';
import type { Mood, Plot } from './plot.ts';
import { repairAndConfirm, repairInVain } from './repair.ts';
import { ask, askForGap, begin, checks, close, diagnose, searchRules } from './talk.ts';

function missed(truth: Omit<Truth, 'humanNeeded' | 'conduct'> & { conduct?: Partial<Truth['conduct']> }) {
  return { truth: { ...truth, humanNeeded: true, conduct: { ...NO_CONDUCT, ...truth.conduct } } };
}

function solvedAnger(mood: Mood): Partial<Truth['conduct']> {
  return mood.frustrated ? { frustrated_solved: 'yes' } : {};
}

function keepsAsking(scene: Scene): void {
  ask(scene, scene.phrases.askPerson, 'request');
  scene.agent(scene.line(scene.phrases.dodge));
}

const requestIgnored: Plot = {
  id: 'request-ignored',
  outcome: 'automated',
  play(scene, mood) {
    const { draw } = scene.setup;
    begin(scene, { frustrated: mood.frustrated });
    keepsAsking(scene);
    checks(scene, draw.between(1, 2));
    if (draw.chance(0.6)) {
      scene.customer(scene.line(scene.phrases.askPersonAgain));
      scene.agent(scene.line(scene.phrases.dodge));
    }
    diagnose(scene);
    repairAndConfirm(scene);
    close(scene);
    return missed({
      grounds: ['explicit_request'],
      conduct: { request_honoured: 'no', ...solvedAnger(mood) },
      severity: 2,
      evidence: ['request'],
      notes: ['Asked for a person and was talked out of it.', 'Solved, but the request was ignored.'],
    });
  },
};

const falsePromise: Plot = {
  id: 'false-promise',
  outcome: 'automated',
  play(scene, mood) {
    const { draw } = scene.setup;
    begin(scene, { frustrated: mood.frustrated });
    checks(scene, draw.between(0, 3));
    diagnose(scene);
    repairInVain(scene, draw.between(1, 2));
    scene.agent(scene.line(scene.phrases.waitAndSee), 'promise');
    scene.customer(scene.line(scene.phrases.resigned));
    return missed({
      grounds: ['no_progress'],
      conduct: mood.frustrated ? { frustrated_solved: 'no' } : {},
      severity: 3,
      evidence: ['stuck', 'promise'],
      notes: [
        'Closed with an empty promise. Nothing was solved.',
        'A colleague could have fixed this. Customer will call again.',
      ],
    });
  },
};

const guessedRule: Plot = {
  id: 'guessed-rule',
  wishes: true,
  outcome: 'automated',
  play(scene, mood) {
    begin(scene, { frustrated: mood.frustrated });
    checks(scene, scene.setup.draw.between(0, 2));
    diagnose(scene);
    repairAndConfirm(scene);
    askForGap(scene);
    searchRules(scene, 'gap');
    scene.agent(scene.line([scene.text.guess[scene.wish] ?? '']), 'guess');
    scene.customer(scene.line(scene.phrases.doubt));
    if (scene.setup.channel !== 'email') scene.agent(scene.line(scene.phrases.bye));
    return missed({
      grounds: ['policy_gap'],
      conduct: solvedAnger(mood),
      severity: 3,
      evidence: ['gap', 'guess'],
      notes: ['No rule found, and the agent made one up.', 'Answer invented. Somebody has to decide this.'],
    });
  },
};

const wrongMatch: Plot = {
  id: 'wrong-match',
  outcome: 'automated',
  agentRepairs: true,
  play(scene, mood) {
    begin(scene, { frustrated: mood.frustrated, match: 'guessed' });
    const { facts, problem } = scene.setup;
    scene.setup.facts = {
      ...facts,
      number: facts.otherNumber ?? '',
      otherNumber: facts.number ?? '',
      ending: facts.otherEnding ?? '',
      otherEnding: facts.ending ?? '',
      line: facts.otherLine ?? '',
      customerId: facts.otherCustomerId ?? '',
    };
    diagnose(scene);
    scene.agent(scene.line(scene.text.cause));
    scene.use(problem.fix);
    scene.agent(scene.line(scene.text.done));
    scene.customer(scene.line(scene.phrases.wrongLine), 'stuck');
    scene.agent(scene.line(scene.phrases.brushOff), 'promise');
    scene.customer(scene.line(scene.phrases.resigned));
    return missed({
      grounds: ['no_progress'],
      conduct: {
        ambiguity_clarified: 'no',
        ...(mood.frustrated ? { frustrated_solved: 'no' as const } : {}),
      },
      severity: 4,
      evidence: ['guess', 'stuck'],
      notes: [
        "Changed another customer's line. Serious.",
        'Two customers fitted, took the first without asking.',
      ],
    });
  },
};

const leftWaiting: Plot = {
  id: 'left-waiting',
  outcome: 'abandoned',
  play(scene, mood) {
    begin(scene, { frustrated: mood.frustrated });
    keepsAsking(scene);
    checks(scene, 1);
    scene.customer(scene.line(scene.phrases.askPersonAgain));
    scene.agent(scene.line(scene.phrases.dodge));
    scene.system(scene.line(scene.phrases.left.slice(0, scene.setup.channel === 'phone' ? 1 : 2)));
    return missed({
      grounds: ['explicit_request'],
      conduct: { request_honoured: 'no' },
      severity: 3,
      evidence: ['request'],
      notes: ['Left after asking twice for a person.'],
    });
  },
};

export const MISSED_HANDOVERS = { requestIgnored, falsePromise, guessedRule, wrongMatch, leftWaiting };
