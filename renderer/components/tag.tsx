import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import styles from './tag.module.css';

export type TagTone = 'plain' | 'warn' | 'crit' | 'accent';

interface TagProps {
  readonly tone?: TagTone;
  /** Tones are never told by colour alone: a tag in `warn` or `crit` names its icon too. */
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A state in a word: "limit undecided", "over limit", "n = 196". */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={`${styles.tag} ${tone === 'plain' ? '' : styles[tone]}`}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}
