import type { ArithmeticStep } from './kpiArithmetic.ts';

/** A calculation, step by step. */
export function Arithmetic({ steps }: { readonly steps: readonly ArithmeticStep[] }) {
  return (
    <dl className="scores-sums">
      {steps.map(({ label, sum, result }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="scores-sum">{sum}</dd>
          <dd className="scores-equals">{result}</dd>
        </div>
      ))}
    </dl>
  );
}
