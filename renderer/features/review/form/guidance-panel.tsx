import { KeyCaps } from '../../../components/key-caps.tsx';
import { choicesFor } from '../answers/stops.ts';
import { questionAt } from '../desk/answer-actions.ts';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import styles from './guidance-panel.module.css';

/** What the codebook says about the focused question: beside the form, over nothing that is being answered. */
export function GuidancePanel() {
  const desk = useDesk();
  const isOpen = useDeskState((state) => state.showsGuidance);
  const question = useDeskState((state) => questionAt(state, state.stop));
  const row = useDeskState((state) => state.stop.row);
  const outcome = useDeskState((state) => state.view.case.outcome);
  const version = useDeskState((state) => state.codebook.version);
  if (!isOpen || !question) return null;
  const choices = choicesFor(question, outcome).filter(saysMore);
  const rows = question.rows?.filter(saysMore) ?? [];
  const says = saysMore(question) || choices.length > 0 || rows.length > 0;
  return (
    <aside className={styles.panel} aria-label="Codebook guidance">
      <header className={styles.head}>
        <h3>{question.title}</h3>
        <button
          type="button"
          className={styles.close}
          onClick={() => desk.store.setState({ showsGuidance: false })}
        >
          Close <KeyCaps of="C" />
        </button>
      </header>
      <p className={styles.version}>Codebook version {version}</p>
      {question.guidance && <p className={styles.guidance}>{question.guidance}</p>}
      <Examples of={question.examples} />
      {!says && <p>The codebook says nothing more about this question.</p>}
      <dl className={styles.list}>
        {choices.map(({ value, label, guidance, examples }) => (
          <div key={value}>
            <dt>{label}</dt>
            <dd>
              {guidance}
              <Examples of={examples} />
            </dd>
          </div>
        ))}
        {rows.map(({ id, label, guidance, examples }) => (
          <div key={id} data-focused={id === row}>
            <dt>{label}</dt>
            <dd>
              {guidance}
              <Examples of={examples} />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

interface Explained {
  readonly guidance?: string | undefined;
  readonly examples?: readonly string[] | undefined;
}

function saysMore({ guidance, examples = [] }: Explained): boolean {
  return Boolean(guidance) || examples.length > 0;
}

function Examples({ of = [] }: { readonly of?: readonly string[] | undefined }) {
  if (of.length === 0) return null;
  return (
    <ul className={styles.examples}>
      {of.map((example) => (
        <li key={example}>{example}</li>
      ))}
    </ul>
  );
}
