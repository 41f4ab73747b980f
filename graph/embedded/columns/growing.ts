type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Numbers that more are added to: `reserve` gives the array that holds so many, the same one as long as they fit. */
export function growing<T extends Numbers>(make: new (length: number) => T): { reserve(length: number): T } {
  let values = new make(0);
  return {
    reserve(length) {
      if (length > values.length) {
        const larger = new make(values.length === 0 ? length : Math.ceil(length * GROWTH));
        larger.set(values);
        values = larger;
      }
      return values;
    },
  };
}

/** Room for an eighth more, so that saving many documents does not move all numbers each time. */
const GROWTH = 1.125;
