import { NameForm } from '../../components/name-form.tsx';
import styles from './codebook.module.css';

/** Who changes the codebook. */
export function WhoSaves({ id }: { readonly id: string }) {
  const field = { id, label: 'Your name', description: 'The history says who changed what' };
  return <NameForm className={styles.who} field={field} does="Save under this name" />;
}
