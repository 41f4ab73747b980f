/** Vectors of the stores under test are this long. */
export const DIMENSIONS = 16;
/** And come from this model. */
export const MODEL = 'test-model';
