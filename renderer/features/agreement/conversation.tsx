import { Button } from '@mantine/core';
import { useState } from 'react';
import { count, plural } from '../../../shared/format.ts';
import type { LetteredAnswers, SettlingView } from '../../../shared/model/agreement.ts';
import type { Message } from '../../../shared/model/case.ts';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './conversation.module.css';
import { type MarkedPassage, piecesOf } from './marked-text.ts';

/** Turns of a conversation that are drawn at once; the case in Review has them all. */
const MOST_TURNS = 300;
/** Characters of one turn that are drawn. */
const MOST_CHARACTERS = 6000;
/** Shown when nobody marked anything. */
const LAST_TURNS = 4;

/** What the reviewers marked, with the turn it stands in; the whole conversation on demand. */
export function Conversation({ view }: { readonly view: SettlingView }) {
  const [isWhole, setWhole] = useState(false);
  const passages = passagesOf(view.answers);
  const turns = view.messages.map((message, turn) => ({ message, turn }));
  const marked = turns.filter(({ turn }) => passages.some((passage) => passage.turn === turn));
  const spoken = turns.filter(({ message }) => isSpoken(message));
  const shown = isWhole ? turns.slice(-MOST_TURNS) : marked.length > 0 ? marked : spoken.slice(-LAST_TURNS);
  const inPacket = passages.filter(({ turn }) => turn === null);
  useKeys('Conversation', [
    { keys: 'T', does: 'Whole conversation, or only what was marked', run: () => setWhole(!isWhole) },
  ]);
  return (
    <div className={styles.conversation}>
      {!isWhole && marked.length === 0 && (
        <p className="pl-caption">Nobody marked a passage. The last turns:</p>
      )}
      {isWhole && turns.length > MOST_TURNS && (
        <p className="pl-caption">The last {count(MOST_TURNS)} turns; Review has them all.</p>
      )}
      {shown.map(({ message, turn }) => (
        <Turn
          key={turn}
          message={message}
          turn={turn}
          passages={passages.filter((passage) => passage.turn === turn)}
        />
      ))}
      {view.messages.length > shown.length || isWhole ? (
        <Button variant="subtle" onClick={() => setWhole(!isWhole)} rightSection={<KeyCaps of="T" />}>
          {isWhole ? 'Only what was marked' : `Open the whole conversation, ${plural(turns.length, 'turn')}`}
        </Button>
      ) : null}
      {view.packet !== null && (
        <details className={styles.packet} open={inPacket.length > 0}>
          <summary>Packet as written</summary>
          <p dir="auto">
            <Marked text={view.packet} passages={inPacket} />
          </p>
        </details>
      )}
    </div>
  );
}

interface PlacedPassage extends MarkedPassage {
  /** Null is the packet. */
  readonly turn: number | null;
}

/** The passages of all reviewers under tags: A1, A2, B1. */
function passagesOf(answers: readonly LetteredAnswers[]): PlacedPassage[] {
  return answers.flatMap(({ letter, answers }) =>
    (answers.evidence ?? []).map(({ source, turn, start, end }, place) => ({
      tag: `${letter}${place + 1}`,
      turn: source === 'packet' ? null : turn,
      start,
      end,
    })),
  );
}

function isSpoken({ speaker, text }: Message): boolean {
  return text.trim() !== '' && (speaker === 'customer' || speaker === 'agent');
}

interface TurnProps {
  readonly message: Message;
  readonly turn: number;
  readonly passages: readonly MarkedPassage[];
}

function Turn({ message, turn, passages }: TurnProps) {
  const { speaker, text, toolCalls, answers } = message;
  return (
    <div className={styles.turn} data-speaker={speaker}>
      <div className="pl-caption">
        turn {turn}, {speaker}
        {answers?.name && ` ${answers.name}`}
      </div>
      {text !== '' && (
        <p dir="auto" className={speaker === 'tool' ? 'pl-mono' : undefined}>
          <Marked text={text} passages={passages} />
        </p>
      )}
      {toolCalls?.map((call) => (
        <p key={`${call.id} ${call.name} ${call.arguments}`} className={`pl-mono ${styles.call}`}>
          {call.name} {call.arguments.slice(0, 400)}
        </p>
      ))}
    </div>
  );
}

function Marked({ text, passages }: { readonly text: string; readonly passages: readonly MarkedPassage[] }) {
  const isCut = text.length > MOST_CHARACTERS;
  let at = 0;
  return (
    <>
      {piecesOf(isCut ? text.slice(0, MOST_CHARACTERS) : text, passages).map((piece) => {
        const key = at;
        at += piece.text.length + piece.tags.length + 1;
        return (
          <span key={key}>
            {piece.isMarked ? <mark className={styles.mark}>{piece.text}</mark> : piece.text}
            {piece.tags.map((tag) => (
              <span key={tag} className={styles.tag}>
                {tag}
              </span>
            ))}
          </span>
        );
      })}
      {isCut && ' …'}
    </>
  );
}
