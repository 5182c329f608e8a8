import { type MantineColorScheme, TextInput, useMantineColorScheme } from '@mantine/core';
import { usePreferences } from '../../api/preferences.ts';
import { Card } from '../../components/card.tsx';
import { Segmented } from '../../components/segmented.tsx';
import styles from './settings.module.css';

/** What this computer remembers about the person in front of it. */
export function AppearanceCard() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { density, setDensity, reviewer, setReviewer } = usePreferences();
  return (
    <Card title="On this computer" hint="not part of the workspace">
      <div className={styles.rows}>
        <TextInput
          label="Your name as a reviewer"
          description="Stamped on every label you make"
          value={reviewer}
          maxLength={200}
          onChange={(event) => setReviewer(event.currentTarget.value)}
        />
        <div className={styles.choice}>
          <span>Colours</span>
          <Segmented<MantineColorScheme>
            label="Colours"
            value={colorScheme}
            options={[
              { value: 'auto', label: 'As the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
            onChange={setColorScheme}
          />
        </div>
        <div className={styles.choice}>
          <span>Rows</span>
          <Segmented
            label="Rows"
            value={density}
            options={[
              { value: 'compact', label: 'Compact' },
              { value: 'comfortable', label: 'Comfortable' },
            ]}
            onChange={setDensity}
          />
        </div>
      </div>
    </Card>
  );
}
