import { useEffect, useState } from 'react';

/** `nothing` under 150 ms, then the `frame` of the content, after 2 s what is `named` and how to stop it. */
export type WaitingStage = 'nothing' | 'frame' | 'named';

export const FRAME_AFTER = 150;
export const NAMED_AFTER = 2000;

/** How far a wait has come, so that short ones show nothing and long ones say what they are for. */
export function useWaitingStage(isWaiting: boolean): WaitingStage {
  const [stage, setStage] = useState<WaitingStage>('nothing');
  useEffect(() => {
    setStage('nothing');
    if (!isWaiting) return;
    const frame = setTimeout(() => setStage('frame'), FRAME_AFTER);
    const named = setTimeout(() => setStage('named'), NAMED_AFTER);
    return () => {
      clearTimeout(frame);
      clearTimeout(named);
    };
  }, [isWaiting]);
  return stage;
}
