import styles from './eval-form.module.css';

const FORMS = [
  ['lookup.line_id == "L2"', 'calls it so; also !=, contains, <, <=, >, >='],
  ['calls lookup', 'calls it at all; also never calls lookup'],
  ['no transfer before lookup', 'hands over only after it; also with an argument'],
  ['transfers to a human', 'hands over; also never transfers to a human'],
  ['says "text"', 'says it, whatever the capitals; also never says "text"'],
] as const;

/** The forms in which a criterion is checked without a person or a model. */
export function CheckForms() {
  return (
    <details className={styles.forms}>
      <summary>How a check is written</summary>
      <dl>
        {FORMS.map(([form, meaning]) => (
          <div key={form}>
            <dt className={styles.code}>{form}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      Everything else is a sentence, for a person or a model to judge.
    </details>
  );
}
