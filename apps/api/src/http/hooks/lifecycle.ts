/** Whether the service is still taking requests; streams listen to end with a last word. */
export interface Lifecycle {
  readonly stopping: AbortSignal;
  /** From here on `/ready` is 503 and streams end. */
  stop(): void;
}

/**
 * The life of one application: it stops once.
 *
 * @example
 * const lifecycle = createLifecycle();
 * lifecycle.stop();
 * lifecycle.stopping.aborted // true
 */
export const createLifecycle = (): Lifecycle => {
  const controller = new AbortController();
  return { stopping: controller.signal, stop: () => controller.abort() };
};
