import { ulid } from 'ulid';
import { AppError } from '../../shared/errors.ts';
import type { NewMarker, TrendMarker } from '../../shared/model/trend-marker.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicies } from '../db/policy-queries.ts';
import { deleteMarker, readFirstCases, readMarkers, writeMarker } from '../db/trend-queries.ts';
import type { Context } from './context.ts';

/** What was entered, what was signed, and which agent version answered first when; oldest first. */
export function allMarkers(db: Db): TrendMarker[] {
  return keptWhileUnchanged(db, 'markers', () =>
    [...readMarkers(db), ...policyMarkers(db), ...versionMarkers(db)].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1,
    ),
  );
}

/** A policy counts from its last signature; one that was imported, from when it was made. */
function policyMarkers(db: Db): TrendMarker[] {
  return readPolicies(db).flatMap(({ version, signedOff, source, createdAt, note }) => {
    const at = signedOff.at(-1)?.at ?? (source ? createdAt : null);
    if (at === null) return [];
    const name = `policy ${version}`;
    return [{ id: `policy:${version}`, kind: 'policy', name, at, note: note ?? '', source: 'policy' }];
  });
}

function versionMarkers(db: Db): TrendMarker[] {
  return readFirstCases(db).map(({ version, at }) => ({
    id: `version:${version}`,
    kind: 'agent_version',
    name: version,
    ...{ at, note: '', source: 'first_case' },
  }));
}

export function addMarker(context: Context, marker: NewMarker): TrendMarker {
  const { db } = context.session.require();
  if (Number.isNaN(Date.parse(marker.at)))
    throw new AppError('INVALID', `"${marker.at}" is no day of the calendar.`, { field: 'at' });
  const now = context.now();
  const added: TrendMarker = { ...marker, id: ulid(now.getTime()), source: 'entered' };
  writeMarker(db, added, now.toISOString());
  return added;
}

export function removeMarker(context: Context, { id }: { id: string }): null {
  if (!deleteMarker(context.session.require().db, id)) {
    throw new AppError('NOT_FOUND', 'There is no such marker that was entered by hand.', {
      hint: 'Markers of policies and of first cases follow from them and cannot be taken away.',
    });
  }
  return null;
}
