/** The step was stopped, or another one was asked for meanwhile: what it has done is rolled back. */
export class StepStopped extends Error {
  constructor() {
    super('The step was stopped');
    this.name = 'StepStopped';
  }
}

/** Records are not as they were when the rows were checked: nothing is brought in, and the rows are checked anew. */
export class RecordsChanged extends Error {
  constructor() {
    super('Records have changed since the rows were checked');
    this.name = 'RecordsChanged';
  }
}
