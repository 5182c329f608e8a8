import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Codebook } from '../../../../shared/model/codebook.ts';
import type { WantedWording } from '../../../../shared/model/codebook-change.ts';
import { announce } from '../../../components/live-region.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { changeDraft, type Draft, dropDraft, replaceDraft, selectQuestion, travelDraft } from '../drafts.ts';
import { questionChanger, withMovedQuestion, withNewQuestion, withoutQuestion } from './editing.ts';
import styles from './editor.module.css';
import { Preview } from './preview.tsx';
import { QuestionForm } from './question-form.tsx';
import { QuestionList } from './question-list.tsx';
import { SaveCard } from './save-card.tsx';
import { useEditing } from './use-editing.ts';

interface EditorProps {
  readonly workspace: string;
  readonly draft: Draft;
  readonly inForce: Codebook;
  readonly wanted: readonly WantedWording[];
  /** Back to reading. */
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

/** The editor: questions, the form of one of them, and what it all comes to. */
export function Editor({ workspace, draft, inForce, wanted, onLeave, onSaved }: EditorProps) {
  const editing = useEditing(workspace, draft, inForce, onSaved);
  const form = useRef<HTMLElement>(null);
  const { questions } = draft.codebook;
  const question = questions[draft.at];
  const change = (how: (draft: Draft) => Draft) => changeDraft(workspace, how);
  const select = (at: number) => {
    if (at < 0 || at >= questions.length) return;
    selectQuestion(workspace, at);
    announce(`${questions[at]?.title}, ${at + 1} of ${questions.length}`);
  };
  const travel = (kind: 'undo' | 'redo') => {
    const went = travelDraft(workspace, kind);
    const nothing = kind === 'undo' ? 'Nothing to undo' : 'Nothing to do again';
    announce(went ? (kind === 'undo' ? 'Undone' : 'Done again') : nothing);
  };
  const save = () => {
    if (editing.by === '') document.getElementById('codebook-saver')?.focus();
    else if (editing.canSave) editing.save.mutate();
    else announce(editing.errors[0]?.sentence ?? 'Nothing was changed yet');
  };
  const { at } = draft;
  useEffect(() => {
    if (at >= 0) form.current?.scrollTo({ top: 0 });
  }, [at]);
  useKeys('Codebook editor', [
    { keys: 'J', does: 'Next question', run: () => select(at + 1) },
    { keys: 'K', does: 'Previous question', run: () => select(at - 1) },
    { keys: 'A', does: 'Add a question', run: () => change(withNewQuestion) },
    { keys: 'Z', does: 'Undo', run: () => travel('undo') },
    { keys: 'Shift+Z', does: 'Redo', run: () => travel('redo') },
    { keys: 'Ctrl+Enter', does: 'Save as the next version', run: save },
    { keys: 'Escape', does: 'Back to reading; the draft is kept', run: onLeave },
  ]);
  const asked = new Map<string, number>();
  for (const one of wanted) {
    const [id = ''] = one.question.split('.');
    asked.set(id, (asked.get(id) ?? 0) + 1);
  }
  return (
    <div className={styles.editor}>
      <QuestionList
        questions={questions}
        at={at}
        problems={editing.problems}
        wanted={asked}
        onSelect={select}
        onMove={(by) => change((now) => withMovedQuestion(now, by))}
        onAdd={() => change(withNewQuestion)}
      />
      <div className={styles.work}>
        {/* What scrolls can be reached with the keyboard. */}
        <section ref={form} className={styles.form} aria-label="The question" tabIndex={-1}>
          {draft.basedOn !== inForce.version && (
            <Overtaken
              draft={draft}
              newest={inForce.version}
              onGoOn={() => replaceDraft(workspace, inForce.version, draft.codebook, draft.note)}
            />
          )}
          {question && (
            <QuestionForm
              question={question}
              at={at}
              inForce={inForce}
              problems={editing.problems}
              wanted={wanted.filter((one) => one.question.split('.')[0] === question.id)}
              onChange={questionChanger(workspace, at)}
              onRemove={() => change(withoutQuestion)}
            />
          )}
        </section>
        <aside className={styles.side} aria-label="Preview and saving">
          {question && <Preview question={question} number={at + 1} />}
          <SaveCard
            workspace={workspace}
            draft={draft}
            editing={editing}
            version={inForce.version + 1}
            onSave={save}
            onDrop={() => {
              dropDraft(workspace);
              onLeave();
            }}
          />
        </aside>
      </div>
    </div>
  );
}

interface OvertakenProps {
  readonly draft: Draft;
  readonly newest: number;
  readonly onGoOn: () => void;
}

/** Somebody saved another version while this draft was in the making. */
function Overtaken({ draft, newest, onGoOn }: OvertakenProps) {
  return (
    <div role="alert" className={styles.overtaken}>
      <p>
        Version {newest} was saved since this draft was begun from version {draft.basedOn}. What is listed
        beside it is the difference to version {newest}: it would take back what that version changed, unless
        you change it too.
      </p>
      <Button size="xs" onClick={onGoOn}>
        Go on from version {newest}
      </Button>
    </div>
  );
}
