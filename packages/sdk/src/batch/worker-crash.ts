/** A worker thread that ended before its task. */
export class WorkerCrash extends Error {
  override readonly name = 'WorkerCrash';
}
