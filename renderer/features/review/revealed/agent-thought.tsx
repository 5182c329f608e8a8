import { cutValue, list } from '../../../../shared/format.ts';
import type { Revealed } from '../../../../shared/model/review.ts';
import { useWidth } from '../../../components/use-width.ts';
import { FactTable } from './fact-table.tsx';
import styles from './revealed-panel.module.css';
import { SignalAxis } from './signal-axis.tsx';

/** Between two axes side by side. */
const GAP = 16;

type RevealedSignal = Revealed['signals'][number];

const DIRECTIONS = { higher_is_safer: 'higher is safer', higher_is_riskier: 'higher is riskier' } as const;

/** The agent's own view: its signals on their axes (those that decide first, at full width), the triggers that fired, its stated reason and its version. */
export function AgentThought({ revealed }: { readonly revealed: Revealed }) {
  const [ref, width] = useWidth();
  const { signals, triggers, statedReason, agentVersion } = revealed;
  const half = Math.floor((width - GAP) / 2);
  const varying = signals.filter(varies).sort((a, b) => Number(a.cut === null) - Number(b.cut === null));
  const constant = signals.filter((signal) => !varies(signal));
  const facts = [
    {
      name: 'Triggers fired',
      value: triggers.length === 0 ? 'None recorded' : <Triggers triggers={triggers} />,
    },
    {
      name: 'Stated reason',
      value: statedReason === null ? 'None apart from the packet' : `“${statedReason}”`,
    },
    { name: 'Agent version', value: agentVersion ?? 'Not recorded' },
    ...constant.map(({ name, value }) => ({ name, value: `${cutValue(value)}, as in every case` })),
  ];
  return (
    <section className={styles.section} aria-label="What the agent thought">
      <h3 className={styles.title}>What the agent thought</h3>
      <div ref={ref}>
        {signals.length === 0 && <p className={styles.quiet}>No signal came with this case.</p>}
        {width > 0 && (
          <div className={styles.signals}>
            {varying.map((signal) => (
              <Axis key={signal.name} signal={signal} width={signal.cut === null ? half : width} />
            ))}
          </div>
        )}
      </div>
      <FactTable facts={facts} />
    </section>
  );
}

function Axis({ signal, width }: { readonly signal: RevealedSignal; readonly width: number }) {
  return (
    <figure className={styles.signal}>
      <figcaption className={styles.quiet}>
        <span className="pl-mono">{signal.name}</span>, {DIRECTIONS[signal.direction]}
      </figcaption>
      <SignalAxis signal={signal} width={width} />
    </figure>
  );
}

/** A signal that is the same in every case has no axis to lie on. */
function varies({ histogram }: RevealedSignal): boolean {
  return histogram.some(({ from, to }) => from !== to);
}

function Triggers({ triggers }: { readonly triggers: Revealed['triggers'] }) {
  const names = triggers.map(({ name, route }) => (route ? `${name} (${route})` : name));
  return <span className="pl-mono">{list(names)}</span>;
}
