import { AppError } from '../../shared/errors.ts';
import type { DistributionPlan } from '../../shared/model/assignment.ts';
import { takeBackFrom, takeBackRun, writeAssignments } from '../db/assignment-queries.ts';
import { releaseAllOf } from '../db/reservation-queries.ts';
import { readPeople, writePerson } from '../db/reviewer-queries.ts';
import { readIdentity } from '../db/setting-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import { gold, setGold, takeGold } from './assignments-gold.ts';
import { overview } from './assignments-overview.ts';
import { planDistribution } from './assignments-plan.ts';
import type { Context } from './context.ts';
import { setRepeats } from './plan-repeats.ts';

const db = (context: Context) => context.session.require().db;

function addReviewer(context: Context, { name }: { name: string }) {
  const at = context.now().toISOString();
  writeSoon(db(context), () => {
    const found = readPeople(db(context)).find(({ reviewer }) => reviewer === name);
    if (found?.active) {
      throw new AppError('CONFLICT', `${name} is a reviewer here already.`, { field: 'name' });
    }
    writePerson(db(context), { reviewer: name, active: true }, at);
  });
  return { savedAt: at };
}

function setActive(context: Context, { name, active }: { name: string; active: boolean }) {
  const at = context.now().toISOString();
  if (!readPeople(db(context)).some(({ reviewer }) => reviewer === name)) {
    throw new AppError('NOT_FOUND', `There is no reviewer named ${name} here.`, { field: 'name' });
  }
  writeSoon(db(context), () => writePerson(db(context), { reviewer: name, active }, at));
  return { savedAt: at };
}

/** Distributes cases and sets what comes back, in one transaction. */
function assign(context: Context, plan: DistributionPlan) {
  const at = context.now().toISOString();
  return writeSoon(db(context), () => {
    const { told, assignments, repeats } = planDistribution(db(context), plan, at);
    if (assignments.length === 0) {
      throw new AppError('CONFLICT', 'There is nothing to distribute.', {
        hint: told.remarks[0] ?? 'Import cases or draw a sample first.',
      });
    }
    writeAssignments(db(context), assignments, { seed: readIdentity(db(context)).seed, at });
    setRepeats(context, repeats);
    return { ...told, run: at };
  });
}

function takeBack(context: Context, { run }: { run: string }) {
  return writeSoon(db(context), () => takeBackRun(db(context), run));
}

/** Frees what a reviewer has on the table and, unless told otherwise, what was given to them and is not begun. */
function release(context: Context, { reviewer, assigned }: { reviewer: string; assigned: boolean }) {
  return writeSoon(db(context), () => ({
    reservations: releaseAllOf(db(context), reviewer),
    assignments: assigned ? takeBackFrom(db(context), reviewer) : 0,
  }));
}

export const assignments = {
  overview,
  addReviewer,
  setActive,
  plan: (context: Context, plan: DistributionPlan) =>
    planDistribution(db(context), plan, context.now().toISOString()).told,
  assign,
  takeBack,
  release,
  repeats: setRepeats,
  gold,
  setGold,
  takeGold,
};
