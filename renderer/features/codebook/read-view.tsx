import { whenAsked } from '../../../shared/analysis/codebook/when-asked.ts';
import { optionDigits } from '../../../shared/analysis/option-digits.ts';
import { plural } from '../../../shared/format.ts';
import { type Codebook, optionsFor, type Question } from '../../../shared/model/codebook.ts';
import { Card } from '../../components/card.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { Tag } from '../../components/tag.tsx';
import styles from './codebook.module.css';

/** The wording by which cases are judged, to read before and between reviews. */
export function ReadView({ codebook }: { readonly codebook: Codebook }) {
  return (
    <div className={styles.stack}>
      {codebook.questions.map((question, place) => (
        <QuestionCard key={question.id} number={place + 1} question={question} />
      ))}
    </div>
  );
}

function QuestionCard({ number, question }: { readonly number: number; readonly question: Question }) {
  const { title, guidance, examples, options, rows, required, sees } = question;
  const asked = [whenAsked(question), rows ? plural(rows.length, 'row') : ''].filter(Boolean).join(', ');
  return (
    <Card
      title={`${number}  ${title}`}
      hint={asked}
      actions={
        <>
          {sees && sees.length > 0 && (
            <Tag tone="warn" icon="eye">
              not blind
            </Tag>
          )}
          {!required && <Tag>optional</Tag>}
        </>
      }
    >
      {guidance && <p className={styles.guidance}>{guidance}</p>}
      <Examples of={examples} />
      {rows && (
        <dl className={styles.options}>
          {rows.map((row) => (
            <div key={row.id}>
              <dt>{row.label}</dt>
              <dd>
                {row.guidance}
                <Examples of={row.examples} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {options.length > 0 && (
        <dl className={rows ? styles.inline : styles.options}>
          {options.map((option) => (
            <div key={option.value}>
              <dt>
                <KeyCaps of={digitOf(question, option) ?? ''} /> {option.label}
              </dt>
              {(option.guidance || option.examples) && (
                <dd>
                  {option.guidance}
                  <Examples of={option.examples} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

/** The digit among the options that are offered along with this one. */
function digitOf(question: Question, option: Question['options'][number]): string | null {
  const outcome = (option.outcomes ?? question.outcomes).find((one) => question.outcomes.includes(one));
  if (outcome === undefined) return null;
  const offered = optionsFor(question, outcome);
  return optionDigits(offered)[offered.indexOf(option)] ?? null;
}

function Examples({ of = [] }: { readonly of?: readonly string[] | undefined }) {
  if (of.length === 0) return null;
  return (
    <ul className={styles.examples}>
      {of.map((example) => (
        <li key={example} dir="auto">
          {example}
        </li>
      ))}
    </ul>
  );
}
