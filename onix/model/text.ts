/** A text that may be marked up. */
export interface MarkedText {
  readonly format: 'HTML' | 'PLAIN';
  /** As it came: nothing is sanitised here. */
  readonly value: string;
  /** List 74; null when not stated. */
  readonly language: string | null;
}
