import { Button, Select, TextInput } from '@mantine/core';
import { optionDigits } from '../../../../shared/analysis/option-digits.ts';
import { BuiltInQuestion, type Codebook, type Question } from '../../../../shared/model/codebook.ts';
import type { CodebookProblem, WantedWording } from '../../../../shared/model/codebook-change.ts';
import { Icon } from '../../../components/icon.tsx';
import { KIND_WORDS } from '../words.ts';
import { type ChangeQuestion, newOption, newRow } from './editing.ts';
import { Explaining } from './explaining.tsx';
import { type Part, PartList } from './part-list.tsx';
import styles from './question-form.module.css';
import { WantedWordings } from './wanted-wordings.tsx';
import { WhatIsSeen } from './what-is-seen.tsx';
import { WhenAskedFields } from './when-asked-fields.tsx';

interface QuestionFormProps {
  readonly question: Question;
  readonly at: number;
  /** The codebook in force: names that are in it stay. */
  readonly inForce: Codebook;
  readonly problems: readonly CodebookProblem[];
  readonly wanted: readonly WantedWording[];
  readonly onChange: ChangeQuestion;
  readonly onRemove: () => void;
}

/** Everything about one question, with what is wrong where it is wrong. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, at, inForce, wanted, onChange, onRemove } = props;
  const own = props.problems.filter(({ path }) => path[0] === 'questions' && path[1] === at);
  const errorAt = (...path: readonly (string | number)[]) =>
    own.find((problem) => problem.severity === 'error' && problem.path.slice(2).join() === path.join())
      ?.sentence;
  const before = inForce.questions.find(({ id }) => id === question.id);
  const isBuiltIn = BuiltInQuestion.safeParse(question.id).success;
  const isFixed = isBuiltIn || before !== undefined;
  const takesOptions = question.kind === 'one' || question.kind === 'many' || question.kind === 'rows';
  return (
    <div className={styles.form}>
      <Problems problems={own} />
      <WantedWordings wanted={wanted} question={question} onChange={onChange} />
      <TextInput
        label="Question"
        value={question.title}
        maxLength={300}
        error={errorAt('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value }, 'title')}
      />
      <div className={styles.pair}>
        <TextInput
          label="Name in files"
          description={
            isFixed ? 'Labels may hold answers under it, so it stays' : 'Small letters, digits and _'
          }
          value={question.id}
          maxLength={60}
          disabled={isFixed}
          error={errorAt('id')}
          onChange={(event) => onChange({ id: event.currentTarget.value }, 'id')}
        />
        <Select
          label="Answered with"
          description={isFixed ? 'Stays, for the same reason' : 'Cannot be changed once it is saved'}
          data={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
          value={question.kind}
          allowDeselect={false}
          disabled={isFixed}
          error={errorAt('kind')}
          onChange={(kind) => kind && onChange(ofKind(question, kind as Question['kind']))}
        />
      </div>
      <Explaining
        name="the question"
        guidance={question.guidance}
        examples={question.examples}
        onChange={(more, field) => onChange(more, field)}
      />
      <WhenAskedFields question={question} isBuiltIn={isBuiltIn} errorAt={errorAt} onChange={onChange} />
      {takesOptions && (
        <section className={styles.part} aria-label="Options">
          <h3>Options</h3>
          <PartList
            noun="option"
            parts={question.options.map(({ value, ...rest }) => ({ name: value, ...rest }))}
            locked={before?.options.map(({ value }) => value) ?? []}
            digits={optionDigits(question.options)}
            errorAt={(place, field) => errorAt('options', place, field)}
            make={() => asPart(newOption(question.options))}
            onChange={(parts, typing) =>
              onChange(
                {
                  options: parts.map(({ name, ...rest }) => ({
                    value: name,
                    ...rest,
                  })) as Question['options'],
                },
                typing,
              )
            }
          />
        </section>
      )}
      {question.kind === 'rows' && (
        <section className={styles.part} aria-label="Rows">
          <h3>Rows</h3>
          <PartList
            noun="row"
            parts={(question.rows ?? []).map(({ id, ...rest }) => ({ name: id, ...rest }))}
            locked={before?.rows?.map(({ id }) => id) ?? []}
            errorAt={(place, field) => errorAt('rows', place, field)}
            make={() => {
              const { id, label } = newRow(question.rows ?? []);
              return { name: id, label };
            }}
            onChange={(parts, typing) =>
              onChange(
                {
                  rows: parts.map(({ name, label, guidance, examples }) => ({
                    id: name,
                    label,
                    guidance,
                    examples,
                  })),
                },
                typing,
              )
            }
          />
        </section>
      )}
      <WhatIsSeen question={question} onChange={onChange} />
      {question.id !== 'verdict' && (
        <Button
          variant="subtle"
          className={styles.remove ?? ''}
          onClick={onRemove}
          leftSection={<Icon name="trash" size={14} />}
        >
          Take this question out
        </Button>
      )}
    </div>
  );
}

function asPart({ value, label }: Question['options'][number]): Part {
  return { name: value, label };
}

/** What a kind does not have is taken out, and what it needs is begun. */
function ofKind(question: Question, kind: Question['kind']): Partial<Question> {
  const takesOptions = kind === 'one' || kind === 'many' || kind === 'rows';
  const options = takesOptions
    ? question.options.length > 0
      ? question.options
      : [newOption([]), newOption([newOption([])])]
    : [];
  return { kind, options, rows: kind === 'rows' ? (question.rows ?? [newRow([])]) : undefined };
}

function Problems({ problems }: { readonly problems: readonly CodebookProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label="What is wrong or doubtful here">
      {problems.map(({ severity, sentence }) => (
        <li key={sentence} data-severity={severity}>
          <Icon name={severity === 'error' ? 'warning' : 'info'} size={14} />
          <span>
            <b>{severity === 'error' ? 'To mend' : 'To think about'}</b> {sentence}
          </span>
        </li>
      ))}
    </ul>
  );
}
