import { list } from '../../../../shared/format.ts';
import type { Revealed } from '../../../../shared/model/review.ts';
import { useWidth } from '../../../components/use-width.ts';
import { FactTable } from './fact-table.tsx';
import styles from './revealed-panel.module.css';
import { SignalAxis } from './signal-axis.tsx';

const DIRECTIONS = { higher_is_safer: 'higher is safer', higher_is_riskier: 'higher is riskier' } as const;

/** The agent's own view: its signals on their axes, the triggers that fired, its stated reason and its version. */
export function AgentThought({ revealed }: { readonly revealed: Revealed }) {
  const [ref, width] = useWidth();
  const { signals, triggers, statedReason, agentVersion } = revealed;
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
  ];
  return (
    <section className={styles.section} aria-label="What the agent thought">
      <h3 className={styles.title}>What the agent thought</h3>
      <div ref={ref}>
        {signals.length === 0 && <p className={styles.quiet}>No signal came with this case.</p>}
        {width > 0 &&
          signals.map((signal) => (
            <figure key={signal.name} className={styles.signal}>
              <figcaption className={styles.quiet}>
                <span className="pl-mono">{signal.name}</span>, {DIRECTIONS[signal.direction]}
              </figcaption>
              <SignalAxis signal={signal} width={width} />
            </figure>
          ))}
      </div>
      <FactTable facts={facts} />
    </section>
  );
}

function Triggers({ triggers }: { readonly triggers: Revealed['triggers'] }) {
  const names = triggers.map(({ name, route }) => (route ? `${name} (${route})` : name));
  return <span className="pl-mono">{list(names)}</span>;
}
