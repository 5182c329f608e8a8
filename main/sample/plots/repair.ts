import type { Scene } from '../scene.ts';

const FAILURES = [
  'Error 503: provisioning service not available.',
  'Error: order rejected, code E-1187.',
  'Error 409: another order is already open for this line.',
  'Error: no answer from backend after 30 s.',
];

/** Tells the cause, repairs, and the customer confirms. With a first attempt that fails, now and then. */
export function repairAndConfirm(scene: Scene): void {
  const { problem, draw, channel } = scene.setup;
  tellCause(scene);
  if (problem.fix.by === 'agent' && draw.chance(0.1)) {
    scene.use(problem.fix, { result: draw.pick(FAILURES), failed: true });
    if (channel !== 'email') scene.agent(scene.line(scene.phrases.toolTrouble));
  }
  scene.use(problem.fix);
  scene.agent(scene.line(scene.text.done));
  if (problem.proof) scene.use(problem.proof);
  scene.customer(scene.line(scene.text.works));
  scene.seen.fixTried = true;
  scene.seen.fixWorked = true;
}

/** Repairs in vain: the tool fails each time, or it says that all is well and nothing has changed. */
export function repairInVain(scene: Scene, rounds: number): void {
  const { problem, draw } = scene.setup;
  const toolFails = problem.fix.by === 'agent' && (problem.proof === undefined || draw.chance(0.4));
  tellCause(scene);
  scene.seen.fixTried = true;
  scene.marks.stuck = scene.messages.length;
  if (toolFails) failingTool(scene, Math.max(1, rounds));
  else noEffect(scene, rounds);
}

function tellCause(scene: Scene): void {
  scene.agent(scene.line(scene.text.cause));
  if (scene.text.agrees) scene.customer(scene.line(scene.text.agrees));
}

function failingTool(scene: Scene, rounds: number): void {
  const { problem, draw } = scene.setup;
  const failure = draw.pick(FAILURES);
  scene.seen.failure = failure;
  scene.seen.attempts = rounds + 1;
  for (let round = 0; round <= rounds; round++) {
    scene.use(problem.fix, { result: failure, failed: true });
    if (round < rounds && scene.setup.channel !== 'email') scene.agent(scene.line(scene.phrases.toolTrouble));
  }
  const { toolGone, notAccepted } = scene.phrases;
  scene.agent(scene.line(scene.setup.channel === 'email' ? notAccepted : toolGone));
}

function noEffect(scene: Scene, rounds: number): void {
  const { problem, draw, facts } = scene.setup;
  const retries = draw.shuffle(scene.text.retry);
  const complaints = draw.shuffle(scene.text.stillBroken);
  for (let round = 0; round <= rounds; round++) {
    if (round > 0) scene.agent(scene.line([retries[round % retries.length] ?? '']));
    scene.use(problem.fix);
    if (round === 0) scene.agent(scene.line(scene.text.done));
    if (problem.proof) scene.use(problem.proof, { result: problem.proof.stillBad(facts) });
    scene.customer(scene.line([complaints[round % complaints.length] ?? '']));
  }
}
