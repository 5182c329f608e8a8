import { Modal } from '@mantine/core';
import { KeyCaps } from '../components/key-caps.tsx';
import { keySheet, useKeySheet } from '../components/key-sheet-store.ts';
import { keys } from '../keyboard/keys.ts';
import { useKeyBlock } from '../keyboard/use-keys.ts';
import styles from './key-sheet.module.css';

/** Every key that acts on the screen as it is now, under the name of what it belongs to. */
export function KeySheet() {
  const { isOpen } = useKeySheet();
  useKeyBlock(isOpen);
  const scopes = isOpen ? keys.scopes() : [];
  return (
    <Modal opened={isOpen} onClose={keySheet.close} title="Keys" size="lg">
      <div className={styles.sheet}>
        {scopes.map(({ title, bindings }) => (
          <section key={title} className={styles.scope}>
            <h3>{title}</h3>
            {bindings.map(({ keys: written, does }) =>
              does ? (
                <p key={written} className={styles.key}>
                  {does}
                  <span className="pl-hidden">: {written}</span>
                  <KeyCaps of={written} />
                </p>
              ) : null,
            )}
          </section>
        ))}
      </div>
    </Modal>
  );
}
