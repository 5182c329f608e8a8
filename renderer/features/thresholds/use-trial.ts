import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** What asks the service about a trial cut waits until it rests. */
const REST_MS = 200;

/**
 * A trial cut on the move. While it moves only what is drawn from it here is drawn anew; everybody else is told once it
 * rests.
 *
 * @param rested the cut that everybody knows; when it changes elsewhere, that one counts
 */
export function useTrial(rested: number | null, onRest: (cut: number) => void) {
  const [moving, setMoving] = useState({ at: rested, since: rested });
  const tell = useDebouncedCallback(onRest, REST_MS);
  const move = (cut: number) => {
    setMoving({ at: cut, since: rested });
    tell(cut);
  };
  return { trial: moving.since === rested ? moving.at : rested, move };
}
