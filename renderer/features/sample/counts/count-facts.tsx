import { count, list, plural } from '../../../../shared/format.ts';
import { OUTCOMES } from '../../../../shared/model/case.ts';
import type { PopulationResult } from '../../../../shared/model/population.ts';
import { Card } from '../../../components/card.tsx';
import styles from './counts.module.css';
import { grainWords } from './period-words.ts';

type Facts = Pick<PopulationResult, 'counts' | 'outcomes' | 'unit' | 'fields' | 'remarks'>;

/** What a file counts, and what its rows are against the counts that are here. */
export function CountFacts({ counts, outcomes, unit, fields, remarks }: Facts) {
  const sums = OUTCOMES.flatMap((outcome) =>
    outcomes[outcome] === undefined ? [] : [`${count(outcomes[outcome])} ${outcome}`],
  );
  return (
    <>
      <p className={styles.words}>
        {sums.length > 0 && `${list(sums)}, counted ${grainWords(unit, fields)}. `}
        {plural(counts.rows, 'row')}: {count(counts.new)} new, {count(counts.unchanged)} unchanged,{' '}
        {plural(counts.conflicts, 'conflict')}, {count(counts.quarantined)} kept aside.
      </p>
      {remarks.map((remark) => (
        <p key={remark} className={styles.words}>
          {remark}
        </p>
      ))}
    </>
  );
}

/** Rows that were not taken: kept aside with line and reason, or at odds with a count that is here. */
export function CountsAside({ quarantine, conflicts }: Pick<PopulationResult, 'quarantine' | 'conflicts'>) {
  if (quarantine.length + conflicts.length === 0) return null;
  return (
    <Card title="Not taken" hint="mend the file and import it again; what is here stays unchanged by it">
      <div className={styles.scroll}>
        <ul className={styles.list}>
          {quarantine.map(({ line, field, reason, raw }) => (
            <li key={`${line} ${raw}`}>
              {line !== null && `Line ${count(line)}: `}
              <bdi>{reason}</bdi>{' '}
              <span className="pl-caption">
                {field !== null && (
                  <>
                    <bdi>{field}</bdi>,{' '}
                  </>
                )}
                <bdi className="pl-mono">{raw.slice(0, 200)}</bdi>
              </span>
            </li>
          ))}
          {conflicts.map(({ line, cell, here, inFile }) => (
            <li key={cell}>
              {line !== null && `Line ${count(line)}: `}
              <bdi>{cell}</bdi>: {count(here)} here, {count(inFile)} in the file; ours stays
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
