import { NO_CONDUCT, type Truth } from '../truth.ts';
import type { Plot } from './plot.ts';
import { begin, checks, diagnose } from './talk.ts';

const INAUDIBLE = [
  '[inaudible, 40 seconds]',
  '[inaudible: strong background noise, 25 seconds]',
  '[recording interrupted, about a minute missing]',
];

function truth(notes: readonly string[]): Truth {
  return {
    humanNeeded: false,
    untellable: true,
    grounds: [],
    conduct: NO_CONDUCT,
    evidence: ['inaudible'],
    notes,
  };
}

/** Phone calls whose decisive turn was not written down: nobody can tell whether a person was needed. */
const handover: Plot = {
  id: 'inaudible-handover',
  outcome: 'escalated',
  phone: true,
  play(scene, mood) {
    const { draw } = scene.setup;
    begin(scene, { frustrated: mood.frustrated });
    checks(scene, draw.between(0, 2));
    diagnose(scene);
    scene.customer(draw.pick(INAUDIBLE), 'inaudible');
    scene.agent('I understand.');
    scene.agent(scene.line(scene.phrases.handOver));
    return {
      truth: { ...truth(['The decisive part is inaudible.']), escalationType: 'capability' },
      reason: { trigger: 'low_confidence', words: 'Could not make out what the customer said.' },
    };
  },
};

const resolution: Plot = {
  id: 'inaudible-resolution',
  outcome: 'automated',
  phone: true,
  play(scene, mood) {
    const { draw, problem } = scene.setup;
    begin(scene, { frustrated: mood.frustrated });
    checks(scene, draw.between(0, 2));
    diagnose(scene);
    scene.agent(scene.line(scene.text.cause));
    scene.use(problem.fix);
    scene.agent(scene.line(scene.text.done));
    scene.customer(draw.pick(INAUDIBLE), 'inaudible');
    scene.agent('All right. Goodbye.');
    return { truth: truth(['Cannot hear whether it worked.']) };
  },
};

export const UNCLEAR = { handover, resolution };
