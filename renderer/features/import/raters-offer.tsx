import { Button } from '@mantine/core';
import { plural } from '../../../shared/format.ts';
import { Icon } from '../../components/icon.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './import.module.css';

interface RatersOfferProps {
  /** Columns that look like answers of raters. */
  readonly raters: readonly string[];
  readonly onLabels: () => void;
}

/** The same file holds answers of people: they can come in as labels, now that the cases are here. */
export function RatersOffer({ raters, onLabels }: RatersOfferProps) {
  const offers = raters.length > 0;
  useKeys('Labels', [
    { keys: 'L', does: 'Import the answers in this file as labels', run: onLabels, when: () => offers },
  ]);
  if (!offers) return null;
  return (
    <section className={styles.question} aria-label="Labels in this file">
      <Icon name="review" />
      <div>
        <p>This file also holds answers of {plural(raters.length, 'rater')}.</p>
        <p className="pl-caption">
          <bdi>{raters.slice(0, 8).join(', ')}</bdi>
        </p>
      </div>
      <Button onClick={onLabels} rightSection={<KeyCaps of="L" />}>
        Import them as labels
      </Button>
    </section>
  );
}
