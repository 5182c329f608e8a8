import { describe, expect, it } from 'vitest';
import { buildSample } from './build-sample.ts';

const { cases } = buildSample('meridian', new Date('2026-11-20T16:00:00.000Z'));
const byCustomer = [...Map.groupBy(cases, ({ metadata }) => metadata.customer_id).values()];

describe('the customers of the sample', () => {
  it('are known by key, name and address, and some of them say more of themselves than was asked', () => {
    for (const { metadata } of cases) {
      expect(metadata.customer_id).toMatch(/^K\d{6}$/);
      expect(metadata.customer_email).toMatch(/^[a-z0-9.]+@post\.example$/);
      expect(metadata.customer_name).not.toBe('');
    }
    const said = cases.flatMap(({ messages }) => messages.map(({ text }) => text)).join('\n');
    for (const kind of [/@post\.example/, /IBAN (is|ist) DE\d\d/, /card \d{4}/, /I live at/])
      expect(said).toMatch(kind);
  });

  it('come back, after they left, on another channel within three days and under the same name', () => {
    const back = byCustomer.filter((same) => same.length > 1);
    expect(back.length).toBeGreaterThan(4);
    for (const [left, later] of back) {
      expect(left?.outcome).toBe('abandoned');
      expect(later?.outcome).not.toBe('abandoned');
      expect(later?.cohort.channel).not.toBe(left?.cohort.channel);
      expect(later?.metadata.customer_name).toBe(left?.metadata.customer_name);
      const hours = (Date.parse(later?.startedAt ?? '') - Date.parse(left?.endedAt ?? '')) / 3_600_000;
      expect(hours).toBeGreaterThan(0);
      expect(hours).toBeLessThan(72);
    }
  });
});
