import { Button, Select } from '@mantine/core';
import type { ImportPreview, Mapping } from '../../../../shared/model/import.ts';
import { Icon } from '../../../components/icon.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import styles from '../import.module.css';
import { zoneOptions } from './zone-options.ts';

interface NotationCardProps {
  readonly mapping: Mapping;
  readonly zoneless: ImportPreview['zoneless'];
  readonly onRemap: (change: Partial<Mapping>) => void;
}

/** How times are written, where the table leaves it open: asked once, kept with the mapping, and open to correction. */
export function NotationCard({ mapping, zoneless, onRemap }: NotationCardProps) {
  const { timeZone, dayFirst } = mapping;
  if (!zoneless && timeZone === undefined && dayFirst === undefined) return null;
  return (
    <section className={styles.question} data-settled={!zoneless} aria-label="How times are written">
      <Icon name="clock" />
      <div>
        {zoneless ? (
          <p>
            Times such as <bdi className="pl-mono">{zoneless.example}</bdi> name no time zone. They are read
            as UTC until you say which zone is meant.
          </p>
        ) : (
          <p>
            {timeZone === undefined
              ? 'Times name their zone, or are days alone.'
              : `Times without a zone are of ${timeZone}.`}
          </p>
        )}
        {zoneless && <p className="pl-caption">column {zoneless.column}</p>}
      </div>
      <div className={styles.choices}>
        {dayFirst !== undefined && (
          <Segmented
            label="Order of day and month"
            value={dayFirst ? 'day' : 'month'}
            options={[
              { value: 'day', label: 'Day first' },
              { value: 'month', label: 'Month first' },
            ]}
            onChange={(first) => onRemap({ dayFirst: first === 'day' })}
          />
        )}
        {(zoneless || timeZone !== undefined) && (
          <Select
            aria-label="Time zone of times that name none"
            placeholder="Time zone"
            w={190}
            searchable
            allowDeselect={false}
            limit={50}
            data={zoneOptions()}
            value={timeZone ?? null}
            onChange={(zone) => zone !== null && onRemap({ timeZone: zone })}
          />
        )}
        {zoneless && <Button onClick={() => onRemap({ timeZone: 'UTC' })}>They are UTC</Button>}
      </div>
    </section>
  );
}
