import { NameForm } from '../../components/name-form.tsx';
import styles from './lead-name.module.css';

/** Whose settlements these are. */
export function LeadName({ id }: { readonly id: string }) {
  const field = { id, 'aria-label': 'Your name', placeholder: 'Your name: a settlement carries it' };
  return <NameForm className={styles.form} field={field} does="Settle under this name" isPrimary />;
}
