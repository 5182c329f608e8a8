import { useEffect, useState } from 'react';

type Listener = (sentence: string) => void;
const listeners = new Set<Listener>();

/** Has a screen reader say a sentence politely: "Saved", "Case 86 of 122", "Root cause, absent, 7 of 9". */
export function announce(sentence: string): void {
  for (const listener of listeners) listener(sentence);
}

/** The place where announcements are written; the frame holds one. */
export function LiveRegion() {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  useEffect(() => {
    const listen: Listener = (sentence) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 }));
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
  return (
    <div role="status" aria-live="polite" className="pl-hidden">
      {/* The key makes the same sentence, said twice, be read twice. */}
      <span key={said.turn}>{said.sentence}</span>
    </div>
  );
}
