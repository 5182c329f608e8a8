// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyCaps } from './key-words.ts';
import { keys } from './keys.ts';
import { listenForKeys } from './listen.ts';
import { matchesKey, parseKeyPattern } from './match-key.ts';
import type { KeyBinding } from './registry.ts';
import { useKeys } from './use-keys.ts';

const plain = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, timeStamp: 0 };

interface ScreenProps {
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
  readonly children?: ReactNode;
}

function Screen({ title, bindings, children }: ScreenProps) {
  useKeys(title, bindings);
  return children ?? <input aria-label="note" />;
}

let stop: () => void;
let done: string[];
const says = (word: string) => () => {
  done.push(word);
};

beforeEach(() => {
  done = [];
  stop = listenForKeys(window, keys);
});
afterEach(() => {
  stop();
  cleanup();
});

describe('matching a key', () => {
  it('goes by the letter, wherever the layout puts it', () => {
    expect(matchesKey(parseKeyPattern('Z'), { ...plain, key: 'z', code: 'KeyY' }, false)).toBe(true);
    expect(matchesKey(parseKeyPattern('Y'), { ...plain, key: 'z', code: 'KeyY' }, false)).toBe(false);
  });
  it('falls back to the place on the board where the layout has no Latin letters', () => {
    expect(matchesKey(parseKeyPattern('J'), { ...plain, key: 'о', code: 'KeyJ' }, false)).toBe(true);
  });
  it('reads Ctrl as Cmd on a Mac and never both', () => {
    const pattern = parseKeyPattern('Ctrl+K');
    expect(matchesKey(pattern, { ...plain, key: 'k', metaKey: true }, true)).toBe(true);
    expect(matchesKey(pattern, { ...plain, key: 'k', ctrlKey: true }, true)).toBe(false);
    expect(matchesKey(pattern, { ...plain, key: 'k', ctrlKey: true }, false)).toBe(true);
  });
  it('takes the question mark however it is reached', () => {
    expect(matchesKey(parseKeyPattern('?'), { ...plain, key: '?', shiftKey: true }, false)).toBe(true);
  });
  it('keeps Z and Shift Z apart', () => {
    expect(matchesKey(parseKeyPattern('Z'), { ...plain, key: 'Z', shiftKey: true }, false)).toBe(false);
    expect(matchesKey(parseKeyPattern('Shift+Z'), { ...plain, key: 'Z', shiftKey: true }, false)).toBe(true);
  });
  it('takes a digit from the place of the digit row when the layout needs Shift for it', () => {
    expect(matchesKey(parseKeyPattern('1'), { ...plain, key: '&', code: 'Digit1' }, false)).toBe(true);
  });
});

describe('keys on a screen', () => {
  it('act in the Keys state and belong to the field in the Text state', async () => {
    const user = userEvent.setup();
    const { getByLabelText } = render(
      <Screen title="Review" bindings={[{ keys: 'J', run: says('next') }]} />,
    );
    await user.keyboard('j');
    await user.click(getByLabelText('note'));
    await user.keyboard('j');
    expect(done).toEqual(['next']);
    expect((getByLabelText('note') as HTMLInputElement).value).toBe('j');
  });
  it('leave a field with Esc, and only that', async () => {
    const user = userEvent.setup();
    const { getByLabelText } = render(
      <Screen title="Review" bindings={[{ keys: 'Escape', run: says('clear') }]} />,
    );
    await user.click(getByLabelText('note'));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(document.body);
    expect(done).toEqual([]);
    await user.keyboard('{Escape}');
    expect(done).toEqual(['clear']);
  });
  it('act with Ctrl while typing', async () => {
    const user = userEvent.setup();
    const { getByLabelText } = render(
      <Screen title="Review" bindings={[{ keys: 'Ctrl+Enter', run: says('commit') }]} />,
    );
    await user.click(getByLabelText('note'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(done).toEqual(['commit']);
  });
  it('act once while held down', async () => {
    const user = userEvent.setup();
    render(<Screen title="Review" bindings={[{ keys: 'J', run: says('next') }]} />);
    await user.keyboard('{j>5/}');
    expect(done).toEqual(['next']);
  });
  it('do nothing while the palette is open', async () => {
    const user = userEvent.setup();
    render(<Screen title="Review" bindings={[{ keys: 'J', run: says('next') }]} />);
    const lift = keys.block();
    await user.keyboard('j');
    lift();
    expect(done).toEqual([]);
  });
  it('ask the part of a screen before the screen, and pass a key on when it has no use for it now', async () => {
    const user = userEvent.setup();
    let isLinking = true;
    render(
      <Screen title="Review" bindings={[{ keys: 'J', run: says('next turn') }]}>
        <Screen title="Evidence" bindings={[{ keys: 'J', run: says('next word'), when: () => isLinking }]} />
      </Screen>,
    );
    await user.keyboard('j');
    isLinking = false;
    await user.keyboard('j');
    expect(done).toEqual(['next word', 'next turn']);
  });
  it('follow each other: G then a letter', async () => {
    const user = userEvent.setup();
    render(
      <Screen
        title="Everywhere"
        bindings={[
          { keys: 'G O', run: says('overview') },
          { keys: 'G R', run: says('review') },
          { keys: 'R', run: says('edit') },
        ]}
      />,
    );
    await user.keyboard('gr');
    await user.keyboard('r');
    expect(done).toEqual(['review', 'edit']);
  });
});

it('writes key caps as they are printed on the keys', () => {
  expect(keyCaps('Ctrl+Enter', false)).toEqual(['Ctrl', '↵']);
  expect(keyCaps('Ctrl+K', true)).toEqual(['⌘', 'K']);
  expect(keyCaps('G O', false)).toEqual(['G', 'O']);
});
