/** Where one measure stands, with everything that explains it. */
import type { PlacedMeasure } from '../model/measures.ts';
import type { Forecast } from './forecast.ts';
import type { Standing, TrackedMeasure } from './measure.ts';
import type { Owed } from './owed.ts';
import type { KeptCount } from './reach.ts';
import type { MeasureRemark } from './remarks.ts';
import type { ValueSeries } from './series.ts';

/** A measure with its state and everything that explains it. */
export interface MeasureStanding {
  readonly placed: PlacedMeasure;
  readonly measure: TrackedMeasure;
  readonly series: ValueSeries;
  readonly standing: Standing;
  readonly owed: Owed | undefined;
  readonly forecast: Forecast | undefined;
  /** Days by which the last value is late against the course; of a result, days after the last day. */
  readonly daysLate: number | undefined;
  /** How often what is to be kept was kept. */
  readonly kept: KeptCount | undefined;
  readonly remarks: readonly MeasureRemark[];
}
