import { useQuery } from '@tanstack/react-query';
import { plural } from '../../../shared/format.ts';
import type { Question } from '../../../shared/model/codebook.ts';
import { api } from '../../api/client.ts';
import { Card } from '../../components/card.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { Tag } from '../../components/tag.tsx';
import styles from './codebook.module.css';

/** The wording by which cases are judged, to read before and between reviews. */
export function CodebookPage() {
  const codebook = useQuery(api.reviews.codebook.queryOptions());
  const version = codebook.data?.version;
  return (
    <Page title="Codebook" fact={version && `Version ${version}. Every label is stamped with it`}>
      <LoadState query={codebook} what="The codebook">
        {({ questions }) => (
          <div className={styles.stack}>
            {questions.map((question, i) => (
              <QuestionCard key={question.id} number={i + 1} question={question} />
            ))}
          </div>
        )}
      </LoadState>
    </Page>
  );
}

function QuestionCard({ number, question }: { readonly number: number; readonly question: Question }) {
  const { title, guidance, options, rows, required } = question;
  return (
    <Card
      title={`${number}  ${title}`}
      hint={whenAsked(question)}
      actions={required ? null : <Tag>optional</Tag>}
    >
      {guidance && <p className={styles.guidance}>{guidance}</p>}
      {rows && (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <li key={row.id}>
              <b>{row.label}</b>
              {row.guidance && <span> {row.guidance}</span>}
            </li>
          ))}
        </ul>
      )}
      {options.length > 0 && (
        <dl className={rows ? styles.inline : styles.options}>
          {options.map((option) => (
            <div key={option.value}>
              <dt>{option.label}</dt>
              {option.guidance && <dd>{option.guidance}</dd>}
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

/** When the question is asked, in words. */
function whenAsked({ outcomes, verdicts, phase, rows }: Question): string {
  const parts = [
    outcomes.length === 3 ? 'every case' : `${outcomes.join(', ')} cases only`,
    verdicts ? `after ${verdicts.map((verdict) => verdict.replace('_', ' ')).join(' or ')}` : '',
    phase === 'packet' ? 'once the packet is open' : '',
    rows ? plural(rows.length, 'row') : '',
  ];
  return parts.filter(Boolean).join(', ');
}
