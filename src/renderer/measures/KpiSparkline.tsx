import { Sparkline } from '#renderer/ui/charts/Sparkline.tsx';
import type { Kpi } from '#shared/model/kinds/kpi.ts';
import type { Day } from '#shared/model/values.ts';
import { chartData } from './kpiChart.ts';

/** A KPI's readings in a word's room, with its path to the target behind them. */
export function KpiSparkline({ kpi, asOf }: { readonly kpi: Kpi; readonly asOf: Day }) {
  const data = chartData(kpi, asOf);
  return data === null ? null : <Sparkline line={data.readings} path={data.path} from={data.from} to={data.to} />;
}
