import { sortFew } from './sort-few';

/** Names whose bounds are less than this apart are looked at together. */
const BANDS = 64;
/** What comes of computing the edge of a band. */
const EDGE = 1e-9;

/**
 * Names by what they can reach at best, highest first, where that is known roughly at once and closely only at a cost:
 * it is worked out of a name when all those that can reach more have had their turn.
 */
export class RankedNames {
  /** How many were added. */
  count = 0;
  private floor = 0;
  private names = new Uint32Array(256);
  private bands = new Uint8Array(256);
  /** What each reaches at best, where it is known closely. */
  private most = new Float64Array(256);
  /** Places of those of which it is known roughly, by their bands. */
  private order = new Uint32Array(256);
  private readonly starts = new Uint32Array(BANDS + 1);
  /** Of each band the places of those of which it is known closely. */
  private readonly close = Array.from({ length: BANDS }, (): number[] => []);

  /**
   * Forgets all names.
   * @param floor less than 1; names that reach less are passed over
   */
  begin(floor: number): void {
    this.count = 0;
    this.floor = floor;
    this.starts.fill(0);
    // Whoever broke off left some behind.
    for (const close of this.close) close.length = 0;
  }

  /** Adds a name of which it is known roughly. */
  add(name: number, most: number): void {
    const at = this.put(name);
    const band = this.bandOf(most);
    this.bands[at] = band;
    this.starts[band + 1] = (this.starts[band + 1] as number) + 1;
  }

  /** Adds a name of which it is known closely. */
  addClose(name: number, most: number): void {
    const at = this.put(name);
    this.bands[at] = BANDS;
    this.most[at] = most;
    (this.close[this.bandOf(most)] as number[]).push(at);
  }

  /**
   * @param closely what a name reaches at best
   * @param take is given a name; gives what a name has to reach from then on
   */
  each(closely: (name: number) => number, take: (name: number) => number): void {
    this.sort();
    const { names, most, starts, order } = this;
    const higher = (a: number, b: number): number =>
      (most[b] as number) - (most[a] as number) || (names[a] as number) - (names[b] as number);
    let least = this.floor;
    for (let band = BANDS - 1; band >= 0; band--) {
      const close = this.close[band] as number[];
      if (this.topOf(band) >= least) {
        for (let i = starts[band] as number; i < (starts[band + 1] as number); i++) {
          const at = order[i] as number;
          const reached = closely(names[at] as number);
          if (reached < least) continue;
          most[at] = reached;
          const own = this.bandOf(reached);
          (this.close[own < band ? own : band] as number[]).push(at);
        }
        for (const at of sortFew(close, higher)) if ((most[at] as number) >= least) least = take(names[at] as number);
      }
      close.length = 0;
    }
  }

  private bandOf(most: number): number {
    const band = (((most - this.floor) / (1 - this.floor)) * BANDS) | 0;
    return band < 0 ? 0 : band < BANDS ? band : BANDS - 1;
  }

  /** What no name of a band exceeds. */
  private topOf(band: number): number {
    return band === BANDS - 1 ? Infinity : this.floor + ((band + 1) / BANDS) * (1 - this.floor) + EDGE;
  }

  private put(name: number): number {
    if (this.count === this.names.length) this.grow();
    this.names[this.count] = name;
    return this.count++;
  }

  /** Puts the places in the order of their bands, those of one band as they came. */
  private sort(): void {
    const { starts, bands, order, count } = this;
    for (let band = 0; band < BANDS; band++) starts[band + 1] = (starts[band + 1] as number) + (starts[band] as number);
    const rough = starts[BANDS] as number;
    // Filled from behind, so that the end of each band becomes its beginning.
    for (let at = count - 1; at >= 0; at--) {
      const band = bands[at] as number;
      if (band === BANDS) continue;
      const place = (starts[band + 1] as number) - 1;
      starts[band + 1] = place;
      order[place] = at;
    }
    starts.copyWithin(0, 1);
    starts[BANDS] = rough;
  }

  private grow(): void {
    const size = 2 * this.names.length;
    const wider = <Row extends Uint32Array | Uint8Array | Float64Array>(row: Row, more: Row): Row => {
      more.set(row);
      return more;
    };
    this.names = wider(this.names, new Uint32Array(size));
    this.bands = wider(this.bands, new Uint8Array(size));
    this.most = wider(this.most, new Float64Array(size));
    this.order = wider(this.order, new Uint32Array(size));
  }
}
