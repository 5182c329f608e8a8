import { Modal } from '@mantine/core';
import { create } from 'zustand';
import { KeyCaps } from '../components/key-caps.tsx';
import { keys } from '../keyboard/keys.ts';
import { useKeyBlock } from '../keyboard/use-keys.ts';
import styles from './key-sheet.module.css';

interface KeySheetState {
  readonly isOpen: boolean;
}

const useKeySheet = create<KeySheetState>(() => ({ isOpen: false }));

/** Opens and closes the key sheet. */
export const keySheet = {
  open: () => useKeySheet.setState({ isOpen: true }),
  close: () => useKeySheet.setState({ isOpen: false }),
};

/** Every key that acts on the screen as it is now, under the name of what it belongs to. */
export function KeySheet() {
  const { isOpen } = useKeySheet();
  useKeyBlock(isOpen);
  const scopes = isOpen ? keys.scopes() : [];
  return (
    <Modal opened={isOpen} onClose={keySheet.close} title="Keys" size="lg" transitionProps={{ duration: 0 }}>
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
