import { taskValue } from '../../shared/analysis/task-kpis/task-words.ts';
import { marginOf } from '../../shared/analysis/versions/movement.ts';
import { MovementWhisker } from '../../shared/charts/movement-whisker.tsx';
import { count, sentenceCase } from '../../shared/format.ts';
import type { TaskFigure } from '../../shared/model/task-kpi.ts';
import type { VersionRow } from '../../shared/model/version-comparison.ts';
import type { IconName } from './icon-paths.ts';
import styles from './movement.module.css';
import { movementWords, sourceWords } from './movement-words.ts';
import { Tag, type TagTone } from './tag.tsx';

interface MovementRowProps {
  readonly row: VersionRow;
  readonly currency: string;
  /** Of the whole row. */
  readonly width: number;
  /** Margins to both sides of the scale. */
  readonly reach: number;
  /** A few words under the name; where the figures come from unless said. */
  readonly under: string | undefined;
}

/** One figure: before, after, the difference as a picture, and what it shows in words. */
export function MovementRow({ row, currency, width, reach, under }: MovementRowProps) {
  const { name, source, before, after, difference, margin, movement, sentence, unit } = row;
  const bound = marginOf(margin, before);
  const { value, low, high } = difference;
  const side = (figure: TaskFigure) => (
    <>
      {figure.value === undefined ? 'not known' : taskValue(figure.value, unit, currency)}{' '}
      <span className={styles.n}>n = {count(figure.n)}</span>
    </>
  );
  const look = looks(row);
  return (
    <div className={styles.row}>
      <div className={styles.name}>
        <b dir="auto">{name}</b>
        <span className={styles.n}>{under ?? sourceWords[source]}</span>
      </div>
      <div className={styles.sides}>
        <span>{side(before)}</span>
        <span>{side(after)}</span>
      </div>
      <div className={styles.picture}>
        {value !== undefined && low !== undefined && high !== undefined && bound > 0 && (
          <MovementWhisker
            width={Math.max(160, Math.round(width * 0.3))}
            value={value / bound}
            low={low / bound}
            high={high / bound}
            reach={reach}
            tone={movement === 'moved' ? 'moved' : movement === 'cannot_tell' ? 'open' : 'still'}
            label={`${name}: ${sentence}`}
          />
        )}
      </div>
      <div className={styles.shows}>
        <Tag tone={look.tone} {...(look.icon ? { icon: look.icon } : {})}>
          {movementWords[movement]}
          {row.better === null ? '' : row.better ? ', for the better' : ', for the worse'}
        </Tag>
        <span className={styles.sentence}>{sentenceCase(sentence.replace(/^[^:]*: /, ''))}</span>
      </div>
    </div>
  );
}

function looks({ movement, better, difference }: VersionRow): { tone: TagTone; icon?: IconName } {
  if (movement === 'cannot_tell') return { tone: 'plain', icon: 'question' };
  if (movement !== 'moved') return { tone: 'accent', icon: 'check' };
  const icon = (difference.value ?? 0) > 0 ? 'arrow-up' : 'arrow-down';
  return { tone: better === false ? 'crit' : 'accent', icon };
}
