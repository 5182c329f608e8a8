import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './card.module.css';

interface CardProps {
  /** A heading makes the card a named region. */
  readonly title?: ReactNode;
  /** A few words beside the heading, in caption size. */
  readonly hint?: ReactNode;
  /** Links and quiet buttons at the right end of the heading. */
  readonly actions?: ReactNode;
  /** Without padding, for lists and tables which draw to the edge. */
  readonly flush?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** White surface with a hairline: the one box of the app. */
export function Card({ title, hint, actions, flush = false, className, children }: CardProps) {
  const id = useId();
  const classes = [styles.card, flush ? '' : styles.padded, className ?? ''].join(' ');
  return (
    <section className={classes} {...(title ? { 'aria-labelledby': id } : {})}>
      {title && (
        <header className={styles.head}>
          <h2 id={id}>{title}</h2>
          {hint && <span className={styles.hint}>{hint}</span>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
