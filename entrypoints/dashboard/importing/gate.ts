/** Holds work up while it is closed. */
export class Gate {
  #open: PromiseWithResolvers<void> | null = null;

  /** Whoever waits at the gate stays until it opens again. */
  close(): void {
    this.#open ??= Promise.withResolvers();
  }

  open(): void {
    this.#open?.resolve();
    this.#open = null;
  }

  /** Resolves at once while the gate is open. */
  async passed(): Promise<void> {
    await this.#open?.promise;
  }
}

/** The same items, each let through only while the gate is open. */
export async function* through<T>(gate: Gate, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    await gate.passed();
    yield item;
  }
}
