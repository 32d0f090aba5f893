/** An identifier of a product, a work, a name, an outlet: the list of its types depends on what it names. */
export interface Identifier {
  readonly type: string | null;
  /** What names a proprietary scheme. */
  readonly scheme: string | null;
  readonly value: string;
}
