/** Two ends that enclose an unknown value at some level of confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
