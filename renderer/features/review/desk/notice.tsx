import { useEffect } from 'react';
import { useDesk, useDeskState } from './desk-context.ts';
import styles from './recent-bar.module.css';

const SHOWN_FOR = 5000;

/** What undo did, or why nothing happened, for a moment. It was said aloud already. */
export function Notice() {
  const desk = useDesk();
  const notice = useDeskState((state) => state.notice);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => desk.store.setState({ notice: null }), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [desk, notice]);
  return notice === null ? null : <span className={styles.notice}>{notice}</span>;
}
