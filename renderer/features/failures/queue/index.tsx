import { Select } from '@mantine/core';
import { plural, sentenceCase } from '../../../../shared/format.ts';
import { EvalFailure } from '../../../../shared/model/eval-case.ts';
import { LoadState } from '../../../components/load-state.tsx';
import { Page } from '../../../components/page.tsx';
import type { ViewProps } from '../../../components/room-of-views.tsx';
import { ageOf } from '../age-words.ts';
import { FAILURE_WORDS } from '../state-words.ts';
import { SHOWN, SHOWN_WORDS, type Shown } from './filters.ts';
import { NothingInQueue } from './nothing-in-queue.tsx';
import { QueueWorkplace } from './queue-workplace.tsx';
import { type QueueRoom, useQueue } from './use-queue.ts';

const BOTH = 'both';

/** Failures one after the other, the oldest label first: each becomes an eval case or is left out. */
export function QueueView({ viewSwitch }: ViewProps) {
  const room = useQueue();
  return (
    <Page
      title="Failures"
      filters={
        <>
          {viewSwitch}
          <Filters room={room} />
        </>
      }
      fact={oldestWords(room)}
    >
      <LoadState
        query={room.list}
        what="Reading the queue"
        staleName="of the choice before"
        safe="No label and no eval case was lost."
      >
        {(found) =>
          Object.values(found.counts).every((cases) => cases === 0) ? (
            <NothingInQueue noise={found.noise} />
          ) : (
            <QueueWorkplace found={found} shown={room.shown} />
          )
        }
      </LoadState>
    </Page>
  );
}

function Filters({ room: { shown, setShown, failure, setFailure } }: { readonly room: QueueRoom }) {
  return (
    <>
      <Select
        aria-label="State"
        w={110}
        allowDeselect={false}
        data={SHOWN.map((value) => ({ value, label: SHOWN_WORDS[value] }))}
        value={shown}
        onChange={(value) => value !== null && setShown(value as Shown)}
      />
      <Select
        aria-label="Failures"
        w={168}
        allowDeselect={false}
        data={[
          { value: BOTH, label: 'All failures' },
          ...EvalFailure.options.map((value) => ({ value, label: sentenceCase(`${FAILURE_WORDS[value]}s`) })),
        ]}
        value={failure ?? BOTH}
        onChange={(value) => setFailure(value === null || value === BOTH ? null : (value as EvalFailure))}
      />
    </>
  );
}

/** "7 to do, oldest 67 h of 72". */
function oldestWords({ list, shown }: QueueRoom): string | null {
  if (!list.data) return null;
  const { counts, items, now, hours } = list.data;
  const left = counts.open + counts.in_progress;
  const [oldest] = items;
  if (left === 0 || !oldest || shown !== 'todo') return `${left} to do`;
  return `${plural(left, 'failure')} to do, oldest ${ageOf(oldest.labelledAt, now, hours).words}`;
}
