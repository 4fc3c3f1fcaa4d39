import { type RecordOf, record } from '../composites.ts';
import { number } from '../scalars.ts';
import type { Shape } from '../shape.ts';

const factors = {
  members: number(),
  posts: number(),
  pageViews: number(),
  responseMinutes: number(),
  repliesPerTopic: number(),
  activeTopics: number(),
};

type Benchmark = RecordOf<typeof factors>;

/** The benchmark of a community's health: its six factors, or null where there is none to compare with. */
export function healthBenchmark(): Shape<Benchmark | null> {
  const whole = record(factors);
  return {
    ...whole,
    unanswered: () => null,
    read: (raw, key, sink) => {
      if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return whole.read(raw, key, sink);
      if (raw !== null) sink.report('wrongType', 'setAside', key, 'it does not fit here; left unanswered', raw);
      return null;
    },
    ordered: (value) => (value === null ? null : whole.ordered(value)),
    renewed: (value) => value,
  };
}
