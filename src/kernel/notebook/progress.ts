/** How far a run is, and how long it will still take, by the time it took until now. Times in milliseconds. */
export class Progress {
  private done = 0;
  private spent = 0;

  /** `total`: the number of steps, where it is known. */
  constructor(private readonly total: number | undefined) {}

  /** Counts steps and the time that they took; time in which the run was held does not count. */
  count(steps: number, time: number): void {
    this.done += steps;
    this.spent += time;
  }

  /** From 0 to 1; 0 while nobody knows. */
  get part(): number {
    return this.total === undefined || this.total === 0 ? 0 : Math.min(1, this.done / this.total);
  }

  /** undefined while there is too little to tell by. */
  get secondsLeft(): number | undefined {
    const { part } = this;
    return part === 0 || this.spent < 300 ? undefined : (this.spent * (1 / part - 1)) / 1_000;
  }
}
