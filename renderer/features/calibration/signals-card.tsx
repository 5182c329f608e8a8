import { DotWhisker } from '../../../shared/charts/dot-whisker.tsx';
import { count, fixed, percent, plural, sampleSize } from '../../../shared/format.ts';
import type { SignalLine, SignalOverview } from '../../../shared/model/signal-check.ts';
import { Card } from '../../components/card.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { useWidth } from '../../components/use-width.ts';
import styles from './calibration.module.css';
import { DIRECTION_WORDS } from './words.ts';

const GATE = 0.65;
const DOMAIN: readonly [number, number] = [0.4, 1];

interface SignalsCardProps {
  readonly overview: SignalOverview;
  readonly chosen: string | null;
  readonly onChoose: (signal: string) => void;
}

/** Does any signal separate cases that needed a person? All of them on one scale, against one gate. */
export function SignalsCard({ overview, chosen, onChoose }: SignalsCardProps) {
  const [ref, width] = useWidth();
  const { sentence, versions, weighted, level, lines } = overview;
  const n = Math.max(0, ...lines.map((line) => line.n));
  const together = versions > 1 ? `${plural(versions, 'version')} together, ` : '';
  const hint = `${together}${sampleSize(n)}, ${weighted ? 'weighted ' : ''}AUROC, ${percent(level, 0)} interval; plumb line: gate ${GATE}`;
  const whisker = Math.max(120, Math.min(420, width - 640));
  return (
    <Card title="Does any signal separate cases that needed a person?" hint={hint}>
      <p className={styles.answer}>{sentence}</p>
      <div ref={ref} className={styles.scrolls}>
        <DataTable
          label="Signals"
          rows={lines}
          rowKey={({ signal }) => signal}
          columns={[
            {
              key: 'signal',
              head: 'Signal',
              cell: ({ signal }) => (
                <button
                  type="button"
                  className={styles.name}
                  aria-pressed={signal === chosen}
                  onClick={() => onChoose(signal)}
                >
                  <bdi>{signal}</bdi>
                </button>
              ),
            },
            {
              key: 'direction',
              head: 'Direction',
              cell: ({ direction, guessed }) => `${DIRECTION_WORDS[direction]}${guessed ? ' (guessed)' : ''}`,
            },
            { key: 'n', head: 'Labels', right: true, cell: (line) => count(line.n) },
            {
              key: 'auroc',
              head: 'AUROC',
              right: true,
              cell: ({ separation }) => separation && <b>{fixed(separation.auroc, 2)}</b>,
            },
            { key: 'whisker', head: '', cell: (line) => <Whisker line={line} width={whisker} /> },
            {
              key: 'interval',
              head: 'Interval',
              cell: ({ separation }) =>
                separation && `${fixed(separation.low, 2)} to ${fixed(separation.high, 2)}`,
            },
            { key: 'words', head: 'In words', cell: ({ words }) => words },
          ]}
        />
      </div>
    </Card>
  );
}

function Whisker({ line, width }: { readonly line: SignalLine; readonly width: number }) {
  const { separation, signal, words } = line;
  if (separation === null) return null;
  return (
    <DotWhisker
      width={width}
      domain={DOMAIN}
      estimate={separation.auroc}
      low={separation.low}
      high={separation.high}
      limit={GATE}
      fails={separation.grade === 'fails'}
      label={`${signal}: AUROC ${fixed(separation.auroc, 2)}, ${words}`}
    />
  );
}
