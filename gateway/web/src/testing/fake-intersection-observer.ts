/** What is in sight, by hand: `FakeIntersectionObserver.inSight = false` before something is observed. */
export class FakeIntersectionObserver {
  static inSight = true;
  static latest: FakeIntersectionObserver;
  private readonly observed: Element[] = [];

  constructor(
    private readonly callback: (entries: { target: Element; isIntersecting: boolean }[]) => void,
  ) {
    FakeIntersectionObserver.latest = this;
  }

  observe(target: Element): void {
    this.observed.push(target);
    queueMicrotask(() => this.report(FakeIntersectionObserver.inSight, [target]));
  }

  report(isIntersecting: boolean, targets = this.observed): void {
    this.callback(targets.map((target) => ({ target, isIntersecting })));
  }

  disconnect(): void {
    this.observed.length = 0;
  }
}
