import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { insteadOfNumber, intervalWords, isShown, NumberWithInterval } from './number-with-interval.tsx';

const sampled = { estimate: 0.714, low: 0.625, high: 0.79, n: 112, method: 'wilson' };

describe('a number with its interval', () => {
  it('prints the estimate and the interval in the same unit', () => {
    const text = renderToStaticMarkup(<NumberWithInterval figure={sampled} />).replaceAll(/<[^>]+>/g, ' ');
    expect(text.replaceAll(/\s+/g, ' ').trim()).toBe('71.4 % 62.5 to 79.0');
  });
  it('says "full count" where nothing was sampled, however few the cases', () => {
    const counted = { estimate: 0.5, n: 4, method: 'full_count' };
    expect(isShown(counted)).toBe(true);
    expect(intervalWords(counted)).toBe('full count');
    expect(intervalWords({ ...counted, weighted: false })).toBe('of the sample');
  });
  it('prints no estimate below ten labels', () => {
    expect(isShown({ ...sampled, n: 10 })).toBe(true);
    expect(isShown({ ...sampled, n: 9 })).toBe(false);
    expect(insteadOfNumber({ ...sampled, n: 9 })).toBe('not estimated below 10 labels');
  });
  it('gives the upper bound when nothing was found, instead of a reassuring zero', () => {
    const none = { estimate: 0, low: 0, high: 0.39, n: 6, method: 'wilson' };
    expect(insteadOfNumber(none)).toBe('0 found among 6: up to 39\u00a0%');
    expect(insteadOfNumber({ ...none, upperBound: 0.31 })).toBe('0 found among 6: up to 31\u00a0%');
  });
  it('puts the reason where a number cannot be estimated', () => {
    const reason = { sentence: 'No automated case has been reviewed yet.' };
    expect(renderToStaticMarkup(<NumberWithInterval figure={{ n: 0, method: 'none', reason }} />)).toContain(
      'No automated case has been reviewed yet.',
    );
  });
});
